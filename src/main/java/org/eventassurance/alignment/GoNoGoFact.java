package org.eventassurance.alignment;

/**
 * What the table {@code go-no-go} is asked about, one after the other: either a number of things or
 * a word.
 */
enum GoNoGoFact {
  SIGN_OFFS_MISSING("signOffsMissing"),
  SIGN_OFFS_REFUSED("signOffsRefused"),
  SIGN_OFFS_WITH_RESERVATION("signOffsWithReservation"),
  LOAD_TESTS_MISSING("loadTestsMissing"),
  LOAD_TESTS_FAILED("loadTestsFailed"),
  LOAD_TESTS_WITH_WARNING("loadTestsWithWarning"),
  LOAD_TESTS_WAIVED("loadTestsWaived"),
  CHECKS_RUN("checksRun"),
  CHECKS_FAILED("checksFailed"),
  CHECKS_FAILED_ACCEPTED("checksFailedAccepted"),
  CHECKS_IN_ERROR("checksInError"),
  CHECKS_UNKNOWN("checksUnknown"),
  CHECKS_WITH_WARNING("checksWithWarning"),
  CHECKS_EXPLAINED("checksExplained"),
  RECIPIENTS_STALE("recipientsStale"),
  HAZARDS_SEVERE("hazardsSevere"),
  HAZARDS_OTHER("hazardsOther"),
  HAZARDS_ACCEPTED("hazardsAccepted"),
  SYSTEMS_WITHOUT_PLAN("systemsWithoutPlan"),
  RESOURCES_UNFILED("resourcesUnfiled"),
  RESOURCES_SHORT("resourcesShort"),
  RESOURCES_REFUSED("resourcesRefused"),
  RESOURCES_UNDELIVERED("resourcesUndelivered"),
  RESOURCES_TO_COME("resourcesToCome"),
  ROSTER("roster"),
  OFFICER_GAPS("officerGaps"),
  POST_GAPS("postGaps"),
  STANDBY_MISSING("standbyMissing"),
  STANDBY_EXPIRED("standbyExpired"),
  RISK_REVIEW("riskReview"),
  RECOMMENDATION("recommendation"),
  ALIGNMENT("alignment"),
  TASKS_LATE("tasksLate");

  private final String word;

  GoNoGoFact(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
