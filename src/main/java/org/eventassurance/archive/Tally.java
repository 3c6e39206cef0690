package org.eventassurance.archive;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often something of a name occurred. */
record Tally(String name, long number) {

  /** How often each name occurs among some things, in the order of the names. */
  static <T> List<Tally> of(Stream<T> things, Function<T, String> name) {
    return things
        .map(thing -> Objects.requireNonNullElse(name.apply(thing), ""))
        .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new Tally(entry.getKey(), entry.getValue()))
        .toList();
  }
}
