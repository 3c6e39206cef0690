package org.eventassurance.alignment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;

/**
 * How a criterion stood when the leadership decided, for the record.
 *
 * @param reasons what was told of it, in English, a line each
 */
record DecidedCriterion(String criterion, Colour colour, String reasons) {

  private static final int LONGEST = 4000;

  static List<DecidedCriterion> of(ReadinessView view) {
    return view.criteria().stream().map(DecidedCriterion::of).toList();
  }

  private static DecidedCriterion of(Criterion criterion) {
    String reasons =
        Stream.concat(
                criterion.reasons().stream(),
                criterion.points().stream().map(Criterion.Point::what))
            .map(Sentence::toString)
            .collect(Collectors.joining("\n"));
    return new DecidedCriterion(
        criterion.id(),
        criterion.colour(),
        reasons.length() > LONGEST ? reasons.substring(0, LONGEST) : reasons);
  }

  /** The first of its reasons, by which a dictionary finds it in other languages. */
  Sentence reason() {
    return Sentence.of(reasons.lines().findFirst().orElse(""));
  }

  Sentence title() {
    return Criterion.titleOf(criterion);
  }
}
