package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** What a number field takes. */
final class Numbers {

  /** More digits than this are no measure of anything and would be costly to calculate with. */
  private static final int MOST_DIGITS = 30;

  private static final BigDecimal GREATEST_WHOLE = BigDecimal.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  /** A Long if the field has no decimal places, else a Double; text if the field is to write it. */
  static Object read(
      FormField field, JsonNode value, Optional<BigDecimal> least, Optional<BigDecimal> most)
      throws RefusedValue {
    BigDecimal number = decimal(value);
    int places = field.definition().path("decimalDigits").asInt(MOST_DIGITS);
    checkPlaces(number, places);
    checkLimits(number, least, most);
    checkStep(number, parse(field.definition().path("increment").asText()));
    if (field.definition().path("serializeToString").asBoolean()) {
      return number.toPlainString();
    }
    return places == 0 ? (Object) whole(number) : (Object) number.doubleValue();
  }

  /** The number that the text says; empty if it says none. */
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > 2 * MOST_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static BigDecimal decimal(JsonNode value) throws RefusedValue {
    RefusedValue.when(!value.isNumber() && !value.isTextual(), "must be a number.");
    BigDecimal number =
        parse(value.asText()).orElseThrow(() -> new RefusedValue("must be a number."));
    RefusedValue.when(
        number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS,
        "has too many digits.");
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static void checkPlaces(BigDecimal number, int places) throws RefusedValue {
    RefusedValue.when(places == 0 && number.scale() > 0, "must be a whole number.");
    RefusedValue.when(number.scale() > places && places == 1, "may have at most 1 decimal place.");
    RefusedValue.when(number.scale() > places, "may have at most %s decimal places.", places);
  }

  private static void checkLimits(
      BigDecimal number, Optional<BigDecimal> least, Optional<BigDecimal> most)
      throws RefusedValue {
    if (least.isPresent()) {
      RefusedValue.when(
          number.compareTo(least.get()) < 0, "must be at least %s.", least.get().toPlainString());
    }
    if (most.isPresent()) {
      RefusedValue.when(
          number.compareTo(most.get()) > 0, "must be at most %s.", most.get().toPlainString());
    }
  }

  private static void checkStep(BigDecimal number, Optional<BigDecimal> step) throws RefusedValue {
    RefusedValue.when(
        step.filter(width -> width.signum() != 0)
            .filter(width -> number.remainder(width).signum() != 0)
            .isPresent(),
        "must be a multiple of %s.",
        step.map(BigDecimal::toPlainString).orElse(""));
  }

  private static long whole(BigDecimal number) throws RefusedValue {
    RefusedValue.when(number.abs().compareTo(GREATEST_WHOLE) > 0, "is too big a number.");
    return number.longValue();
  }
}
