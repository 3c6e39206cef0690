package org.eventassurance.followup;

import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.stereotype.Component;

/** Keeps what was done about a follow-up. */
@Component
class WorkOnFollowUpKeeper implements SubmissionKeeper {

  static final String FORM = "work-on-follow-up";

  private final FollowUpTasks tasks;
  private final FollowUps followUps;

  WorkOnFollowUpKeeper(FollowUpTasks tasks, FollowUps followUps) {
    this.tasks = tasks;
    this.followUps = followUps;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public void keep(Submission submission) {
    followUps.work(
        tasks.idOf(submission.taskId()),
        submission.textOrNull("workDone"),
        submission.textOrNull("evidence"),
        submission.personId());
  }
}
