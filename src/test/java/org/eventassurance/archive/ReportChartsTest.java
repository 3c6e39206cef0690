package org.eventassurance.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.eventassurance.archive.LiveChart.Drawn;
import org.eventassurance.archive.LiveChart.Incident;
import org.eventassurance.archive.LiveChart.Severity;
import org.eventassurance.archive.LiveChart.Slot;
import org.eventassurance.archive.LiveChart.Stretch;
import org.eventassurance.archive.PhaseChart.Outcome;
import org.eventassurance.archive.PhaseChart.Phase;
import org.eventassurance.archive.PhaseChart.Row;
import org.eventassurance.archive.TimeAxis.Bar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReportChartsTest {

  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  @Tag("B2")
  void aPhaseIsDrawnUpToItsDateAndBeyondIt() {
    PhaseChart chart =
        PhaseChart.of(
            List.of(
                new Phase("kept", day(0), day(3), day(5)),
                new Phase("late", day(2), day(10), day(6)),
                new Phase("lateFromTheStart", day(8), day(10), day(6)),
                new Phase("underWay", day(5), null, day(6)),
                new Phase("unplanned", day(5), day(6), null),
                new Phase("neverRun", null, null, day(9))),
            START,
            ZONE);

    assertThat(chart.rows())
        .extracting(Row::outcome)
        .containsExactly(
            Outcome.IN_TIME,
            Outcome.LATE,
            Outcome.LATE,
            Outcome.UNDER_WAY,
            Outcome.RUN,
            Outcome.NOT_RUN);
    assertThat(chart.rows())
        .extracting(Row::within)
        .containsExactly(
            new Bar("0%", "30%"),
            new Bar("20%", "40%"),
            null,
            new Bar("50%", "10%"),
            new Bar("50%", "10%"),
            null);
    assertThat(chart.rows())
        .extracting(Row::beyond)
        .containsExactly(
            null, new Bar("60%", "40%"), new Bar("80%", "20%"), new Bar("60%", "40%"), null, null);
    assertThat(chart.rows().get(1).off()).isEqualTo(Duration.ofDays(4));
    assertThat(chart.rows().get(0).off()).isEqualTo(Duration.ofDays(-2));
    assertThat(chart.inTime()).isEqualTo(1);
    assertThat(chart.late()).isEqualTo(2);
  }

  @Test
  void phasesThatNeverBeganAreNotDrawn() {
    assertThat(PhaseChart.of(List.of(new Phase("one", null, null, day(1))), START, ZONE).isEmpty())
        .isTrue();
  }

  @Test
  @Tag("E29")
  void incidentsOfTheSameTimeLieBelowEachOther() {
    LiveChart chart =
        live(
            List.of(
                new Incident("first", "S2", hour(1), hour(3)),
                new Incident("second", "S2", hour(2), hour(4)),
                new Incident("third", "S2", hour(5), null),
                new Incident("worst", "S1", hour(2), hour(2)),
                new Incident("weeks later", "S1", day(20), day(21))),
            List.of());

    assertThat(chart.severities()).extracting(Severity::name).containsExactly("S1", "S2");
    assertThat(chart.severities().get(1).incidents())
        .extracting(Drawn::y)
        .containsExactly(0, LiveChart.LANE, 0);
    assertThat(chart.severities().get(0).incidents())
        .extracting(drawn -> drawn.bar().width())
        .containsExactly("0.6%");
    assertThat(chart.incidents()).isEqualTo(4);
  }

  @Test
  void evenAHundredIncidentsAtOnceStayOnTheirPage() {
    LiveChart chart =
        live(
            IntStream.range(0, 100)
                .mapToObj(i -> new Incident("one", "S3", hour(1), hour(2)))
                .toList(),
            List.of());
    assertThat(chart.severities().get(0).incidents()).hasSize(100);
    assertThat(chart.severities().get(0).height()).isLessThanOrEqualTo(12 * LiveChart.LANE);
  }

  @Test
  void alertsAreCountedByTheSlot() {
    LiveChart chart = live(List.of(), List.of(hour(1), hour(1), hour(1), hour(7), day(9)));
    assertThat(chart.alerts()).isEqualTo(4);
    assertThat(chart.mostAlerts()).isEqualTo(3);
    assertThat(chart.slots()).extracting(Slot::number).containsExactly(3, 1);
    assertThat(chart.slots()).extracting(Slot::height).containsExactly(1.0, 1.0 / 3);
    assertThat(chart.isEmpty()).isFalse();
    assertThat(live(List.of(), List.of()).isEmpty()).isTrue();
  }

  @Test
  @Tag("E9")
  void aForecastStandsBesideWhatWasToTheScaleOfTheGreaterOne() {
    QuantityChart chart =
        new QuantityChart(
            List.of(
                new QuantityChart.Line("orders", "", decimal(50), decimal(200), decimal(-75)),
                new QuantityChart.Line("users", "", decimal(10), null, null),
                new QuantityChart.Line("nothing", "", decimal(0), decimal(0), null)));
    assertThat(chart.rows())
        .extracting(QuantityChart.Row::planned)
        .containsExactly("25%", "100%", "0%");
    assertThat(chart.rows())
        .extracting(QuantityChart.Row::actual)
        .containsExactly("100%", "0%", "0%");
  }

  @Test
  void countsAreDrawnToTheGreatest() {
    CountChart chart =
        new CountChart(List.of(new CountChart.Count("a", 8), new CountChart.Count("b", 2)));
    assertThat(chart.rows()).extracting(CountChart.Row::width).containsExactly("100%", "25%");
    assertThat(chart.total()).isEqualTo(10);
    assertThat(new CountChart(List.of()).isEmpty()).isTrue();
  }

  private static LiveChart live(List<Incident> incidents, List<Instant> alerts) {
    return new LiveChart(
        new Stretch(START, hour(8)), List.of(), incidents, alerts, List.of(), ZONE);
  }

  private static Instant day(int days) {
    return START.plus(Duration.ofDays(days));
  }

  private static Instant hour(int hours) {
    return START.plus(Duration.ofHours(hours));
  }

  private static BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number);
  }
}
