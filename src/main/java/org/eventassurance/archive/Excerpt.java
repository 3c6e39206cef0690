package org.eventassurance.archive;

import java.util.List;
import java.util.stream.Stream;

/**
 * As much of a long list as people read; the rest stands in a file beside the report.
 *
 * @param all how many there are
 */
record Excerpt<T>(List<T> rows, int all) {

  static <T> Excerpt<T> of(Stream<T> all, int most) {
    List<T> list = all.toList();
    return new Excerpt<>(list.subList(0, Math.min(most, list.size())), list.size());
  }

  public boolean isEmpty() {
    return all == 0;
  }

  /** How many are left out. */
  public int more() {
    return all - rows.size();
  }
}
