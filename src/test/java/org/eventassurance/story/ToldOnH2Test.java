package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eventassurance.escalation.Escalation;
import org.eventassurance.language.Sentence;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.NewNotification;
import org.eventassurance.notification.NotificationSender;
import org.eventassurance.notification.Notifications;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People see on the board who was told, who could not be, and who will be. */
@OnH2
@Tag("B3")
@Tag("E22")
class ToldOnH2Test extends DeadlineStory {

  private static final String STRANGER = "nobody-of-this-id";

  @Autowired private Notifications notifications;
  @Autowired private NotificationSender sender;
  @Autowired private Escalation escalation;
  @Autowired private JdbcClient database;

  @AfterEach
  void nobodyIsTold() {
    database.sql("delete from notification").update();
  }

  private String page(String reader, String path) {
    return cast.person(reader)
        .get(path)
        .expect(200)
        .text()
        .replaceAll("(?s)<(script|style|title|select).*?</\\1>|<!--.*?-->|<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private String lateNotice(String code) {
    time.travelTo("2026-06-01T10:00:00+08:00");
    confirmed(code);
    JsonNode notice = task(code, "userTask_issueNotice");
    cast.person("leader")
        .put("/api/tasks/" + id(notice) + "/due-date", Map.of("dueAt", "2026-06-10T12:00:00+08:00"))
        .expect(204);
    time.travelTo("2026-06-10T14:00:00+08:00");
    return id(notice);
  }

  @Test
  void aMailThatCannotBeDeliveredIsOnTheBoardUntilTheAdministratorSendsItAgain() {
    time.travelTo("2026-05-04T10:00:00+08:00");
    confirmed("BOARD-LOST");
    notifications.write(List.of(message("BOARD-LOST", STRANGER)));
    sender.sendDue();

    assertThat(page("sre", "/events/BOARD-LOST"))
        .containsSubsequence(
            "Who was told 1 not delivered",
            "News for a stranger Message " + STRANGER + " department lead not delivered",
            "The organisation knows nobody of this id.",
            "An administrator can mend the address");
    assertThat(page("sre", "/")).contains("1 not delivered");
    assertThat(page("sre", "/notifications?event=BOARD-LOST&state=FAILED"))
        .containsSubsequence("Could not be delivered 1", STRANGER);
    String lost =
        cast.person("admin")
            .get("/api/notifications?person=" + STRANGER)
            .expect(200)
            .json()
            .get(0)
            .path("id")
            .asText();

    cast.person("sre").post("/notifications/" + lost + "/resend", Map.of()).expect(403);
    cast.person("admin")
        .post("/events/BOARD-LOST/notifications/" + lost + "/resend", Map.of())
        .expect(302);

    assertThat(page("sre", "/events/BOARD-LOST"))
        .containsSubsequence("Who was told", "2 waiting", "goes out today 10:0", STRANGER)
        .doesNotContain("1 not delivered");
  }

  @Test
  void aLateTaskSaysWhoWasToldAndWhoIsNextAndItsClockTheWholeLadder() {
    String task = lateNotice("BOARD-LATE");
    escalation.sweep();
    assertThat(page("sre", "/events/BOARD-LATE"))
        .contains("mail to Anna Fischer goes out today 14:00 next: commander, today 20:00");

    sender.sendDue();

    assertThat(page("sre", "/events/BOARD-LATE"))
        .contains("told: Anna Fischer, today 14:00 next: commander, today 20:00");
    assertThat(page("sre", "/")).containsPattern("1 of \\d+ late tasks told to those above");
    assertThat(page("sre", "/tasks/" + task + "/clock"))
        .containsSubsequence(
            "What happens if nobody does anything",
            "today 14:00 0 min ago department lead told lead",
            "Anna Fischer today 14:00",
            "today 20:00 in 6 h commander to come",
            "leadership group to come");
  }

  @Test
  void whatIsAboutNoEventIsShownToWhomItConcernsAlone() {
    notifications.write(List.of(message(null, "dba-lead")));

    assertThat(page("dba-lead", "/notifications")).contains("News for a stranger");
    assertThat(page("admin", "/notifications")).contains("News for a stranger");
    assertThat(page("sre", "/notifications")).doesNotContain("News for a stranger");
  }

  private NewNotification message(String event, String recipient) {
    return new NewNotification(
        Kind.MESSAGE,
        event,
        null,
        null,
        "",
        "lead",
        recipient,
        Sentence.of("You wanted to know."),
        List.of(Sentence.of("News for a stranger")),
        false,
        time.now(),
        time.now());
  }
}
