package org.eventassurance.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eventassurance.majorevent.EventKind;

/** Knows which resources can be filed, for capacity to be planned in the same words (E10). */
public interface ResourceKinds {

  /**
   * The kinds that can be filed for events of this kind, in the order in which forms offer them.
   */
  List<Kind> kinds(EventKind eventKind);

  /**
   * A kind of resource.
   *
   * @param id the word by which it is filed
   * @param name what people read, in English
   * @param unit what quantities are counted in, in English
   * @param step the smallest quantity, such as 1 or 0.01
   */
  record Kind(String id, String name, String unit, BigDecimal step) {

    /** Decimal places of its quantities; 0 for what is counted in whole. */
    int decimals() {
      return step.scale();
    }

    /** The least amount that can be filed and is enough; what binary fractions add is no need. */
    BigDecimal roundedUp(double quantity) {
      return BigDecimal.valueOf(quantity)
          .setScale(6, RoundingMode.HALF_UP)
          .setScale(decimals(), RoundingMode.CEILING);
    }
  }
}
