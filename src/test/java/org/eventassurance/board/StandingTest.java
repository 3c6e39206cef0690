package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.board.SampleOverviews.NOW;

import java.util.List;
import org.eventassurance.board.Standing.Load;
import org.eventassurance.board.Standing.Verdict;
import org.eventassurance.majorevent.EventOverview;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.eventassurance.majorevent.EventOverview.PhaseDeadline;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final TechnicalIncident INCIDENT =
      new TechnicalIncident("1", "readiness", "a", "Check", "Refused", NOW);

  @Test
  void anEventWithSomethingLateIsBehindSchedule() {
    Standing standing = Standing.of(SampleOverviews.launch(), List.of(INCIDENT), NOW);
    assertThat(standing.verdict()).isEqualTo(Verdict.LATE);
    assertThat(standing.late()).extracting(OpenTask::id).containsExactly("t-file", "t-decide");
    assertThat(standing.latePhases())
        .extracting(PhaseDeadline::phase)
        .containsExactly("resource-reservation");
    assertThat(standing.open()).isEqualTo(5);
  }

  @Test
  void anEventWithNothingLateIsOnTrackUnlessItIsStuck() {
    EventOverview gala = SampleOverviews.gala();
    assertThat(Standing.of(gala, List.of(), NOW).verdict()).isEqualTo(Verdict.ON_TRACK);
    assertThat(Standing.of(gala, List.of(INCIDENT), NOW).verdict()).isEqualTo(Verdict.STUCK);
  }

  @Test
  void whatComesDueWithinThreeDaysIsCounted() {
    Standing standing = Standing.of(SampleOverviews.launch(), List.of(), NOW);
    assertThat(standing.dueSoon()).isEqualTo(1);
    assertThat(Standing.of(SampleOverviews.launch(), List.of(), NOW.plusDays(5)).dueSoon())
        .as("two more in five days, and the first one is still open")
        .isEqualTo(2);
  }

  @Test
  void departmentsWithLateTasksComeFirst() {
    assertThat(Standing.of(SampleOverviews.launch(), List.of(), NOW).loads())
        .containsExactly(
            new Load("base-services", 1, 1),
            new Load("payment", 1, 1),
            new Load("business", 1, 0),
            new Load("dba", 1, 0),
            new Load("sre", 1, 0));
  }

  @Test
  void theSameTaskOfSeveralDepartmentsIsOneEntry() {
    OpenTask plans = SampleOverviews.launch().tasks().get(3);
    OpenTask ofPayment = SampleOverviews.sameFor(plans, "t-plans-2", "payment", null);
    OpenTask later = SampleOverviews.sameFor(plans, "t-plans-3", "dba", plans.dueAt().plusDays(1));
    List<TaskGroup> groups = TaskGroup.of(List.of(plans, ofPayment, later));
    assertThat(groups)
        .extracting(TaskGroup::tasks)
        .containsExactly(List.of(plans, ofPayment), List.of(later));
  }
}
