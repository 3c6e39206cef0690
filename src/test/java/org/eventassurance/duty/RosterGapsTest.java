package org.eventassurance.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eventassurance.duty.RosterGaps.Gap;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.SampleEvents;
import org.eventassurance.majorevent.Schedule.PeakWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When nobody is at a post that must be manned; the event lasts from 20:00 to 02:00. */
class RosterGapsTest {

  private static final OffsetDateTime GO_LIVE = OffsetDateTime.parse("2026-11-11T20:00:00+08:00");

  @Test
  @Tag("B5")
  void theGeneralDutyOfficersPostHasNoHole() {
    assertThat(officers(shift(DutyPost.GENERAL_DUTY_OFFICER, DutyPlace.ON_SITE, 0, 6))).isEmpty();
    assertThat(
            officers(
                shift(DutyPost.GENERAL_DUTY_OFFICER, DutyPlace.ON_SITE, -2, 2),
                shift(DutyPost.GENERAL_DUTY_OFFICER, DutyPlace.ON_SITE, 3, 5)))
        .containsExactly(
            new Gap(DutyPost.GENERAL_DUTY_OFFICER, at(2), at(3)),
            new Gap(DutyPost.GENERAL_DUTY_OFFICER, at(5), at(6)));
    assertThat(officers()).containsExactly(new Gap(DutyPost.GENERAL_DUTY_OFFICER, at(0), at(6)));
  }

  @Test
  @Tag("E23")
  @Tag("B5")
  void atAPeakEachPostIsMannedOnSite() {
    assertThat(
            gaps(
                shift(DutyPost.NETWORK, DutyPlace.REMOTE, 0, 6),
                shift(DutyPost.SYSTEM, DutyPlace.ON_SITE, 1, 2),
                shift(DutyPost.DEVICES, DutyPlace.ON_SITE, 0, 6),
                shift(DutyPost.FACILITIES, DutyPlace.ON_SITE, 0, 6)))
        .filteredOn(gap -> gap.post() != DutyPost.GENERAL_DUTY_OFFICER)
        .containsExactlyInAnyOrder(
            new Gap(DutyPost.NETWORK, at(1), at(2)), new Gap(DutyPost.APPLICATION, at(1), at(2)));
  }

  private static List<Gap> officers(DutyShift... shifts) {
    return gaps(shifts).stream()
        .filter(gap -> gap.post() == DutyPost.GENERAL_DUTY_OFFICER)
        .toList();
  }

  private static List<Gap> gaps(DutyShift... shifts) {
    DutyRoster roster = mock();
    MajorEvents events = mock();
    when(roster.of("EVENT")).thenReturn(new ArrayList<>(Arrays.asList(shifts)));
    when(events.get("EVENT"))
        .thenReturn(
            SampleEvents.withPeaks(
                GO_LIVE, List.of(new PeakWindow(GO_LIVE.plusHours(1), GO_LIVE.plusHours(2)))));
    DutyRules rules = mock();
    when(rules.of(any())).thenReturn(RosterCheckTest.RULE);
    return new RosterGaps(roster, events, rules).of("EVENT");
  }

  private static DutyShift shift(DutyPost post, DutyPlace place, int from, int until) {
    return new DutyShift(post, place, "sre", null, at(from), at(until));
  }

  private static Instant at(int hours) {
    return GO_LIVE.plusHours(hours).toInstant();
  }
}
