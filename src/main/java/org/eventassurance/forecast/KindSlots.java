package org.eventassurance.forecast;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.language.Words;
import org.eventassurance.process.Submission;

/**
 * The fixed places that the form "Plan capacity" has for the kinds of resources: place 1 is for the
 * first row of the table of lead times, and so on; the facts {@code kind1} and {@code unit1} name
 * it.
 */
final class KindSlots {

  /** As many as the form has; it says which kinds have no place. */
  static final int PLACES = 12;

  private KindSlots() {}

  private static String key(int place) {
    return "needQuantity" + place;
  }

  /** The keys that the form must have. */
  static Set<String> keys() {
    return IntStream.rangeClosed(1, PLACES).mapToObj(KindSlots::key).collect(Collectors.toSet());
  }

  /** The field that takes the total of a kind. */
  static String key(List<Kind> kinds, Kind kind) {
    return key(kinds.indexOf(kind) + 1);
  }

  /** The totals that were filled in, by kind. */
  static Map<Kind, BigDecimal> read(Submission submission, List<Kind> kinds) {
    Map<Kind, BigDecimal> totals = new LinkedHashMap<>();
    placed(kinds)
        .forEach(
            kind -> {
              BigDecimal total = submission.amount(key(kinds, kind));
              if (total != null) {
                totals.put(kind, total);
              }
            });
    return totals;
  }

  /** The facts that name each place, and {@code furtherKinds} for those that have none. */
  static Map<String, Object> names(List<Kind> kinds, Words reader) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int place = 1; place <= placed(kinds).size(); place++) {
      facts.put("kind" + place, reader.say(kinds.get(place - 1).name()));
      facts.put("unit" + place, reader.say(kinds.get(place - 1).unit()));
    }
    if (kinds.size() > PLACES) {
      facts.put(
          "furtherKinds",
          kinds.subList(PLACES, kinds.size()).stream()
              .map(kind -> reader.say(kind.name()))
              .collect(Collectors.joining(", ")));
    }
    return facts;
  }

  /** The fields' defaults: what is needed of each kind in all systems together. */
  static Map<String, Object> prefill(List<Kind> kinds, List<Need> needs) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Kind kind : placed(kinds)) {
      BigDecimal total =
          NeedTotals.of(needs.stream().filter(one -> one.kind().equals(kind)).toList());
      if (total.signum() > 0) {
        facts.put(key(kinds, kind), total.stripTrailingZeros().doubleValue());
      }
    }
    return facts;
  }

  private static List<Kind> placed(List<Kind> kinds) {
    return kinds.subList(0, Math.min(PLACES, kinds.size()));
  }
}
