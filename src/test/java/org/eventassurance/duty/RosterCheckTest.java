package org.eventassurance.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eventassurance.duty.DutyRule.OfficerFrom;
import org.eventassurance.duty.RosterCheck.Booking;
import org.eventassurance.duty.RosterFinding.Kind;
import org.eventassurance.majorevent.Peak;
import org.eventassurance.organisation.Absence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wrong with a roster; the event lasts from 20:00 to 20:00 of the day after the next. */
@Tag("B5")
class RosterCheckTest {

  static final DutyRule RULE =
      new DutyRule(
          Duration.ofHours(12),
          Duration.ofHours(8),
          List.of(
              DutyPost.SYSTEM,
              DutyPost.NETWORK,
              DutyPost.APPLICATION,
              DutyPost.DEVICES,
              DutyPost.FACILITIES),
          OfficerFrom.FREEZE,
          Duration.ofMinutes(15),
          Duration.ofMinutes(10),
          "At most 12 hours in a row.");

  private static final Instant BEGIN = Instant.parse("2026-11-11T12:00:00Z");

  @Test
  void theGeneralDutyOfficersPostIsLookedAtFromTheFreezeOn() {
    List<DutyShift> officers =
        List.of(
            shift("li", DutyPost.GENERAL_DUTY_OFFICER, -24, -10),
            shift("wang", DutyPost.GENERAL_DUTY_OFFICER, -8, 24),
            shift("li", DutyPost.GENERAL_DUTY_OFFICER, 25, 48));

    assertThat(kinds(officers, Kind.OFFICER_HOLE, Kind.OFFICER_HOLE_IN_FREEZE))
        .extracting(RosterFinding::kind, RosterFinding::fromAt, RosterFinding::untilAt)
        .containsExactly(
            tuple(Kind.OFFICER_HOLE, at(24), at(25)),
            tuple(Kind.OFFICER_HOLE_IN_FREEZE, at(-10), at(-8)));
  }

  @Test
  @Tag("E23")
  void whoeverIsRemoteIsNotOnSiteAtThePeak() {
    DutyShift remote = new DutyShift(DutyPost.SYSTEM, DutyPlace.REMOTE, "li", null, at(0), at(48));

    assertThat(kinds(List.of(remote), Kind.NOT_ON_SITE))
        .extracting(RosterFinding::post)
        .containsExactlyElementsOf(RULE.onSiteAtPeaks());
    assertThat(kinds(List.of(shift("li", DutyPost.SYSTEM, 0, 48)), Kind.NOT_ON_SITE))
        .extracting(RosterFinding::post)
        .doesNotContain(DutyPost.SYSTEM);
  }

  @Test
  void aPersonAtTwoPostsAtOnceIsFoundOnceWithHowOften() {
    List<DutyShift> shifts =
        List.of(
            shift("li", DutyPost.SYSTEM, 0, 8),
            shift("li", DutyPost.NETWORK, 7, 9),
            shift("li", DutyPost.NETWORK, 24, 32),
            shift("li", DutyPost.SYSTEM, 31, 33),
            shift("wang", DutyPost.NETWORK, 9, 17),
            shift("wang", DutyPost.SYSTEM, 17, 20));

    assertThat(kinds(shifts, Kind.TWO_POSTS))
        .singleElement()
        .isEqualTo(
            new RosterFinding(Kind.TWO_POSTS, DutyPost.SYSTEM, "li", "NETWORK", at(7), at(8), 2));
  }

  @Test
  void aPersonOnDutyForTwoEventsIsFoundAndOnSiteForBothIsWorse() {
    List<DutyShift> shifts = List.of(shift("li", DutyPost.SYSTEM, 0, 8));
    DutyShift remote =
        new DutyShift(DutyPost.DEVELOPER, DutyPlace.REMOTE, "li", null, at(7), at(20));

    assertThat(findings(shifts, List.of(new Booking("OTHER", remote))))
        .filteredOn(finding -> finding.kind() == Kind.TWO_EVENTS)
        .singleElement()
        .returns("OTHER", RosterFinding::other)
        .returns(at(7), RosterFinding::fromAt)
        .returns(at(8), RosterFinding::untilAt);
    assertThat(findings(shifts, List.of(new Booking("OTHER", shift("li", DutyPost.NETWORK, 4, 5)))))
        .extracting(RosterFinding::kind)
        .contains(Kind.TWO_EVENTS_ON_SITE)
        .doesNotContain(Kind.TWO_EVENTS);
    assertThat(findings(shifts, List.of(new Booking("OTHER", shift("li", DutyPost.NETWORK, 8, 9)))))
        .as("one after the other")
        .extracting(RosterFinding::kind)
        .doesNotContain(Kind.TWO_EVENTS, Kind.TWO_EVENTS_ON_SITE);
  }

  @Test
  void twelveHoursInARowAreEnoughAlsoAcrossShiftsPostsAndMidnight() {
    assertThat(tooLong(shift("li", DutyPost.SYSTEM, 0, 12))).isEmpty();
    assertThat(tooLong(shift("li", DutyPost.SYSTEM, 0, 8), shift("li", DutyPost.NETWORK, 8, 13)))
        .singleElement()
        .isEqualTo(new RosterFinding(Kind.TOO_LONG, null, "li", null, at(0), at(13), 13));
    assertThat(tooLong(shift("li", DutyPost.SYSTEM, 0, 8), shift("li", DutyPost.SYSTEM, 16, 24)))
        .as("eight hours of rest")
        .isEmpty();
    assertThat(tooLong(shift("li", DutyPost.SYSTEM, 0, 8), shift("li", DutyPost.SYSTEM, 15, 23)))
        .as("an hour less")
        .singleElement()
        .returns(16, RosterFinding::amount)
        .returns(at(23), RosterFinding::untilAt);
    assertThat(tooLong(shift("li", DutyPost.SYSTEM, 0, 8), shift("li", DutyPost.NETWORK, 0, 8)))
        .as("the same hours count once")
        .isEmpty();
  }

  @Test
  void hoursForAnotherEventCountToo() {
    assertThat(
            findings(
                List.of(shift("li", DutyPost.SYSTEM, 0, 8)),
                List.of(new Booking("OTHER", shift("li", DutyPost.SYSTEM, 10, 16)))))
        .filteredOn(finding -> finding.kind() == Kind.TOO_LONG)
        .singleElement()
        .returns(14, RosterFinding::amount);
  }

  @Test
  void whoIsAwayOrGoneIsFound() {
    List<DutyShift> shifts =
        List.of(
            shift("away", DutyPost.SYSTEM, 0, 8),
            shift("away", DutyPost.SYSTEM, 16, 24),
            shift("gone", DutyPost.NETWORK, 8, 16));

    assertThat(kinds(shifts, Kind.ABSENT, Kind.GONE))
        .containsExactly(
            new RosterFinding(Kind.ABSENT, null, "away", null, at(6), at(8), 2),
            new RosterFinding(Kind.GONE, null, "gone", null, at(8), at(16), 1));
  }

  private static List<RosterFinding> tooLong(DutyShift... shifts) {
    return kinds(List.of(shifts), Kind.TOO_LONG);
  }

  private static List<RosterFinding> kinds(List<DutyShift> shifts, Kind... kinds) {
    return findings(shifts, List.of()).stream()
        .filter(finding -> List.of(kinds).contains(finding.kind()))
        .toList();
  }

  private static List<RosterFinding> findings(List<DutyShift> shifts, List<Booking> elsewhere) {
    Absence absence =
        new Absence(1, "away", "li", at(6), at(20), "", "away", BEGIN.minusSeconds(60));
    return new RosterCheck(
            at(-24),
            at(0),
            at(48),
            List.of(new Peak(at(1), at(2))),
            RULE,
            elsewhere,
            List.of(absence),
            person -> !person.equals("gone"))
        .findings(shifts);
  }

  private static DutyShift shift(String person, DutyPost post, int from, int until) {
    return new DutyShift(post, DutyPlace.ON_SITE, person, null, at(from), at(until));
  }

  private static Instant at(int hours) {
    return BEGIN.plus(Duration.ofHours(hours));
  }
}
