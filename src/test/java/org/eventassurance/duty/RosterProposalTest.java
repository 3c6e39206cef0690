package org.eventassurance.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.SampleEvents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a past event's roster proposes to the next one. */
@Tag("B5")
class RosterProposalTest {

  private static final Instant EVENING = Instant.parse("2027-03-15T12:00:00Z");
  private static final MajorEvent PAST =
      SampleEvents.stored(
          "PAST",
          "Autumn launch",
          EventStatus.CLOSED,
          OffsetDateTime.parse("2026-09-15T20:00+08:00"),
          "leader");

  @Test
  void whoeverIsNotThereForOneOfTheirShiftsIsProposedForNone() {
    RosterProposal proposal =
        proposed(
            Set.of("bo"),
            shift(DutyPost.SYSTEM, DutyPlace.ON_SITE, "ann", 0, 8),
            shift(DutyPost.SYSTEM, DutyPlace.ON_SITE, "bo", 8, 16),
            shift(DutyPost.NETWORK, DutyPlace.REMOTE, "cy", 0, 8));

    assertThat(proposal.people(DutyPost.SYSTEM)).containsExactly("ann");
    assertThat(proposal.missing()).containsOnlyKeys("bo");
    assertThat(proposal.missing().get("bo")).containsExactly(DutyPost.SYSTEM);
    assertThat(proposal.shifts()).extracting(DutyShift::person).containsExactly("ann", null, "cy");
  }

  @Test
  void peopleRelieveEachOtherInTheOrderInWhichTheyDid() {
    RosterProposal proposal =
        proposed(
            Set.of(),
            shift(DutyPost.SYSTEM, DutyPlace.ON_SITE, "bo", 0, 8),
            shift(DutyPost.SYSTEM, DutyPlace.ON_SITE, "ann", 8, 16),
            shift(DutyPost.SYSTEM, DutyPlace.ON_SITE, "bo", 16, 24));

    assertThat(proposal.people(DutyPost.SYSTEM)).containsExactly("bo", "ann");
    assertThat(proposal.people(DutyPost.NETWORK)).isEmpty();
  }

  @Test
  void onlyAPostThatWasRemoteAllTheTimeStaysSo() {
    RosterProposal proposal =
        proposed(
            Set.of(),
            shift(DutyPost.SYSTEM, DutyPlace.REMOTE, "ann", 0, 8),
            shift(DutyPost.SYSTEM, DutyPlace.ON_SITE, "ann", 8, 16),
            shift(DutyPost.DEVELOPER, DutyPlace.REMOTE, "bo", 0, 8));

    assertThat(proposal.remotePosts()).containsExactly(DutyPost.DEVELOPER);
  }

  @Test
  void theUsualLengthIsThatOfMostShifts() {
    assertThat(
            proposed(
                    Set.of(),
                    shift(DutyPost.SYSTEM, DutyPlace.ON_SITE, "ann", 0, 12),
                    shift(DutyPost.SYSTEM, DutyPlace.ON_SITE, "bo", 12, 24),
                    shift(DutyPost.NETWORK, DutyPlace.ON_SITE, "cy", 0, 8))
                .usualLength())
        .contains(Duration.ofHours(12));
  }

  private static RosterProposal proposed(Set<String> away, DutyShift... shifts) {
    return RosterProposal.of(
        PAST, "ECC 3", List.of(shifts), shift -> !away.contains(shift.person()));
  }

  private static DutyShift shift(
      DutyPost post, DutyPlace place, String person, int fromHour, int untilHour) {
    return new DutyShift(
        post,
        place,
        person,
        null,
        EVENING.plus(Duration.ofHours(fromHour)),
        EVENING.plus(Duration.ofHours(untilHour)));
  }
}
