package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.NewNotification;
import org.eventassurance.notification.NotificationSender;
import org.eventassurance.notification.Notifications;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People look up who was told what, and an administrator sends something again. */
@OnH2
class LedgerOnH2Test extends Story {

  private static final Path FOLDER = Path.of("target/mail");
  private static final String LEDGER = "/api/notifications";

  @Autowired private Notifications notifications;
  @Autowired private NotificationSender sender;
  @Autowired private JdbcClient database;

  @BeforeEach
  @AfterEach
  void nobodyIsTold() {
    database.sql("delete from notification").update();
  }

  @Test
  void whoWasToldWhatAndWhyIsInTheLedgerAndTheMailInTheFolder() {
    time.travelTo("2026-05-04T10:00:00+08:00");
    JsonNode task = cast.openTasks(confirmed("LEDGER-1")).get(0);
    nobodyIsTold();
    notifications.write(List.of(escalation("LEDGER-1", task, "dba-liaison")));
    sender.sendDue();

    JsonNode line = ledger("sre", "?event=LEDGER-1").get(0);

    assertThat(line.path("kind").asText()).isEqualTo("ESCALATION");
    assertThat(line.at("/task/name")).isEqualTo(task.path("name"));
    assertThat(line.at("/to/name").asText()).isEqualTo("何雯");
    assertThat(line.at("/why/step").asText()).isEqualTo("lead-2h");
    assertThat(line.at("/why/reason").asText()).isEqualTo("The task is late.");
    assertThat(line.path("state").asText()).isEqualTo("SENT");
    assertThat(OffsetDateTime.parse(line.path("sentAt").asText()).toInstant())
        .isEqualTo(time.now());
    assertThat(mailOf(line))
        .contains("Message-ID: " + line.path("messageId").asText(), "To: =?UTF-8?");
    assertThat(ledger("sre", "?task=" + task.path("id").asText() + "&state=sent")).hasSize(1);
    assertThat(ledger("sre", "?person=dba-liaison&state=WAITING")).isEmpty();
  }

  @Test
  void anAdministratorSendsItAgainAndNobodyElse() {
    notifications.write(List.of(message(null, "dba-lead")));
    sender.sendDue();
    JsonNode first = ledger("admin", "?person=dba-lead").get(0);
    String resend = LEDGER + "/" + first.path("id").asText() + "/resend";

    cast.person("dba-lead").post(resend, Map.of()).expect(403);
    JsonNode waiting = cast.person("admin").post(resend, Map.of()).expect(200).json();
    assertThat(waiting.path("state").asText()).isEqualTo("WAITING");
    assertThat(waiting.path("messageId")).isNotEqualTo(first.path("messageId"));
    assertThat(cast.person("admin").post(resend, Map.of()).expect(409).json().path("detail"))
        .asString()
        .contains("on its way already");
    cast.person("admin").post(LEDGER + "/nothing/resend", Map.of()).expect(404);

    sender.sendDue();
    assertThat(mailOf(ledger("admin", "?person=dba-lead").get(0))).contains("News");
  }

  @Test
  void whatIsAboutNoEventIsReadByWhomItConcerns() {
    notifications.write(List.of(message(null, "dba-lead"), message("LEDGER-2", "dba-lead")));

    assertThat(ledger("dba-lead", "")).hasSize(2);
    assertThat(ledger("admin", "")).hasSize(2);
    assertThat(ledger("sre", "")).hasSize(1);
  }

  @Test
  void whoeverAsksForAnUnknownStateIsToldTheWords() {
    JsonNode problem = cast.person("sre").get(LEDGER + "?state=LOST").expect(400).json();

    assertThat(problem.path("detail").asText()).contains("WAITING, SENT, FAILED, MOOT");
    cast.person("sre").get(LEDGER + "?limit=1001").expect(400);
    Caller.anonymous(base).get(LEDGER).expect(401);
  }

  @Test
  void operatorsSeeWhatIsStuckAndWhatCouldNotBeDelivered() {
    notifications.write(List.of(message(null, "nobody-of-this-id")));
    assertThat(health(200).at("/details/waiting").asInt()).isOne();
    time.moveTo(time.now().plusSeconds(301));
    assertThat(health(503).at("/details/stuck").asText()).contains("state=WAITING");

    sender.sendDue();

    JsonNode health = health(503);
    assertThat(health.at("/details/failed").asInt()).isOne();
    assertThat(health.at("/details/undeliverable").asText()).contains("resend");
    assertThat(cast.person("admin").get("/actuator/prometheus").expect(200).text())
        .contains(
            "assurance_mails_total{outcome=\"failed\"",
            "assurance_mails_waiting",
            "assurance_mails_oldest_waiting_seconds",
            "assurance_mails_lag_seconds_count");
  }

  private JsonNode health(int status) {
    return cast.person("admin").get("/actuator/health/notifications").expect(status).json();
  }

  private JsonNode ledger(String reader, String query) {
    return cast.person(reader).get(LEDGER + query).expect(200).json();
  }

  private NewNotification escalation(String event, JsonNode task, String recipient) {
    return new NewNotification(
        Kind.ESCALATION,
        event,
        task.path("id").asText(),
        OffsetDateTime.parse(task.path("dueAt").asText()).toInstant(),
        "lead-2h",
        "lead",
        recipient,
        Sentence.of("The task is late."),
        List.of(),
        false,
        time.now(),
        time.now());
  }

  private NewNotification message(String event, String recipient) {
    Instant now = time.now();
    return new NewNotification(
        Kind.MESSAGE,
        event,
        null,
        null,
        "",
        "lead",
        recipient,
        Sentence.of("You wanted to know."),
        List.of(Sentence.of("News")),
        false,
        now,
        now);
  }

  private static String mailOf(JsonNode line) {
    String name = line.path("messageId").asText().replaceAll("[<]|@.*", "");
    try (Stream<Path> files = Files.list(FOLDER)) {
      Path mail =
          files.filter(file -> file.toString().endsWith(name + ".eml")).findAny().orElseThrow();
      return Files.readString(mail);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
