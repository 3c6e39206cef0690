package org.eventassurance.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eventassurance.trackrecord.TrackRecord;

/**
 * A measure from event to event as it is drawn: a column each, {@value #WIDTH} wide together.
 *
 * @param events those that went live first in front
 */
record TrendChart(Trend measure, List<TrackRecord> events) {

  static final int WIDTH = 100;
  static final int HEIGHT = 40;
  private static final double GAP = 0.25;
  private static final int WIDEST = 25;

  /**
   * An event's column.
   *
   * @param value null if nothing is known of the event
   */
  record Column(TrackRecord event, Double value, String x, String y, String width, String height) {}

  public List<Column> columns() {
    double step = Math.min(WIDEST, (double) WIDTH / events.size());
    return IntStream.range(0, events.size())
        .mapToObj(number -> column(events.get(number), number * step, step * (1 - GAP)))
        .toList();
  }

  /** The last event's value; null if nothing is known of it. */
  public Double last() {
    return value(events.get(events.size() - 1));
  }

  private Column column(TrackRecord event, double x, double width) {
    Double value = value(event);
    double height = value == null ? 0 : HEIGHT * value / top();
    return new Column(
        event,
        value,
        coordinate(x),
        coordinate(HEIGHT - height),
        coordinate(width),
        coordinate(height));
  }

  private double top() {
    return events.stream()
        .map(this::value)
        .filter(Objects::nonNull)
        .reduce(measure.least(), Math::max);
  }

  private Double value(TrackRecord event) {
    return measure.of(event.results());
  }

  private static String coordinate(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
