package org.eventassurance.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eventassurance.duty.Turn.Hole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People relieve each other at a post, and nobody overlooks a time without anybody. */
@Tag("B5")
class TurnTest {

  private static final Instant EIGHT = Instant.parse("2026-09-15T08:00:00Z");
  private static final Instant NOON = Instant.parse("2026-09-15T12:00:00Z");
  private static final Instant SIX = Instant.parse("2026-09-15T18:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-09-16T00:00:00Z");

  @Test
  void thePeopleOfATurnFollowEachOtherAndTheLastShiftIsAsLongAsIsLeft() {
    List<DutyShift> shifts = turn(EIGHT, MIDNIGHT, "li", "wang").shifts(Duration.ofHours(6));

    assertThat(shifts).extracting(DutyShift::person).containsExactly("li", "wang", "li");
    assertThat(shifts)
        .extracting(DutyShift::endsAt)
        .containsExactly(
            Instant.parse("2026-09-15T14:00:00Z"), Instant.parse("2026-09-15T20:00:00Z"), MIDNIGHT);
    assertThat(shifts.get(0).covers(EIGHT)).isTrue();
    assertThat(shifts.get(0).covers(shifts.get(0).endsAt()))
        .as("then the next one is on")
        .isFalse();
  }

  @Test
  void turnsThatMeetLeaveNoHoleInWhateverOrderTheyAreNamed() {
    assertThat(
            Turn.firstHole(
                List.of(turn(NOON, MIDNIGHT, "wang"), turn(EIGHT, NOON, "li")), EIGHT, MIDNIGHT))
        .isEmpty();
  }

  @Test
  void aTurnWithinAnotherOneDoesNotEndIt() {
    assertThat(
            Turn.firstHole(
                List.of(turn(EIGHT, MIDNIGHT, "li"), turn(NOON, SIX, "wang")), EIGHT, MIDNIGHT))
        .isEmpty();
  }

  @Test
  void aHoleIsNamedWithItsTimes() {
    assertThat(
            Turn.firstHole(
                List.of(turn(EIGHT, NOON, "li"), turn(SIX, MIDNIGHT, "wang")), EIGHT, MIDNIGHT))
        .contains(new Hole(NOON, SIX));
    assertThat(Turn.firstHole(List.of(turn(NOON, MIDNIGHT, "li")), EIGHT, MIDNIGHT))
        .contains(new Hole(EIGHT, NOON));
    assertThat(Turn.firstHole(List.of(turn(EIGHT, SIX, "li")), EIGHT, MIDNIGHT))
        .contains(new Hole(SIX, MIDNIGHT));
    assertThat(Turn.firstHole(List.of(), EIGHT, MIDNIGHT)).contains(new Hole(EIGHT, MIDNIGHT));
  }

  @Test
  void aTurnOutsideTheTimeOfDutyFillsNothing() {
    assertThat(Turn.firstHole(List.of(turn(MIDNIGHT, MIDNIGHT.plusSeconds(60), "li")), EIGHT, SIX))
        .contains(new Hole(EIGHT, SIX));
  }

  @Test
  void whoComesFirstHasRestedBefore() {
    Turn turn = turn(SIX, MIDNIGHT, "li", "wang");

    assertThat(turn.before(EIGHT, Duration.ofHours(5)).shifts(Duration.ofHours(5)))
        .extracting(DutyShift::person)
        .containsExactly("li", "wang");
    assertThat(turn.before(EIGHT, Duration.ofHours(4)).shifts(Duration.ofHours(4)))
        .extracting(DutyShift::person)
        .containsExactly("wang", "li", "wang");
  }

  private static Turn turn(Instant from, Instant until, String... people) {
    return new Turn(DutyPost.GENERAL_DUTY_OFFICER, DutyPlace.ON_SITE, List.of(people), from, until);
  }
}
