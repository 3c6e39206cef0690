package org.eventassurance.archive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was planned beside what was, line by line; each line has its own scale, for lines count
 * different things.
 */
record QuantityChart(List<Line> lines) {

  /**
   * A line.
   *
   * @param planned null if nothing was
   * @param actual null if it is missing
   * @param errorPercent how far the plan was off, in percent of what was; null if that is not known
   */
  record Line(
      String name, String unit, BigDecimal planned, BigDecimal actual, BigDecimal errorPercent) {

    private BigDecimal greatest() {
      return Stream.of(planned, actual)
          .filter(Objects::nonNull)
          .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
  }

  /** A line as it is drawn. */
  record Row(Line line, String planned, String actual) {}

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public List<Row> rows() {
    return lines.stream()
        .map(
            line ->
                new Row(
                    line,
                    Percent.of(line.planned(), line.greatest()),
                    Percent.of(line.actual(), line.greatest())))
        .toList();
  }
}
