package org.eventassurance.alignment;

import java.util.Arrays;
import java.util.Optional;
import org.eventassurance.language.Sentence;

/** What the table {@code go-no-go} gives colours to, in the order in which people read it. */
enum GoCriterion {
  SIGN_OFF("signOff", Sentence.of("Joint sign-off")),
  LOAD_TEST("loadTest", Sentence.of("Load tests")),
  CHECKS("checks", Sentence.of("Checks")),
  HAZARDS("hazards", Sentence.of("Hazards")),
  PLANS("plans", Sentence.of("Contingency plans")),
  RESOURCES("resources", Sentence.of("Resources")),
  ROSTER("roster", Sentence.of("Duty roster")),
  STANDBY("standby", Sentence.of("Vendors and contacts")),
  RISK_REVIEW("riskReview", Sentence.of("Risk review")),
  ALIGNMENT("alignment", Sentence.of("Alignment")),
  LATENESS("lateness", Sentence.of("Tasks in time"));

  private final String word;
  private final Sentence title;

  GoCriterion(String word, Sentence title) {
    this.word = word;
    this.title = title;
  }

  /** As the table calls it. */
  String word() {
    return word;
  }

  /** As people call it. */
  Sentence title() {
    return title;
  }

  static Optional<GoCriterion> of(String word) {
    return Arrays.stream(values()).filter(criterion -> criterion.word.equals(word)).findFirst();
  }
}
