package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eventassurance.freeze.FreezeWindow;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.SampleEvents;
import org.eventassurance.majorevent.Schedule.PeakWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The clocks on the wall count to what comes next, and change at that very second. */
class WallClocksTest {

  private static final OffsetDateTime GO_LIVE = OffsetDateTime.parse("2026-11-11T20:00:00+08:00");
  private static final MajorEvent EVENT =
      SampleEvents.withPeaks(
          GO_LIVE,
          List.of(
              new PeakWindow(GO_LIVE.plusHours(4), GO_LIVE.plusHours(5)),
              new PeakWindow(GO_LIVE, GO_LIVE.plusHours(1))));
  private static final FreezeWindow FREEZE =
      new FreezeWindow(GO_LIVE.minusDays(1).toInstant(), GO_LIVE.plusHours(8).toInstant());

  @Test
  @Tag("E22")
  @Tag("E23")
  void eachCountsToWhatComesNext() {
    assertThat(at(GO_LIVE.minusDays(1).minusSeconds(1))).containsExactly("goLive", "end", "freeze");
    assertThat(at(GO_LIVE.minusDays(1))).containsExactly("goLive", "end", "freezeEnd");
    assertThat(at(GO_LIVE.minusSeconds(1)))
        .as("a peak that begins with the go-live has no clock of its own until then")
        .containsExactly("goLive", "end", "freezeEnd");
    assertThat(at(GO_LIVE)).containsExactly("peakEnd", "end", "freezeEnd");
    assertThat(at(GO_LIVE.plusHours(1))).containsExactly("peak", "end", "freezeEnd");
    assertThat(at(GO_LIVE.plusHours(4))).containsExactly("peakEnd", "end", "freezeEnd");
    assertThat(at(GO_LIVE.plusHours(5))).containsExactly("end", "freezeEnd");
    assertThat(at(GO_LIVE.plusHours(6))).containsExactly("ended", "freezeEnd");
    assertThat(at(GO_LIVE.plusHours(8))).containsExactly("ended");
  }

  @Test
  void digitsAreTheSameOnBothSidesOfTheMoment() {
    WallDigits digits = new WallDigits(GO_LIVE.toZonedDateTime(), "d");
    Instant now = GO_LIVE.toInstant();
    assertThat(digits.clock()).isEqualTo("20:00:00");
    assertThat(digits.digits(now.plusSeconds(3661))).isEqualTo("01:01:01");
    assertThat(digits.digits(now.minusSeconds(3661))).isEqualTo("01:01:01");
    assertThat(digits.digits(now.plusSeconds(86_399))).isEqualTo("23:59:59");
    assertThat(digits.digits(now.plusSeconds(86_400))).isEqualTo("1 d 00:00:00");
  }

  private static List<String> at(OffsetDateTime moment) {
    return WallClocks.of(EVENT, Optional.of(FREEZE), moment.toInstant()).stream()
        .map(WallClock::label)
        .toList();
  }
}
