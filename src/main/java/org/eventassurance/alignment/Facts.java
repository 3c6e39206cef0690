package org.eventassurance.alignment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;

/** What is known of an event, fact by fact; about what is not in it the table is not asked. */
final class Facts {

  private final Map<GoNoGoFact, List<Found>> counted = new EnumMap<>(GoNoGoFact.class);
  private final Map<GoNoGoFact, String> said = new EnumMap<>(GoNoGoFact.class);

  /**
   * One thing that a fact counts.
   *
   * @param department the id of the department that sees to it; null where it is nobody's own
   */
  record Found(String department, Sentence what) {}

  /** A fact that is a number: of these things. */
  void count(GoNoGoFact fact, List<Found> things) {
    counted.put(fact, List.copyOf(things));
  }

  /** A fact that is a number: of these things. */
  void count(GoNoGoFact fact, Stream<Found> things) {
    count(fact, things.toList());
  }

  /** A fact that is a word. */
  void say(GoNoGoFact fact, String word) {
    said.put(fact, word);
  }

  /** All facts that are known. */
  Set<GoNoGoFact> known() {
    Set<GoNoGoFact> known = new TreeSet<>(counted.keySet());
    known.addAll(said.keySet());
    return known;
  }

  /** The things that a fact counts; none for a word. */
  List<Found> things(GoNoGoFact fact) {
    return counted.getOrDefault(fact, List.of());
  }

  /** How many things a fact counts; null for a word. */
  Integer number(GoNoGoFact fact) {
    return counted.containsKey(fact) ? counted.get(fact).size() : null;
  }

  /** The word that a fact is; null for a number. */
  String word(GoNoGoFact fact) {
    return said.get(fact);
  }

  /** All of them with their numbers and words, for the record. */
  @Override
  public String toString() {
    Map<GoNoGoFact, Object> all = new EnumMap<>(GoNoGoFact.class);
    all.putAll(said);
    counted.forEach((fact, things) -> all.put(fact, things.size()));
    return all.toString();
  }
}
