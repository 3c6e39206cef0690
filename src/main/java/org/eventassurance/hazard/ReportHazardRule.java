package org.eventassurance.hazard;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** Turns the start form of a hazard into a report; its owner must be in some department. */
@Component
class ReportHazardRule implements SubmissionRule {

  private static final String OWNER = "hazardOwner";

  private static final String DUE = "hazardDueAt";

  private final HazardOwners owners;
  private final HazardDueDates dueDates;

  ReportHazardRule(HazardOwners owners, HazardDueDates dueDates) {
    this.owners = owners;
    this.dueDates = dueDates;
  }

  @Override
  public String formId() {
    return "report-hazard";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    if (!owners.hasDepartment(submission.text(OWNER))) {
      throw Problem.invalid(OWNER, "This person is in no department: choose somebody who is.");
    }
    dueDates.check(DUE, submission.text("hazardEvent"), submission.moment(DUE));
    HazardReport report =
        HazardReport.byPeople(
                submission.text("hazardEvent"),
                submission.textOrNull("hazardSystem"),
                Severity.valueOf(submission.text("hazardSeverity")),
                submission.text("hazardDescription"),
                submission.text(OWNER),
                Hazard.Origin.REPORTED,
                submission.personId())
            .dueAt(submission.moment(DUE));
    return Map.of(HazardProcess.REPORT.name(), Variables.objectValue(report, true).create());
  }
}
