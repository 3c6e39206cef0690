package org.eventassurance.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eventassurance.process.Submission;

/**
 * The fixed places that a form has for figures of the event's systems: a form can't grow with the
 * event. Place 1 is for the event's first system, and so on; the fact {@code system1} names it.
 *
 * @param prefix the beginning of the fields' keys, which end in the place's number
 */
record SystemSlots(String prefix) {

  /** As many as a form has; it says which systems have no place. */
  static final int PLACES = 12;

  /** The key of the field at a place, counted from 1. */
  String key(int place) {
    return prefix + place;
  }

  /** The whole numbers that were filled in, by system. */
  Map<String, Long> read(Submission submission, List<String> systems) {
    Map<String, Long> figures = new LinkedHashMap<>();
    for (int place = 1; place <= placed(systems).size(); place++) {
      Long figure = submission.longNumber(key(place));
      if (figure != null) {
        figures.put(systems.get(place - 1), figure);
      }
    }
    return figures;
  }

  /** Defaults for the fields, by key. */
  Map<String, Object> prefill(List<String> systems, Map<String, Long> figures) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int place = 1; place <= placed(systems).size(); place++) {
      Long figure = figures.get(systems.get(place - 1));
      if (figure != null) {
        facts.put(key(place), figure);
      }
    }
    return facts;
  }

  /** The facts that name each place, and {@code furtherSystems} for those that have none. */
  static Map<String, Object> names(List<String> systems, Function<List<String>, String> naming) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int place = 1; place <= placed(systems).size(); place++) {
      facts.put("system" + place, naming.apply(List.of(systems.get(place - 1))));
    }
    if (systems.size() > PLACES) {
      facts.put("furtherSystems", naming.apply(systems.subList(PLACES, systems.size())));
    }
    return facts;
  }

  private static List<String> placed(List<String> systems) {
    return systems.subList(0, Math.min(PLACES, systems.size()));
  }
}
