package org.eventassurance.statistics;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eventassurance.process.Submission;

/**
 * The fixed places that a form has for figures of which only a table knows how many there are: a
 * form can't grow with it. Place 1 is for the table's first figure, and so on.
 *
 * @param prefix the beginning of the fields' keys, which end in the place's number
 */
record FigureSlots(String prefix) {

  /** As many as a form has; it says which figures have no place. */
  static final int PLACES = 12;

  /** The key of the field at a place, counted from 1. */
  String key(int place) {
    return prefix + place;
  }

  /** The keys that the form must have. */
  Set<String> keys() {
    return IntStream.rangeClosed(1, PLACES).mapToObj(this::key).collect(Collectors.toSet());
  }

  /** The figures that have a place, by the key of their field. */
  <F> Map<String, F> placed(List<F> figures) {
    Map<String, F> placed = new LinkedHashMap<>();
    for (int place = 1; place <= Math.min(PLACES, figures.size()); place++) {
      placed.put(key(place), figures.get(place - 1));
    }
    return placed;
  }

  /** The numbers that were filled in, by figure. */
  <F> Map<F, Double> read(Submission submission, List<F> figures) {
    Map<F, Double> numbers = new LinkedHashMap<>();
    placed(figures)
        .forEach(
            (key, figure) -> {
              if (submission.decimal(key) != null) {
                numbers.put(figure, submission.decimal(key));
              }
            });
    return numbers;
  }

  /** The figures that have no place. */
  static <F> Set<F> further(List<F> figures) {
    return new LinkedHashSet<>(figures.subList(Math.min(PLACES, figures.size()), figures.size()));
  }
}
