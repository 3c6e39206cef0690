package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.eventassurance.archive.Archives;
import org.eventassurance.archive.BigEvent;
import org.eventassurance.archive.Dossier.Mail;
import org.eventassurance.archive.Dossiers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever may read an event takes all that is known of it home, in one file. */
@OnH2
class ArchiveOnH2Test extends Story {

  private static final String KEPT = "select count(*) from archived_part where event_code = ?";

  @Autowired private JdbcTemplate database;
  @Autowired private ManagementService management;
  @Autowired private HistoryService history;
  @Autowired private Archives archives;
  @Autowired private Dossiers dossiers;

  @Test
  @Tag("E29")
  void theArchiveOfABigEventHoldsEverythingAndIsTheSameEveryTime() {
    BigEvent.write(database, "BIG");

    Unpacked archive = archive("BIG");

    archive.check();
    assertThat(archive.fileName()).contains("BIG-archive.zip");
    JsonNode event = archive.event();
    assertThat(event.path("tasks")).hasSize(500);
    assertThat(event.path("incidents")).hasSize(50);
    assertThat(event.path("mails")).hasSize(6000);
    assertThat(event.at("/rows/timeline_note")).hasSize(1500);
    assertThat(event.at("/event/goLiveAt").asText()).isEqualTo("2026-11-11T20:00:00+08:00");
    assertThat(event.path("timeline").findValuesAsText("what"))
        .anyMatch(what -> what.contains(BigEvent.HOSTILE.get(0)));
    assertThat(archive.table("mails.csv")).hasSize(6000);
    assertThat(archive.table("timeline.csv"))
        .allSatisfy(
            line -> assertThat(line).noneMatch(cell -> cell.strip().matches("(?s)[=+@＝-].*")));
    assertThat(archive("BIG").zip()).isEqualTo(archive.zip());

    archives.keep("BIG");
    assertThat(archive("BIG").zip()).as("kept as it was built").isEqualTo(archive.zip());
    assertThat(archive("BIG").files().keySet())
        .doesNotHaveDuplicates()
        .contains("event.json", "event.schema.json", "report.html", "incidents.csv")
        .doesNotContain("report.en.html", "report.zh.html");
    database.update(
        "update act_hi_procinst set removal_time_ = dateadd('DAY', 730, start_time_)"
            + " where removal_time_ is null");
    Stream.of("act_hi_taskinst", "act_hi_identitylink")
        .forEach(
            table ->
                database.update(
                    "update "
                        + table
                        + " set removal_time_ = timestamp '2028-07-01 00:00:00'"
                        + " where removal_time_ is null"));
    theEnginesHistoryIsCleanedUp();
    assertThat(history.createHistoricTaskInstanceQuery().count()).isZero();
    assertThat(archive("BIG").zip()).as("outlives the engine's history").isEqualTo(archive.zip());
  }

  /** The engine's own clean-up, when all that is there has passed its time to live. */
  private void theEnginesHistoryIsCleanedUp() {
    time.travelTo("2029-06-01T10:00:00+08:00");
    history.cleanUpHistoryAsync(true);
    for (Job job : history.findHistoryCleanupJobs()) {
      do {
        management.executeJob(job.getId());
      } while (!cleanUp(job.getId()).isSuspended());
      management.deleteJob(job.getId());
    }
  }

  private Job cleanUp(String job) {
    return management.createJobQuery().jobId(job).singleResult();
  }

  @Test
  void neitherTheLedgerNorAFileIsEverInMemoryAtOnce() {
    BigEvent.write(database, "BOUNDED");
    Iterator<Mail> mails = dossiers.of("BOUNDED").mails().iterator();
    WeakReference<Mail> first = new WeakReference<>(mails.next());
    for (int i = 1; i < 1100; i++) {
      mails.next();
    }
    System.gc();
    assertThat(first.get()).as("a mail that was read 1100 mails ago").isNull();
    assertThat(mails).hasNext();

    archives.keep("BOUNDED");
    assertThat(
            database.queryForObject(
                "select max(length(content)) from archived_part", Integer.class))
        .isLessThanOrEqualTo(64 * 1024);
    assertThat(
            database.queryForObject(
                "select count(*) from archived_part where path = 'event.json'", Integer.class))
        .isGreaterThan(2);
  }

  @Test
  @Tag("E29")
  void anEventThatIsCalledOffIsArchivedByWhatLittleHappened() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    cast.person("sre").post("/api/events", launchLiveStream("EMPTY")).expect(201);
    time.settle();
    Unpacked running = archive("EMPTY");
    running.check();
    assertThat(running.event().path("closing").isMissingNode()).isTrue();
    time.travelTo("2026-06-01T11:00:00+08:00");
    assertThat(archive("EMPTY").zip())
        .as("says nothing of when it was asked for")
        .isEqualTo(running.zip());

    cancel("EMPTY");
    time.settle();

    assertThat(database.queryForObject(KEPT, Integer.class, "EMPTY")).isPositive();
    Unpacked kept = archive("EMPTY");
    kept.check();
    assertThat(kept.event().at("/event/status").asText()).isEqualTo("CANCELLED");
    assertThat(kept.event().path("decisions").findValuesAsText("kind")).containsExactly("CANCEL");
    assertThat(kept.table("incidents.csv")).isEmpty();
    theEnginesHistoryIsCleanedUp();
    assertThat(history.createHistoricProcessInstanceQuery().count()).isZero();
    assertThat(archive("EMPTY").zip()).isEqualTo(kept.zip());
  }

  @Test
  void anArchiveThatFailsIsTriedAgainAndKeptWhollyOrNotAtAll() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    cast.person("sre").post("/api/events", launchLiveStream("UNKEPT")).expect(201);
    time.settle();
    database.execute(
        "alter table archived_part add constraint full_disk check (path <> 'mails.csv')");
    try {
      cancel("UNKEPT");
      triesInVain();
      assertThat(database.queryForObject(KEPT, Integer.class, "UNKEPT")).isZero();
      assertThat(cast.person("leader").get("/events/UNKEPT", "text/html").expect(200).text())
          .as("the board shows what does not get on")
          .contains("Archive event");
    } finally {
      database.execute("alter table archived_part drop constraint full_disk");
    }
    management.setJobRetries(archiving().getId(), 1);
    management.executeJob(archiving().getId());
    archive("UNKEPT").check();
    assertThat(database.queryForObject(KEPT, Integer.class, "UNKEPT")).isPositive();
  }

  private void triesInVain() {
    while (archiving() == null) {
      management.executeJob(
          management.createJobQuery().executable().orderByJobDuedate().asc().list().get(0).getId());
    }
    while (archiving().getRetries() > 0) {
      String job = archiving().getId();
      assertThatThrownBy(() -> management.executeJob(job)).hasStackTraceContaining("FULL_DISK");
    }
  }

  private Job archiving() {
    return management
        .createJobQuery()
        .activityId("serviceTask_archiveAfterCancellation")
        .singleResult();
  }

  @Test
  void whoMayReadAnEventMayReadItsArchive() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    cast.person("sre").post("/api/events", launchLiveStream("READ")).expect(201);
    String path = "/api/events/READ/archive";
    Stream.of("leader", "owner", "business-liaison")
        .forEach(person -> cast.person(person).get(path).expect(200));
    Caller.anonymous(base).get(path).expect(401);
    Caller.program(base, FREEZE_TOKEN).get(path).expect(403);
    assertThat(
            cast.person("leader")
                .get("/api/events/NO-SUCH-EVENT/archive")
                .expect(404)
                .json()
                .path("detail")
                .asText())
        .isNotBlank();
    assertThat(cast.person("leader").get("/events/READ", "text/html").text())
        .contains("href=\"" + path + "\"", "href=\"/events/READ/report\"");
  }

  private void cancel(String code) {
    cast.person("leader")
        .post("/api/events/" + code + "/cancel", Map.of("reason", "The launch is called off."))
        .expect(200);
  }

  private Unpacked archive(String code) {
    return Unpacked.of(cast.person("leader"), code, "en");
  }
}
