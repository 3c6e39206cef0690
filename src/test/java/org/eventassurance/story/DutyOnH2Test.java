package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.eventassurance.story.Caller.Answer;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is on duty: from the roster over the change of shifts to whoever does not come. */
@OnH2
class DutyOnH2Test extends LiveStory {

  private static final String TAKE = "userTask_takeShift";
  private static final String ROSTER =
      """
      post,place,person,outsider,from,until
      GENERAL_DUTY_OFFICER,ON_SITE,sre-lead,,2026-09-12 20:00,2026-09-15 23:00
      GENERAL_DUTY_OFFICER,ON_SITE,qa-lead,,2026-09-15 23:00,2026-09-30 23:59
      SYSTEM,ON_SITE,sre,,2026-09-15 19:30,2026-09-16 03:30
      NETWORK,ON_SITE,sre,,2026-09-15 19:30,2026-09-16 03:30
      SYSTEM,ON_SITE,dba,,2026-09-16 03:30,2026-09-16 11:30
      APPLICATION,REMOTE,business,,2026-09-15 19:30,2026-09-16 03:30
      VENDOR,ON_SITE,,"Yunda CDN, Zhang San, 139 0000 0000",2026-09-15 19:30,2026-09-16 03:30
      """;

  @Autowired private List<TimelineSource> timeline;

  @Test
  @Tag("B5")
  @Tag("E23")
  void aRosterIsFiledFromATableAndWhatIsWrongWithItIsSaid() {
    String code = confirmedOnTheDayBefore("DUTY-CSV");
    assertThat(
            file(
                    "sre",
                    code,
                    ROSTER.replace("2026-09-15 23:00,2026-09-30", "2026-09-16 00:00,2026-09-30"))
                .expect(400)
                .json()
                .path("detail")
                .asText())
        .isEqualTo(
            "roster: Nobody is general duty officer from 2026-09-15 23:00 to 2026-09-16 00:00: close"
                + " this hole.");
    assertThat(
            errors(
                file(
                    "sre",
                    code,
                    ROSTER.replace(",dba,", ",nobody,").replace("2026-09-16 11:30", "soon"))))
        .as("times are read first")
        .containsExactly("line 6, until");
    assertThat(errors(file("sre", code, ROSTER.replace(",dba,", ",nobody,"))))
        .containsExactly("line 6, person");
    file("business", code, ROSTER).expect(403);
    assertThat(errors(cast.person("sre").putCsv(duty(code), ROSTER)))
        .as("nobody knows where the general duty officer is")
        .containsExactly("commandCentre");

    JsonNode filed = file("sre", code, ROSTER).expect(200).json();

    assertThat(filed.path("findings").findValuesAsText("kind"))
        .contains("TWO_POSTS", "TOO_LONG", "NOT_ON_SITE");
    assertThat(filed.path("findings").findValuesAsText("message"))
        .contains(
            "Nobody is on site for applications at the peak from 2026-09-15 20:00 to 2026-09-15"
                + " 21:00.");
    String table = cast.person("sre").get(duty(code), "text/csv").expect(200).text();
    assertThat(table).contains("Zhang San, 139 0000 0000").contains("2026-09-16T03:30+08:00");
    file("sre", code, table).expect(200);
    assertThat(cast.person("sre").get(duty(code), "text/csv").text()).isEqualTo(table);
    JsonNode json = cast.person("sre").get(duty(code)).expect(200).json();
    cast.person("sre").put(duty(code), json).expect(200);
    assertThat(cast.person("sre").get(duty(code)).json().path("shifts"))
        .isEqualTo(json.path("shifts"));
  }

  @Test
  @Tag("B5")
  @Tag("E22")
  void whoeverIsOnTheRosterTakesTheShiftWithANoteAndWhoDoesNotComeIsMissed() {
    String code = planned("DUTY-SHIFTS");
    time.travelTo("2026-09-15T19:14:59+08:00");
    assertThat(takers(code)).as("the general duty officer's is on").containsExactly("sre-lead");
    time.travelTo("2026-09-15T19:15:00+08:00");

    assertThat(takers(code)).containsExactlyInAnyOrder("sre-lead", "sre", "business");
    JsonNode mine = taskOf(code, "sre");
    assertDue(mine, "2026-09-15T19:30:00+08:00", "MODEL");
    assertThat(fact("sre", mine, "myShift").path("posts").asText()).isEqualTo("systems, network");
    cast.complete(mine, Map.of("shiftOpenPoints", "Payment answers slowly."));
    assertThat(now(code).at("/now").findValuesAsText("taken"))
        .as("the general duty officer has not come yet")
        .containsExactly("false");

    time.travelTo("2026-09-15T19:30:00+08:00");
    JsonNode now = now(code);
    assertThat(onDuty(now, "SYSTEM").path("taken").asBoolean()).isTrue();
    assertThat(onDuty(now, "SYSTEM").path("name").asText()).isEqualTo("Chen Wei");
    assertThat(onDuty(now, "APPLICATION").path("taken").asBoolean(true)).isFalse();
    assertThat(onDuty(now, "VENDOR").path("name").asText()).isEqualTo("Yunda CDN, Zhang San");
    assertThat(now.path("nextChange").asText()).isEqualTo("2026-09-15T23:00:00+08:00");

    time.travelTo("2026-09-15T19:39:59+08:00");
    assertThat(missing(code)).isEmpty();
    time.travelTo("2026-09-15T19:40:00+08:00");
    assertThat(missing(code))
        .as("her lead, the lead of SRE who commands and is on duty: each once")
        .containsExactlyInAnyOrder("business-lead", "sre-lead");
    time.travelTo("2026-09-15T22:45:00+08:00");
    assertThat(takers(code)).as("the next shift waits for nobody").contains("business", "qa-lead");

    time.travelTo("2026-09-16T03:15:00+08:00");
    JsonNode next = taskOf(code, "dba");
    JsonNode before = fact("sre", next, "shiftBefore");
    assertThat(before.path("person").asText()).isEqualTo("Chen Wei");
    assertThat(variables("sre", next).path("shiftOpenPoints").path("value").asText())
        .isEqualTo("Payment answers slowly.");
    cast.complete(next, Map.of());
    time.travelTo("2026-09-16T03:30:00+08:00");

    assertThat(onDuty(now(code), "SYSTEM").path("takenBy").asText())
        .as("somebody stepped in")
        .isEqualTo("sre");
    assertThat(takers(code)).containsExactlyInAnyOrder("qa-lead");
    assertThat(told(code))
        .contains(
            "A duty roster was filed: 7 shifts, 6 warnings.",
            "The shift of Chen Wei (systems, network) was taken.",
            "Nobody has taken the shift of 李娜 (applications), which has begun.",
            "Nobody took the shift of 李娜 (applications) until it was over.",
            "The shift of Liu Yang (systems) was taken by somebody else.");
  }

  @Test
  @Tag("B5")
  @Tag("E21")
  void theDayBeforeThoseInCommandAreToldWhatIsWrong() {
    String code = planned("DUTY-REPORT");
    time.travelTo("2026-09-14T19:59:59+08:00");
    assertThat(cast.told(code, "DUTY"))
        .extracting(line -> line.path("headline").asText())
        .doesNotContain("Duty is about to begin, and the roster is not in order");
    time.travelTo("2026-09-14T20:00:00+08:00");

    assertThat(
            cast.told(code, "DUTY").stream()
                .filter(line -> line.path("headline").asText().startsWith("Duty is about to begin"))
                .map(line -> line.at("/to/id").asText()))
        .containsExactly("sre-lead");
    assertThat(told(code))
        .anyMatch(
            sentence -> sentence.startsWith("The duty roster was looked at before duty: warn"));
  }

  @Test
  @Tag("B5")
  void theRosterMovesWithTheEventAndWhoIsAwayThenIsTold() {
    String code = planned("DUTY-MOVED");
    cast.person("sre")
        .post(
            "/api/absences",
            Map.of(
                "substitute", "sre-lead",
                "from", "2026-09-16T19:00:00+08:00",
                "until", "2026-09-17T19:00:00+08:00"))
        .expect(201);
    String before = cast.person("sre").get("/api/people/sre/duty.ics").expect(200).text();

    reschedule(code, "2026-09-16T20:00:00+08:00");
    time.settle();

    assertThat(cast.told(code, "DUTY"))
        .extracting(line -> line.path("headline").asText())
        .contains("The event has moved, and its roster with it: look at it again");
    assertThat(cast.person("sre").get(duty(code)).json().path("findings").findValuesAsText("kind"))
        .contains("ABSENT");
    String after = cast.person("sre").get("/api/people/sre/duty.ics").expect(200).text();
    assertThat(starts(before)).containsOnly(Instant.parse("2026-09-15T11:30:00Z"));
    assertThat(starts(after)).containsOnly(Instant.parse("2026-09-16T11:30:00Z"));
    assertThat(uids(after)).as("the same entries, moved").isEqualTo(uids(before)).hasSize(2);
    time.travelTo("2026-09-15T19:30:00+08:00");
    assertThat(takers(code)).doesNotContain("sre", "business");
    time.travelTo("2026-09-16T19:15:00+08:00");
    assertThat(takers(code)).contains("business");
  }

  @Test
  @Tag("B5")
  void calendarsAreForThoseWhomTheyConcern() {
    String code = planned("DUTY-FEED");

    String feed =
        cast.person("marketing").get("/api/events/" + code + "/duty.ics").expect(200).text();
    assertThat(uids(feed)).hasSize(7);
    assertThat(feed).contains("Yunda CDN").doesNotContain("139 0000");
    cast.person("sre-lead").get("/api/people/sre/duty.ics").expect(200);
    cast.person("marketing").get("/api/people/sre/duty.ics").expect(403);
    cast.person("sre").get("/api/people/nobody/duty.ics").expect(404);
  }

  @Test
  @Tag("B5")
  @Tag("E22")
  void withoutARosterOneShiftFollowsTheOther() {
    String code = confirmedOnTheDayBefore("DUTY-NONE");
    begin("go-live-watch", code);
    time.settle();
    assertThat(cast.told(code, "DUTY"))
        .extracting(line -> line.path("headline").asText())
        .containsOnly("Duty is about to begin, and there is no roster");
    time.travelTo("2026-09-15T20:00:00+08:00");
    JsonNode shift = task(code, TAKE);
    assertThat(variables("sre", shift).path("shiftUntil").path("value").asText())
        .as("eight hours are proposed")
        .isEqualTo("2026-09-16T04:00+08:00");
    refuse(shift, "2026-09-15T19:00+08:00", "A shift ends in the future");
    refuse(shift, "2026-09-17T20:00+08:00", "Nobody stands watch for more than a day");

    cast.complete(
        shift,
        Map.of(
            "shiftUntil", "2026-09-16T02:00+08:00",
            "shiftOpenPoints", "Payment answers slowly."));
    time.travelTo("2026-09-16T01:59:59+08:00");
    assertThat(tasks(code, TAKE)).isEmpty();
    time.travelTo("2026-09-16T02:00:00+08:00");

    JsonNode next = task(code, TAKE);
    assertThat(fact("sre", next, "shiftBefore").path("openPoints").asText())
        .isEqualTo("Payment answers slowly.");
    file("sre", code, ROSTER).expect(200);
    time.settle();
    assertThat(takers(code))
        .as("a roster takes its place")
        .containsExactlyInAnyOrder("sre", "business", "qa-lead");
    time.travelTo("2026-09-30T23:59:00+08:00");
    assertThat(tasks(code, TAKE)).isEmpty();
  }

  /** A P1 event with its roster, whose watch is planned two days before. */
  private String planned(String code) {
    time.travelTo("2026-09-10T10:00:00+08:00");
    confirmed(code);
    file("sre", code, ROSTER).expect(200);
    time.travelTo("2026-09-13T20:00:00+08:00");
    begin("go-live-watch", code);
    time.settle();
    return code;
  }

  private Answer file(String person, String code, String table) {
    return cast.person(person).putCsv(duty(code) + "?commandCentre=ECC%203", table);
  }

  private static List<String> errors(Answer answer) {
    return answer.expect(400).json().path("errors").findValuesAsText("field");
  }

  private static String duty(String code) {
    return "/api/events/" + code + "/duty";
  }

  private JsonNode now(String code) {
    return cast.person("sre").get("/api/duty/now?event=" + code).expect(200).json().get(0);
  }

  private static JsonNode onDuty(JsonNode now, String post) {
    for (JsonNode line : now.path("now")) {
      if (line.path("post").asText().equals(post)) {
        return line;
      }
    }
    throw new AssertionError("Nobody is at the post " + post + ": " + now);
  }

  private List<String> takers(String code) {
    return tasks(code, TAKE).stream().map(task -> task.path("assignee").asText()).toList();
  }

  private JsonNode taskOf(String code, String person) {
    return tasks(code, TAKE).stream()
        .filter(task -> task.path("assignee").asText().equals(person))
        .findFirst()
        .orElseThrow();
  }

  /** Who was told that somebody did not come to the shift that began last. */
  private List<String> missing(String code) {
    return cast.told(code, "DUTY").stream()
        .filter(
            line ->
                line.path("headline").asText().equals("Nobody has taken a shift that has begun"))
        .filter(line -> line.path("dueAt").asText().startsWith("2026-09-15T19:40"))
        .map(line -> line.at("/to/id").asText())
        .toList();
  }

  private List<String> told(String code) {
    return timeline.stream()
        .flatMap(source -> source.of(code).stream())
        .filter(entry -> entry.kind() == TimelineKind.SHIFT)
        .map(entry -> entry.what().toString())
        .toList();
  }

  private void refuse(JsonNode shift, String until, String sentence) {
    Map<String, Object> values = Map.of("shiftReady", List.of("PHONE"), "shiftUntil", until);
    assertThat(submit("sre", shift, values).expect(400).text()).contains(sentence);
  }

  private static List<Instant> starts(String feed) {
    return events(feed).stream()
        .map(event -> Instant.from(event.getDateTimeStart().getDate()))
        .toList();
  }

  private static Set<String> uids(String feed) {
    return events(feed).stream()
        .map(event -> event.getUid().orElseThrow().getValue())
        .collect(Collectors.toSet());
  }

  private static List<VEvent> events(String feed) {
    try {
      return new CalendarBuilder().build(new StringReader(feed)).getComponents("VEVENT");
    } catch (IOException | ParserException e) {
      throw new AssertionError(feed, e);
    }
  }
}
