package org.eventassurance.archive;

import java.math.BigDecimal;
import java.util.List;

/** How often something happened, kind by kind, as bars. */
record CountChart(List<Count> counts) {

  /** A kind and how often it occurred. */
  record Count(String name, long number) {}

  /** A kind as it is drawn. */
  record Row(String name, long number, String width) {}

  public boolean isEmpty() {
    return total() == 0;
  }

  public long total() {
    return counts.stream().mapToLong(Count::number).sum();
  }

  public List<Row> rows() {
    BigDecimal most = BigDecimal.valueOf(counts.stream().mapToLong(Count::number).max().orElse(0));
    return counts.stream()
        .map(
            count ->
                new Row(
                    count.name(),
                    count.number(),
                    Percent.of(BigDecimal.valueOf(count.number()), most)))
        .toList();
  }
}
