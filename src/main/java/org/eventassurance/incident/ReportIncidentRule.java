package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** Turns the start form "Report incident" into a report; what is in the future isn't seen yet. */
@Component
class ReportIncidentRule implements SubmissionRule {

  private final MajorEvents events;
  private final Clock clock;

  ReportIncidentRule(MajorEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return "report-incident";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    events.get(submission.text("event"));
    IncidentReport report =
        new IncidentReport(
            submission.text("event"),
            submission.text("system"),
            Severity.valueOf(submission.text("severity")),
            SecurityGrade.valueOf(submission.text("securityGrade")),
            submission.text("seen"),
            detectedAt(submission),
            submission.personId());
    return Variables.putValueTyped(
        IncidentProcess.REPORT.name(), Variables.objectValue(report, true).create());
  }

  private Instant detectedAt(Submission submission) {
    Instant now = clock.instant();
    Instant detected = submission.moment("detectedAt");
    if (detected != null && detected.isAfter(now)) {
      throw Problem.invalid(
          "detectedAt", "An incident can't be seen in the future: give the moment it began.");
    }
    return detected == null ? now : detected;
  }
}
