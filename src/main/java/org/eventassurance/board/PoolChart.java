package org.eventassurance.board;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eventassurance.board.ChartRange.Span;

/**
 * A pool over time as it is drawn, {@value #WIDTH} wide: what is used of the ordinary capacity and
 * what is lacking on top of it, and apart from these what is used of the reserve.
 */
final class PoolChart {

  static final int WIDTH = 1000;
  static final int HEIGHT = 200;
  private static final int MOST_DATES = 8;
  private static final List<Integer> STEPS = List.of(1, 2, 3, 7, 14, 28, 56, 91, 182);
  private static final List<String> ROUND =
      List.of("1", "1.2", "1.6", "2", "3", "4", "5", "6", "8", "10");

  private final List<PoolLevel> levels;
  private final BigDecimal capacity;
  private final BigDecimal reserve;
  private final Span range;
  private final ZoneId zone;
  private final BigDecimal top;
  private final BigDecimal reserveTop;

  PoolChart(
      List<PoolLevel> levels, BigDecimal capacity, BigDecimal reserve, Span range, ZoneId zone) {
    this.levels = levels;
    this.capacity = capacity;
    this.reserve = reserve;
    this.range = range;
    this.zone = zone;
    this.top = roundUp(highest(capacity, PoolLevel::wanted));
    this.reserveTop = highest(reserve, PoolLevel::reserveUsed);
  }

  /** A day on the axis of time, and where it lies in percent of the width. */
  record Day(LocalDate day, double left) {}

  /** A quantity on the other axis, and how high it lies in percent of the height. */
  record Height(BigDecimal quantity, double bottom) {}

  /** The area of what is used of the capacity. */
  public String used() {
    return area(level -> BigDecimal.ZERO, level -> level.used().min(capacity), top);
  }

  /** The area of what is promised beyond the capacity, and of what is lacking on top of it. */
  public String lacking() {
    return area(level -> level.used().min(capacity), PoolLevel::wanted, top);
  }

  /** The area of what is used of the reserve. */
  public String reserveUsed() {
    return area(level -> BigDecimal.ZERO, PoolLevel::reserveUsed, reserveTop);
  }

  /** How far below the upper edge the capacity lies. */
  public String capacityLine() {
    return y(capacity, top);
  }

  /** How far below the upper edge the size of the reserve lies. */
  public String reserveLine() {
    return y(reserve, reserveTop);
  }

  /** Whether there is a reserve, or anything of one is used. */
  public boolean hasReserve() {
    return reserveTop.signum() > 0;
  }

  /** Where the moment lies. */
  public String x(Instant moment) {
    return coordinate(range.part(moment) * WIDTH);
  }

  /** Whether the moment lies on the drawing. */
  public boolean covers(Instant moment) {
    return range.covers(moment);
  }

  /** Some days, at even distances. */
  public List<Day> days() {
    LocalDate first = LocalDate.ofInstant(range.from(), zone);
    long all = ChronoUnit.DAYS.between(first, LocalDate.ofInstant(range.until(), zone));
    int step =
        STEPS.stream()
            .filter(days -> (all + days - 1) / days <= MOST_DATES)
            .findFirst()
            .orElse(STEPS.get(STEPS.size() - 1));
    return Stream.iterate(
            first,
            day -> day.atStartOfDay(zone).toInstant().isBefore(range.until()),
            day -> day.plusDays(step))
        .map(day -> new Day(day, percent(range.part(day.atStartOfDay(zone).toInstant()))))
        .toList();
  }

  /** Nothing, half and all of the height. */
  public List<Height> heights() {
    BigDecimal half = top.divide(BigDecimal.valueOf(2), MathContext.DECIMAL32);
    return List.of(new Height(BigDecimal.ZERO, 0), new Height(half, 50), new Height(top, 100));
  }

  private BigDecimal highest(BigDecimal least, Function<PoolLevel, BigDecimal> height) {
    return levels.stream().map(height).reduce(least, BigDecimal::max);
  }

  /** The next round number, so that the axis reads well. */
  private static BigDecimal roundUp(BigDecimal highest) {
    if (highest.signum() <= 0) {
      return BigDecimal.ONE;
    }
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(highest.precision() - highest.scale() - 1);
    return ROUND.stream()
        .map(factor -> unit.multiply(new BigDecimal(factor)))
        .filter(round -> round.compareTo(highest) >= 0)
        .findFirst()
        .orElseThrow();
  }

  /** Along the upper edge of the steps and back along the lower one. */
  private String area(
      Function<PoolLevel, BigDecimal> low, Function<PoolLevel, BigDecimal> high, BigDecimal full) {
    List<String> upper = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    for (PoolLevel level : levels) {
      String left = x(level.from());
      String right = x(level.until());
      upper.add(left + "," + y(high.apply(level), full));
      upper.add(right + "," + y(high.apply(level), full));
      lower.add(0, left + "," + y(low.apply(level), full));
      lower.add(0, right + "," + y(low.apply(level), full));
    }
    upper.addAll(lower);
    return String.join(" ", upper);
  }

  private static String y(BigDecimal quantity, BigDecimal full) {
    return full.signum() == 0
        ? coordinate(HEIGHT)
        : coordinate(HEIGHT * (1 - quantity.doubleValue() / full.doubleValue()));
  }

  private static String coordinate(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private static double percent(double part) {
    return Math.round(part * 1000) / 10.0;
  }
}
