package org.eventassurance.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.eventassurance.language.Sentence;

/** The technical figures that every event comes to (E29). */
enum TechnicalFigure {
  FLASH_SALE_QPS("flashSaleQps", "requests/s", 0),
  CDN_GBPS("cdnGbps", "Gbit/s", 2),
  BANDWIDTH_GBPS("bandwidthGbps", "Gbit/s", 2);

  private final String word;
  private final String unit;
  private final int decimals;

  TechnicalFigure(String word, String unit, int decimals) {
    this.word = word;
    this.unit = unit;
    this.decimals = decimals;
  }

  static Optional<TechnicalFigure> of(String word) {
    return Arrays.stream(values()).filter(figure -> figure.word.equals(word)).findFirst();
  }

  /** As the service catalogue writes it. */
  String word() {
    return word;
  }

  /** What people call it. */
  Sentence title() {
    return switch (this) {
      case FLASH_SALE_QPS -> Sentence.of("Flash-sale service peak");
      case CDN_GBPS -> Sentence.of("CDN peak");
      case BANDWIDTH_GBPS -> Sentence.of("Bandwidth peak");
    };
  }

  String unit() {
    return unit;
  }

  /** Decimal places in which it is reported. */
  int decimals() {
    return decimals;
  }
}
