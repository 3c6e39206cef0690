package org.eventassurance.hazard;

import java.util.Map;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The form in which a lead or the leadership accepts that a hazard stays for now; neither its owner
 * nor whoever asked for it decides on that.
 */
@Component
class ApproveAcceptanceForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "approve-acceptance";

  private static final String ACCEPTANCE = "acceptance";

  private final HazardTasks tasks;
  private final Hazards hazards;
  private final HazardOwners owners;

  ApproveAcceptanceForm(HazardTasks tasks, Hazards hazards, HazardOwners owners) {
    this.tasks = tasks;
    this.hazards = hazards;
    this.owners = owners;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Hazard hazard = tasks.hazardOf(submission.taskId());
    String person = submission.personId();
    if (person.equals(hazard.owner()) || hazard.handledBy().filter(person::equals).isPresent()) {
      throw Problem.invalid(
          ACCEPTANCE,
          "You own this hazard or asked for its acceptance: somebody else has to decide, the"
              + " department's lead or the leadership.");
    }
    if (!owners.mayApprove(person, hazard)) {
      throw Problem.invalid(
          ACCEPTANCE, "Only the department's lead or the leadership decides that a hazard stays.");
    }
    return Map.of(HazardProcess.DECISION.name(), submission.text(ACCEPTANCE));
  }

  @Override
  public void keep(Submission submission) {
    hazards.decide(
        tasks.hazardOf(submission.taskId()).id(),
        submission.is(ACCEPTANCE, "ACCEPTED"),
        submission.text("decisionReason"),
        submission.personId());
  }
}
