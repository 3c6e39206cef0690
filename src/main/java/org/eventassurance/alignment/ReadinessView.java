package org.eventassurance.alignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eventassurance.language.Sentence;

/**
 * How ready an event is, as one figure and its parts.
 *
 * @param percent the mean of all criteria, each of the same weight: green counts 100, amber 50, red
 *     0; rounded down, so that 100 means that all are green
 * @param computedAt the moment of all that it tells
 * @param criteria in the order in which people read them
 * @param departments what each department that takes part still owes
 */
public record ReadinessView(
    String eventCode,
    int percent,
    Instant computedAt,
    List<Criterion> criteria,
    List<DepartmentReadiness> departments) {

  /** What a department still has to do, the worst first; nothing where it has done its part. */
  public record DepartmentReadiness(String id, List<Owed> owes) {

    /** Its worst colour. */
    public Colour colour() {
      return owes.stream().map(Owed::colour).max(Comparator.naturalOrder()).orElse(Colour.GREEN);
    }
  }

  /**
   * One thing that a department owes.
   *
   * @param criterion the id of the criterion that it counts for
   */
  public record Owed(String criterion, Sentence title, Colour colour, Sentence what) {}

  static ReadinessView of(
      String eventCode,
      Instant computedAt,
      List<Criterion> criteria,
      List<DepartmentReadiness> departments) {
    int sum = criteria.stream().mapToInt(criterion -> weight(criterion.colour())).sum();
    return new ReadinessView(eventCode, sum / criteria.size(), computedAt, criteria, departments);
  }

  private static int weight(Colour colour) {
    return switch (colour) {
      case GREEN -> 100;
      case AMBER -> 50;
      case RED -> 0;
    };
  }

  /** The worst colour of all criteria. */
  public Colour colour() {
    return criteria.stream()
        .map(Criterion::colour)
        .max(Comparator.naturalOrder())
        .orElse(Colour.RED);
  }

  /** What is proposed: the worst criterion decides. */
  public GoVerdict verdict() {
    return colour().verdict();
  }

  /** All criteria, the worst first. */
  public List<Criterion> worstFirst() {
    return criteria.stream().sorted(Comparator.comparing(Criterion::colour).reversed()).toList();
  }

  /** The criteria that an event of the highest level can't go live with. */
  public List<Criterion> reds() {
    return criteria.stream().filter(Criterion::isRed).toList();
  }
}
