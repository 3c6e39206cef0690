package org.eventassurance.alignment;

import java.util.List;
import org.eventassurance.language.Sentence;

/**
 * How one criterion of the go-live stands.
 *
 * @param id the table's word, such as {@code loadTest}
 * @param title what people call it
 * @param reasons why it has its colour, the worst first
 * @param points the single things that count for it, the worst first
 */
public record Criterion(
    String id, Sentence title, Colour colour, List<Sentence> reasons, List<Point> points) {

  /**
   * Something that is not as it should be, or not yet.
   *
   * @param department the id of the department that sees to it; null where it is nobody's own
   */
  public record Point(Colour colour, String department, Sentence what) {}

  /** What people call the criterion of this id; the id itself if there is none any more. */
  public static Sentence titleOf(String id) {
    return GoCriterion.of(id).map(GoCriterion::title).orElseGet(() -> Sentence.of(id));
  }

  boolean isRed() {
    return colour == Colour.RED;
  }
}
