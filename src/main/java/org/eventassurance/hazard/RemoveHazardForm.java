package org.eventassurance.hazard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.contingency.PlanDraft;
import org.eventassurance.contingency.PlanKind;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The form in which a department removes a hazard, or says why it can't: that needs a notice and a
 * contingency plan, and lasts for a time only (E19).
 */
@Component
class RemoveHazardForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "remove-hazard";
  static final String NOTICE_TO = "noticeTo";
  static final String UNTIL = "acceptUntil";

  private static final String REMOVAL = "removal";
  private static final String REMOVED = "REMOVED";
  private static final String PLAN = "contingencyPlan";
  private static final String NEW_PLAN_NAME = "newPlanName";
  private static final Duration LONGEST = Duration.ofDays(366);

  private final HazardTasks tasks;
  private final Hazards hazards;
  private final ContingencyPlans plans;
  private final Recheck recheck;
  private final Clock clock;

  RemoveHazardForm(
      HazardTasks tasks, Hazards hazards, ContingencyPlans plans, Recheck recheck, Clock clock) {
    this.recheck = recheck;
    this.tasks = tasks;
    this.hazards = hazards;
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(HazardProcess.OUTCOME.name(), submission.text(REMOVAL));
    variables.put(
        HazardProcess.RECHECKED.name(), recheck.isPossible(tasks.hazardOf(submission.taskId())));
    if (!isRemoved(submission)) {
      checkTime(submission.moment(UNTIL));
      checkPlan(submission);
      checkNewName(submission);
      variables.put(HazardProcess.ACCEPTED_UNTIL.name(), submission.text(UNTIL));
    }
    return variables;
  }

  @Override
  public void keep(Submission submission) {
    Hazard hazard = tasks.hazardOf(submission.taskId());
    if (isRemoved(submission)) {
      hazards.reportRemoval(hazard.id(), submission.text("removalEvidence"), submission.personId());
    } else {
      hazards.askAcceptance(
          hazard.id(),
          new AcceptanceRequest(
              submission.text("acceptanceReason"),
              submission.moment(UNTIL),
              plan(hazard, submission),
              submission.texts(NOTICE_TO),
              submission.personId()));
    }
  }

  private void checkTime(Instant until) {
    Instant now = clock.instant();
    if (until == null || !until.isAfter(now)) {
      throw Problem.invalid(UNTIL, "Give a time in the future: then the hazard comes back.");
    }
    if (until.isAfter(now.plus(LONGEST))) {
      throw Problem.invalid(UNTIL, "Accept it for a year at most: then look at it again.");
    }
  }

  private static void checkPlan(Submission submission) {
    boolean chosen = !submission.text(PLAN).isEmpty();
    boolean written = !submission.text(NEW_PLAN_NAME).isEmpty();
    if (chosen == written) {
      throw Problem.invalid(
          PLAN,
          "A hazard that stays needs a contingency plan: choose one, or write a new one, not"
              + " both.");
    }
    if (written && (lacks(submission, "newPlanCallWhen") || lacks(submission, "newPlanSteps"))) {
      throw Problem.invalid(
          NEW_PLAN_NAME, "Say of the new plan when it is called and what is done then.");
    }
  }

  /** The name of a present plan would revise it; that is not what somebody wants who writes one. */
  private void checkNewName(Submission submission) {
    String department = tasks.hazardOf(submission.taskId()).department();
    String name = submission.text(NEW_PLAN_NAME);
    if (plans.of(List.of(department)).stream().anyMatch(plan -> plan.name().equals(name))) {
      throw Problem.invalid(
          NEW_PLAN_NAME,
          "Your department has a plan of this name: choose it above, or give another name.");
    }
  }

  private static boolean lacks(Submission submission, String field) {
    return submission.text(field).isEmpty();
  }

  private long plan(Hazard hazard, Submission submission) {
    if (!submission.text(PLAN).isEmpty()) {
      return Long.parseLong(submission.text(PLAN));
    }
    Integer minutes = submission.number("newPlanMinutes");
    ContingencyPlan plan =
        plans.file(
            hazard.department(),
            new PlanDraft(
                submission.text(NEW_PLAN_NAME),
                PlanKind.valueOf(submission.text("newPlanKind")),
                hazard.systemId().orElse(null),
                submission.text("newPlanCallWhen"),
                submission.text("newPlanSteps"),
                hazard.owner(),
                "",
                minutes == null ? 0 : minutes),
            hazard.eventCode(),
            submission.personId());
    return plan.id();
  }

  private static boolean isRemoved(Submission submission) {
    return submission.is(REMOVAL, REMOVED);
  }
}
