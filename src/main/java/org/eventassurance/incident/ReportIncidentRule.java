package org.eventassurance.incident;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** Turns the start form "Report incident" into a report. */
@Component
class ReportIncidentRule implements SubmissionRule {

  static final String FORM = "report-incident";

  /** Leaves the severity to the table. */
  private static final String OPEN = "OPEN";

  private final IncidentPolicy policy;

  ReportIncidentRule(IncidentPolicy policy) {
    this.policy = policy;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    IncidentReport report =
        policy.complete(
            new IncidentReport(
                submission.text("event"),
                submission.text("system"),
                submission.is("severity", OPEN)
                    ? null
                    : Severity.valueOf(submission.text("severity")),
                SecurityGrade.valueOf(submission.text("securityGrade")),
                SeenBy.valueOf(submission.text("seenBy")),
                submission.text("seen"),
                submission.moment("detectedAt"),
                submission.personId()));
    return Variables.putValueTyped(
        IncidentProcess.REPORT.name(), Variables.objectValue(report, true).create());
  }
}
