package org.eventassurance.alignment;

/** What the table {@code go-no-go} may look at, by the name of its column. */
enum GoNoGoFact {
  SIGN_OFFS_MISSING("signOffsMissing"),
  SIGN_OFFS_REFUSED("signOffsRefused"),
  SIGN_OFFS_WITH_RESERVATION("signOffsWithReservation"),
  LOAD_TESTS_MISSING("loadTestsMissing"),
  LOAD_TESTS_FAILED("loadTestsFailed"),
  LOAD_TESTS_WITH_WARNING("loadTestsWithWarning"),
  OVERALL_RISK("overallRisk"),
  RECOMMENDATION("recommendation"),
  ALIGNMENT("alignment"),
  OPEN_HAZARDS("openHazards"),
  FAILED_CHECKS("failedChecks"),
  LATE_TASKS("lateTasks"),
  LEVEL("level"),
  EVENT_KIND("eventKind");

  private final String word;

  GoNoGoFact(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
