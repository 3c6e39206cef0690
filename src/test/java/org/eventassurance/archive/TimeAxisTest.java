package org.eventassurance.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eventassurance.archive.TimeAxis.Bar;
import org.eventassurance.archive.TimeAxis.Tick;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void aNightHasItsRoundHoursInTheCompanysZone() {
    TimeAxis night = axis("2026-11-11T11:30:00Z", "2026-11-11T19:30:00Z");
    assertThat(night.ticks())
        .extracting(Tick::at)
        .extracting(LocalDateTime::toString)
        .startsWith("2026-11-11T20:00", "2026-11-11T21:00")
        .endsWith("2026-11-12T03:00")
        .hasSize(8);
    assertThat(night.ticks()).filteredOn(Tick::isDay).extracting(Tick::x).containsExactly("56.25%");
  }

  @Test
  void aSeasonHasAFewDays() {
    assertThat(axis("2026-08-28T12:00:00Z", "2026-12-02T10:00:00Z").ticks())
        .hasSizeBetween(5, 8)
        .allMatch(Tick::isDay)
        .first()
        .extracting(tick -> tick.at().toString())
        .isEqualTo("2026-08-29T00:00");
  }

  @Test
  void whatReachesBeyondItEndsWithIt() {
    TimeAxis hour = axis("2026-11-11T12:00:00Z", "2026-11-11T13:00:00Z");
    assertThat(hour.bar(at("2026-11-11T11:00:00Z"), at("2026-11-11T12:15:00Z")))
        .isEqualTo(new Bar("0%", "25%"));
    assertThat(hour.bar(at("2026-11-11T12:30:00Z"), at("2026-11-12T12:15:00Z")))
        .isEqualTo(new Bar("50%", "50%"));
    assertThat(hour.shows(at("2026-11-11T13:00:00Z"), at("2026-11-11T14:00:00Z"))).isFalse();
  }

  @Test
  void oneMomentAloneIsDrawnToo() {
    Instant moment = at("2026-11-11T12:00:00Z");
    assertThat(TimeAxis.over(List.of(moment, moment), SHANGHAI).x(moment)).isEqualTo("0%");
  }

  private static TimeAxis axis(String from, String until) {
    return new TimeAxis(at(from), at(until), SHANGHAI);
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }
}
