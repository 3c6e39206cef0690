package org.eventassurance.hazard;

import java.util.Set;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the model of a hazard share. */
@Configuration
class HazardProcess {

  static final String ID = "hazard";

  /** Only within the transaction that starts the process: the row in our table takes over. */
  static final ProcessVariable<HazardReport> REPORT =
      ProcessVariable.of("hazardReport", HazardReport.class);

  static final ProcessVariable<Long> HAZARD_ID = ProcessVariable.of("hazardId", Long.class);

  /** The department that has to remove it. */
  static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");

  static final ProcessVariable<String> DEPARTMENT_LEAD = ProcessVariable.text("departmentLead");

  /** {@code REMOVED} or {@code ACCEPTANCE_ASKED}. */
  static final ProcessVariable<String> OUTCOME = ProcessVariable.text("hazardOutcome");

  /** Who reported it: one of those who may confirm that it is gone. */
  static final ProcessVariable<String> REPORTER = ProcessVariable.text("hazardReporter");

  /** Whether an automatic check can look again whether it is gone; else people do. */
  static final ProcessVariable<Boolean> RECHECKED = ProcessVariable.flag("hazardRechecked");

  /** What was seen when somebody, or a check, looked again: {@code GONE} or {@code STILL_THERE}. */
  static final ProcessVariable<String> REVIEW = ProcessVariable.text("removalReview");

  /** ISO-8601 with offset. */
  static final ProcessVariable<String> ACCEPTED_UNTIL = ProcessVariable.text("acceptedUntil");

  /** {@code ACCEPTED} or {@code REFUSED}. */
  static final ProcessVariable<String> DECISION = ProcessVariable.text("acceptanceDecision");

  @Bean
  ModelContract hazardContract() {
    return new ModelContract(
        ID,
        Set.of(),
        Set.of(),
        Set.of(
            DEPARTMENT.name(),
            DEPARTMENT_LEAD.name(),
            REPORTER.name(),
            OUTCOME.name(),
            RECHECKED.name(),
            REVIEW.name(),
            ACCEPTED_UNTIL.name(),
            DECISION.name()));
  }

  @Bean
  FormContract reportHazardFormContract() {
    return new FormContract(
        "report-hazard",
        Set.of(
            "hazardEvent", "hazardDescription", "hazardSystem", "hazardSeverity", "hazardOwner"));
  }

  @Bean
  FormContract removeHazardFormContract() {
    return new FormContract(
        RemoveHazardForm.FORM,
        Set.of(
            "removal",
            "removalEvidence",
            "acceptanceReason",
            RemoveHazardForm.UNTIL,
            RemoveHazardForm.NOTICE_TO,
            "contingencyPlan",
            "newPlanName",
            "newPlanKind",
            "newPlanCallWhen",
            "newPlanSteps"));
  }

  @Bean
  FormContract approveAcceptanceFormContract() {
    return new FormContract(ApproveAcceptanceForm.FORM, Set.of("acceptance", "decisionReason"));
  }

  @Bean
  FormContract confirmRemovalFormContract() {
    return new FormContract(
        ConfirmRemovalForm.FORM, Set.of(ConfirmRemovalForm.ANSWER, ConfirmRemovalForm.NOTE));
  }

  @Bean
  FormContract inspectHazardsFormContract() {
    return new FormContract(
        InspectHazardsForm.FORM,
        Set.of(
            "inspectedAreas",
            "hazardsRemoved",
            "hazard1Description",
            "hazard1Severity",
            "hazard1Owner"));
  }
}
