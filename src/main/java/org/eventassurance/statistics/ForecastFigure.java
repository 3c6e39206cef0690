package org.eventassurance.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eventassurance.forecast.ForecastTotal;

/** The figures of a forecast that an operating figure can be compared with. */
enum ForecastFigure {
  ONLINE_USERS("onlineUsers"),
  ORDERS("orders"),
  ORDERS_PER_MINUTE("ordersPerMinute");

  /** The words, as sentences enumerate them. */
  static final String WORDS =
      Arrays.stream(values()).map(figure -> figure.word).collect(Collectors.joining(", "));

  private final String word;

  ForecastFigure(String word) {
    this.word = word;
  }

  /** The figure of this word, as the table writes it; empty for any other. */
  static Optional<ForecastFigure> of(String word) {
    return Arrays.stream(values()).filter(figure -> figure.word.equals(word)).findFirst();
  }

  double in(ForecastTotal forecast) {
    return switch (this) {
      case ONLINE_USERS -> forecast.onlineUsers();
      case ORDERS -> forecast.orders();
      case ORDERS_PER_MINUTE -> forecast.ordersPerMinute();
    };
  }
}
