package org.eventassurance.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.eventassurance.language.Sentence;
import org.springframework.lang.Nullable;
import org.springframework.util.ClassUtils;

/**
 * What a caller has to send where a value of some Java type is expected.
 *
 * @param what in words for people who do not know Java
 */
record Expectation(Sentence what) {

  private static final Sentence TIME =
      Sentence.of("a time with its offset, like 2026-11-11T20:00:00+08:00");

  private static final Map<Class<?>, Sentence> WORDS =
      Map.ofEntries(
          Map.entry(LocalDate.class, Sentence.of("a date like 2026-09-30")),
          Map.entry(LocalTime.class, Sentence.of("a time of day like 18:00")),
          Map.entry(OffsetDateTime.class, TIME),
          Map.entry(Instant.class, TIME),
          Map.entry(Integer.class, Sentence.of("a whole number")),
          Map.entry(Long.class, Sentence.of("a whole number")),
          Map.entry(Double.class, Sentence.of("a number")),
          Map.entry(BigDecimal.class, Sentence.of("a number")),
          Map.entry(Boolean.class, Sentence.of("true or false")),
          Map.entry(String.class, Sentence.of("a text")));

  /** The expectation of a value of this type; of an unknown type if null. */
  static Expectation of(@Nullable Class<?> type) {
    if (type == null) {
      return new Expectation(Sentence.of("another value"));
    }
    if (type.isEnum()) {
      return new Expectation(Sentence.of("one of %s", constants(type)));
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return new Expectation(Sentence.of("a list"));
    }
    return new Expectation(
        WORDS.getOrDefault(
            ClassUtils.resolvePrimitiveIfNecessary(type), Sentence.of("a JSON object")));
  }

  Sentence sentence() {
    return Sentence.of("Send %s.", what);
  }

  Sentence insteadOf(@Nullable Object sent) {
    return sent == null || "".equals(sent)
        ? sentence()
        : Sentence.of("Send %s, not '%s'.", what, sent);
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }
}
