package org.eventassurance.warroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.DecisionFile;
import org.eventassurance.majorevent.EventKind;
import org.eventassurance.majorevent.Peak;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When war rooms are open, by the event's peaks and the table as it is shipped. */
class WarRoomTimeTest {

  private static final DecisionFile TABLE = DecisionFile.of("war-room");
  private static final DecisionFile ACTIVITIES = DecisionFile.of("phase-activities");
  private static final Instant END = at("23:59");

  @Test
  @Tag("E23")
  void aRoomIsOpenFromBeforeItsPeakToAfterIt() {
    assertThat(times(peak("20:00", "21:00")))
        .containsExactly(
            new WarRoomTime(at("16:00"), at("19:30"), at("20:00"), at("21:00"), at("21:30")));
  }

  @ParameterizedTest
  @CsvSource({
    "22:01, 2",
    "22:00, 1",
    "21:00, 1",
    "20:30, 1",
  })
  @Tag("E23")
  void peaksThatFollowEachOtherCloselyShareARoom(String second, int rooms) {
    List<WarRoomTime> times = times(peak(second, "23:00"), peak("20:00", "21:00"));

    assertThat(times).hasSize(rooms);
    assertThat(times.get(0).opensAt()).isEqualTo(at("19:30"));
    assertThat(times.get(rooms - 1).closesAt()).isEqualTo(at("23:30"));
    assertThat(times.get(rooms - 1).endsAt()).isEqualTo(at("23:00"));
  }

  @Test
  void aShortPeakWithinALongOneDoesNotCloseTheRoom() {
    assertThat(times(peak("20:00", "23:00"), peak("20:30", "21:00")))
        .singleElement()
        .satisfies(time -> assertThat(time.closesAt()).isEqualTo(at("23:30")));
  }

  @Test
  void noRoomOutlastsTheEvent() {
    assertThat(times(peak("22:00", "23:45")))
        .singleElement()
        .satisfies(time -> assertThat(time.closesAt()).isEqualTo(END));
  }

  @Test
  @Tag("E23")
  void theTableHasARoomForWhateverNeedsOne() {
    for (String level : List.of("P1", "P2", "P3")) {
      for (EventKind kind : EventKind.values()) {
        boolean drawn =
            ACTIVITIES.answer(Map.of("level", level, "eventKind", kind.name())).stream()
                .anyMatch(row -> row.containsValue("openWarRoom"));
        assertThat(rule(level, kind).needed()).as("%s %s", level, kind).isEqualTo(drawn);
      }
    }
    assertThat(rule(null, EventKind.OTHER).needed()).isFalse();
  }

  private static List<WarRoomTime> times(Peak... peaks) {
    return WarRoomTime.of(List.of(peaks), END, rule("P1", EventKind.LIVE_STREAM));
  }

  private static WarRoomRule rule(String level, EventKind kind) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("level", level);
    inputs.put("kind", kind.name());
    WarRoomRule rule = WarRoomTable.rule(TABLE.answer(inputs).get(0));
    assertThat(rule.opensBefore()).isLessThanOrEqualTo(Duration.ofHours(1));
    return rule;
  }

  private static Peak peak(String from, String until) {
    return new Peak(at(from), at(until));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-09-15T" + time + ":00Z");
  }
}
