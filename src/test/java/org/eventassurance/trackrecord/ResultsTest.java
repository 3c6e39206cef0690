package org.eventassurance.trackrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eventassurance.freeze.ChangeException.Status;
import org.eventassurance.incident.Severity;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.TaskTelling;
import org.eventassurance.trackrecord.Escalations.PersonTold;
import org.eventassurance.trackrecord.Escalations.StepTold;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is counted over one event and over several. */
class ResultsTest {

  private static final Instant DUE = Instant.parse("2026-09-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-09-11T10:00:00Z");

  @Test
  @Tag("E30")
  void tasksCountByWhetherTheyWereDoneInTimeLateOrNotAtAll() {
    Results results =
        Results.of(
            List.of(
                event(
                    done("preparation", "sre", Duration.ZERO),
                    done("preparation", "sre", Duration.ofMillis(1)),
                    done("readiness", "dba", Duration.ofHours(3)),
                    done("incident", "dba", Duration.ofHours(-5)),
                    open("readiness", "dba")),
                event(
                    open("follow-up", "sre", LATER.plusSeconds(1)),
                    new TaskFact("department-review", "userTask_reviewDepartment", "", DUE, DUE))));

    assertThat(results.tasks())
        .as("overdue is not in time; what is not due yet says nothing")
        .isEqualTo(new Punctuality("", 7, 3, 2, 2, 1, 50.0, new Spread(180, 14400, 14400)));
    assertThat(results.phases())
        .extracting(Punctuality::of)
        .as("phases in their order, then the rest")
        .containsExactly("preparation", "readiness", "department-review", "follow-up", "incident");
    assertThat(results.phases().get(0).lateness())
        .as("late is late")
        .isEqualTo(new Spread(1, 1, 1));
    assertThat(results.departments())
        .extracting(Punctuality::of, Punctuality::tasks, Punctuality::inTimePercent)
        .containsExactly(tuple("", 1L, 100.0), tuple("dba", 3L, 33.3), tuple("sre", 3L, 50.0));
    assertThat(results.reviews().inTime()).isEqualTo(1);
    assertThat(Results.of(List.of()).tasks())
        .as("no event says nothing, and says so")
        .isEqualTo(new Punctuality("", 0, 0, 0, 0, 0, null, null));
  }

  @Test
  void aSpreadHasItsMedianBetweenTheTwoInTheMiddle() {
    assertThat(Spread.of(List.of())).isNull();
    assertThat(Spread.of(minutes(1, 2, 4, 100))).isEqualTo(new Spread(3, 100, 100));
    assertThat(Spread.of(IntStream.rangeClosed(1, 10).mapToObj(Duration::ofMinutes).toList()))
        .isEqualTo(new Spread(6, 9, 10));
  }

  @Test
  @Tag("B3")
  void escalationsCountTasksNotMails() {
    Escalations first =
        Escalations.of(
            List.of(
                told(Kind.REMINDER, "due", "assignee", "dba", "1"),
                told(Kind.REMINDER, "due", "assignee", "dba-liaison", "1"),
                told(Kind.ESCALATION, "lead", "lead", "dba-lead", "1"),
                told(Kind.ESCALATION, "lead", "lead", "dba-lead", "2"),
                told(Kind.ESCALATION, "leadership", "leadership", "leader", "1"),
                told(Kind.PHASE_OVERDUE, "", "leadership", "leader", "")));
    assertThat(first)
        .isEqualTo(
            new Escalations(
                2,
                List.of(
                    new StepTold(Kind.REMINDER, "due", "assignee", 1),
                    new StepTold(Kind.ESCALATION, "lead", "lead", 2),
                    new StepTold(Kind.ESCALATION, "leadership", "leadership", 1),
                    new StepTold(Kind.PHASE_OVERDUE, "", "leadership", 1)),
                List.of(new PersonTold("dba-lead", 2), new PersonTold("leader", 2))));
    Escalations second =
        Escalations.of(List.of(told(Kind.ESCALATION, "lead", "lead", "leader", "3")));
    Escalations both = Escalations.sum(List.of(first, second));
    assertThat(both.tasks()).isEqualTo(3);
    assertThat(both.steps()).contains(new StepTold(Kind.ESCALATION, "lead", "lead", 3)).hasSize(4);
    assertThat(both.people())
        .containsExactly(new PersonTold("leader", 3), new PersonTold("dba-lead", 2));
  }

  @Test
  @Tag("E9")
  void forecastErrorsDoNotCancelEachOther() {
    List<ForecastMiss> forecasts =
        List.of(
            ForecastMiss.of("orders", "Orders", "", 150.0, 100.0),
            ForecastMiss.of("orders", "Orders", "", 80.0, 100.0),
            ForecastMiss.of("orders", "Orders", "", null, 100.0),
            ForecastMiss.of("cdn", "CDN peak", "Gbit/s", 5.0, 0.0));
    assertThat(forecasts)
        .extracting(ForecastMiss::errorPercent)
        .containsExactly(50.0, -20.0, null, null);
    assertThat(ForecastAccuracy.of(forecasts))
        .containsExactly(new ForecastAccuracy("orders", "Orders", "", 2, 15.0, 35.0, 50.0));
  }

  @Test
  @Tag("E25")
  void timeToRestoreIsToldBySeverity() {
    List<IncidentFact> incidents =
        List.of(
            new IncidentFact(Severity.S1, Duration.ofMinutes(30)),
            new IncidentFact(Severity.S1, null),
            new IncidentFact(Severity.S3, Duration.ofMinutes(90)));
    assertThat(Restoration.of(null, incidents))
        .isEqualTo(new Restoration(null, 3, 2, new Spread(60, 90, 90)));
    assertThat(Restoration.bySeverity(incidents))
        .extracting(Restoration::severity)
        .containsExactly(Severity.S1, Severity.S3);
  }

  @Test
  @Tag("B4")
  void anExceptionToTheFreezesOfTwoEventsCountsOnce() {
    List<ExceptionFact> asked =
        List.of(
            new ExceptionFact(1, Status.USED, true),
            new ExceptionFact(2, Status.REFUSED, false),
            new ExceptionFact(3, Status.REQUESTED, false),
            new ExceptionFact(4, Status.EXPIRED, false),
            new ExceptionFact(1, Status.USED, true));
    assertThat(FreezeExceptions.of(asked)).isEqualTo(new FreezeExceptions(4, 2, 1, 1, 1));
  }

  private static EventFacts event(TaskFact... tasks) {
    return new EventFacts(
        LATER,
        List.of(tasks),
        Escalations.of(List.of()),
        List.of(),
        List.of(),
        List.of(),
        new ReadinessOverrides(0, 0, 0));
  }

  private static TaskFact done(String phase, String department, Duration late) {
    return new TaskFact(phase, "task", department, DUE, DUE.plus(late));
  }

  private static TaskFact open(String phase, String department) {
    return open(phase, department, DUE);
  }

  private static TaskFact open(String phase, String department, Instant dueAt) {
    return new TaskFact(phase, "task", department, dueAt, null);
  }

  private static TaskTelling told(
      Kind kind, String step, String audience, String person, String task) {
    return new TaskTelling(kind, step, audience, person, task);
  }

  private static List<Duration> minutes(int... minutes) {
    return IntStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
  }
}
