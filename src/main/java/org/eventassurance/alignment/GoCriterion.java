package org.eventassurance.alignment;

import java.util.Arrays;
import java.util.Optional;
import org.eventassurance.language.Sentence;

/** What the table {@code go-no-go} gives colours to, in the order in which people read it. */
enum GoCriterion {
  SIGN_OFF("signOff"),
  LOAD_TEST("loadTest"),
  CHECKS("checks"),
  HAZARDS("hazards"),
  PLANS("plans"),
  RESOURCES("resources"),
  ROSTER("roster"),
  STANDBY("standby"),
  RISK_REVIEW("riskReview"),
  ALIGNMENT("alignment"),
  LATENESS("lateness");

  private final String word;

  GoCriterion(String word) {
    this.word = word;
  }

  /** As the table calls it. */
  String word() {
    return word;
  }

  /** As people call it. */
  Sentence title() {
    return switch (this) {
      case SIGN_OFF -> Sentence.of("Joint sign-off");
      case LOAD_TEST -> Sentence.of("Load tests");
      case CHECKS -> Sentence.of("Checks");
      case HAZARDS -> Sentence.of("Hazards");
      case PLANS -> Sentence.of("Contingency plans");
      case RESOURCES -> Sentence.of("Resources");
      case ROSTER -> Sentence.of("Duty roster");
      case STANDBY -> Sentence.of("Vendors and contacts");
      case RISK_REVIEW -> Sentence.of("Risk review");
      case ALIGNMENT -> Sentence.of("Alignment");
      case LATENESS -> Sentence.of("Tasks in time");
    };
  }

  static Optional<GoCriterion> of(String word) {
    return Arrays.stream(values()).filter(criterion -> criterion.word.equals(word)).findFirst();
  }
}
