package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.board.SampleResources.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eventassurance.board.ChartRange.Span;
import org.eventassurance.board.PoolChart.Day;
import org.eventassurance.board.PoolChart.Height;
import org.junit.jupiter.api.Test;

/** The drawing of 100 machines over ten days, from 6 to 15 November. */
class PoolChartTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Span range = new Span(at("2026-11-06T00:00"), at("2026-11-16T00:00"));
  private final List<PoolLevel> levels =
      PoolLevel.of(
          SampleResources.machinePool(),
          List.of(new Shortage("LAUNCH-2026", SampleResources.lateMachines())),
          range);
  private final PoolChart chart =
      new PoolChart(levels, BigDecimal.valueOf(100), BigDecimal.valueOf(20), range, ZONE);

  @Test
  void levelsAreCutToTheRangeAndKnowWhatIsLacking() {
    assertThat(levels)
        .extracting(PoolLevel::from)
        .containsExactly(at("2026-11-06T00:00"), at("2026-11-10T00:00"), at("2026-11-12T02:00"));
    assertThat(levels.get(2).until()).isEqualTo(at("2026-11-16T00:00"));
    assertThat(levels).extracting(level -> level.lacking().intValue()).containsExactly(0, 20, 0);
  }

  @Test
  void neighboursOfTheSameHeightAreOneLevel() {
    Span quiet = new Span(at("2026-10-20T00:00"), at("2026-11-01T00:00"));
    assertThat(PoolLevel.of(SampleResources.machinePool(), List.of(), quiet)).hasSize(1);
  }

  @Test
  void theAxisEndsAtARoundNumberAboveAllThatIsWanted() {
    assertThat(chart.heights())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(
            List.of(
                new Height(BigDecimal.ZERO, 0),
                new Height(BigDecimal.valueOf(60), 50),
                new Height(BigDecimal.valueOf(120), 100)));
    assertThat(chart.capacityLine()).isEqualTo("33.3");
  }

  @Test
  void whatIsLackingLiesOnTopOfWhatIsUsed() {
    assertThat(chart.used())
        .isEqualTo(
            "0.0,200.0 400.0,200.0 400.0,33.3 608.3,33.3 608.3,200.0 1000.0,200.0"
                + " 1000.0,200.0 608.3,200.0 608.3,200.0 400.0,200.0 400.0,200.0 0.0,200.0");
    assertThat(chart.lacking()).contains("400.0,0.0 608.3,0.0", "608.3,33.3 400.0,33.3");
  }

  @Test
  void theReserveIsDrawnByItself() {
    assertThat(chart.hasReserve()).isTrue();
    assertThat(chart.reserveUsed()).contains("400.0,120.0 608.3,120.0");
    assertThat(chart.reserveLine()).isEqualTo("0.0");
    PoolChart none = new PoolChart(List.of(), BigDecimal.ZERO, BigDecimal.ZERO, range, ZONE);
    assertThat(none.hasReserve()).isFalse();
    assertThat(none.capacityLine()).isEqualTo("200.0");
  }

  @Test
  void notMoreDaysAreNamedThanOneCanRead() {
    assertThat(chart.days())
        .containsExactly(
            new Day(LocalDate.of(2026, 11, 6), 0),
            new Day(LocalDate.of(2026, 11, 8), 20),
            new Day(LocalDate.of(2026, 11, 10), 40),
            new Day(LocalDate.of(2026, 11, 12), 60),
            new Day(LocalDate.of(2026, 11, 14), 80));
    Span twoYears = new Span(at("2026-01-01T00:00"), at("2028-01-01T00:00"));
    assertThat(new PoolChart(levels, BigDecimal.ONE, BigDecimal.ZERO, twoYears, ZONE).days())
        .hasSizeLessThanOrEqualTo(8);
  }
}
