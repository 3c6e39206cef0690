package org.eventassurance.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.eventassurance.language.Sentence;

/** The technical figures that every event comes to (E29). */
enum TechnicalFigure {
  FLASH_SALE_QPS("flashSaleQps", Sentence.of("Flash-sale service peak"), "requests/s", 0),
  CDN_GBPS("cdnGbps", Sentence.of("CDN peak"), "Gbit/s", 2),
  BANDWIDTH_GBPS("bandwidthGbps", Sentence.of("Bandwidth peak"), "Gbit/s", 2);

  private final String word;
  private final Sentence title;
  private final String unit;
  private final int decimals;

  TechnicalFigure(String word, Sentence title, String unit, int decimals) {
    this.word = word;
    this.title = title;
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
    return title;
  }

  String unit() {
    return unit;
  }

  /** Decimal places in which it is reported. */
  int decimals() {
    return decimals;
  }
}
