package org.eventassurance.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {

  private static final Instant DUE = Instant.parse("2026-06-10T04:00:00Z");
  private static final List<LadderStep> LADDER =
      List.of(
          step("leadership", 24, "leadership"),
          step("remind-48h", -48, "assignee"),
          step("remind-24h", -24, "assignee"),
          step("due", 0, "assignee"),
          step("lead", 2, "lead"),
          step("lead-again", 4, "lead"));

  private TaskClock clock =
      TaskClock.started("task", null, "preparation", null, DUE, DUE.minus(Duration.ofDays(7)));

  @Test
  void stepsComeOneByOneAndEachTellsTheNext() {
    assertThat(lookAt(-49)).isEmpty();
    assertThat(clock.nextStep()).isEqualTo("remind-48h");
    assertThat(clock.nextAt()).isEqualTo(DUE.minus(Duration.ofDays(2)));
    assertThat(lookAt(-48)).containsExactly("remind-48h");
    assertThat(lookAt(-47)).isEmpty();
    assertThat(lookAt(-24)).containsExactly("remind-24h");
    assertThat(lookAt(0)).containsExactly("due");
    assertThat(lookAt(2)).containsExactly("lead");
    assertThat(lookAt(4)).containsExactly("lead-again");
    assertThat(lookAt(24)).containsExactly("leadership");
    assertThat(clock.nextAt()).isNull();
  }

  @Test
  void whoLooksLateTellsOnlyWhatStillMakesSense() {
    assertThat(lookAt(-20)).containsExactly("remind-24h");
    assertThat(lookAt(5)).containsExactly("due", "lead-again");
    assertThat(lookAt(72)).containsExactly("leadership");
  }

  @Test
  void aTaskBornLateIsNotRemindedOfWhatLiesBeforeItsBirth() {
    clock =
        TaskClock.started("task", null, "readiness", null, DUE, DUE.minus(Duration.ofHours(12)));

    assertThat(lookAt(-12)).isEmpty();
    assertThat(clock.nextStep()).isEqualTo("due");
  }

  @Test
  void anotherLadderTellsThoseWhomTheFirstHadLeftOutAndNobodyTwice() {
    assertThat(lookAt(1)).containsExactly("due");
    List<LadderStep> live =
        List.of(
            step("due", 0, "assignee"),
            new LadderStep("soon", Duration.ofMinutes(5), "lead", false, false, "Five minutes."));

    Turn turn = Turn.of(live, clock, DUE.plus(Duration.ofHours(1)));

    assertThat(turn.due()).extracting(LadderStep::name).containsExactly("soon");
  }

  @Test
  void anotherDueDateBeginsTheLadderAnew() {
    lookAt(2);
    Instant later = DUE.plus(Duration.ofDays(7));
    clock = clock.dueOn(later, DUE.plus(Duration.ofHours(3)));

    assertThat(Turn.of(LADDER, clock, later).due())
        .extracting(LadderStep::name)
        .containsExactly("due");
  }

  private List<String> lookAt(int hoursAfterDue) {
    Instant now = DUE.plus(Duration.ofHours(hoursAfterDue));
    Turn turn = Turn.of(LADDER, clock, now);
    clock = clock.told(turn, now);
    return turn.due().stream().map(LadderStep::name).toList();
  }

  private static LadderStep step(String name, int hours, String audience) {
    return new LadderStep(
        name, Duration.ofHours(hours), audience, true, true, "Because it is " + name + ".");
  }
}
