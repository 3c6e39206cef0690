package org.eventassurance.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says which values of a label are meant, in the way of Prometheus and Alertmanager. A label that
 * is not there counts as empty.
 */
record LabelMatcher(String label, Operator operator, String value) {

  private static final Pattern ALTERNATIVES = Pattern.compile("[\\w:/-]+(\\|[\\w:/-]+)*");

  /** How a label is compared; regular expressions cover the whole value. */
  enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    MATCHES("=~"),
    MATCHES_NOT("!~");

    static final Set<String> SIGNS =
        Arrays.stream(values()).map(operator -> operator.sign).collect(Collectors.toSet());

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    static Operator of(String sign) {
      return Arrays.stream(values())
          .filter(operator -> operator.sign.equals(sign))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(sign));
    }
  }

  /** Whether a label of this value is meant. */
  boolean accepts(String given) {
    return switch (operator) {
      case EQUAL -> given.equals(value);
      case NOT_EQUAL -> !given.equals(value);
      case MATCHES -> Pattern.matches(value, given);
      case MATCHES_NOT -> !Pattern.matches(value, given);
    };
  }

  /** Whether it says which values are meant, not which are left out. */
  boolean isPositive() {
    return operator == Operator.EQUAL || operator == Operator.MATCHES;
  }

  /** The values that are meant, if they can be listed. */
  Optional<Set<String>> values() {
    if (operator == Operator.EQUAL) {
      return Optional.of(Set.of(value));
    }
    return operator == Operator.MATCHES && ALTERNATIVES.matcher(value).matches()
        ? Optional.of(Arrays.stream(value.split("\\|")).collect(Collectors.toSet()))
        : Optional.empty();
  }
}
