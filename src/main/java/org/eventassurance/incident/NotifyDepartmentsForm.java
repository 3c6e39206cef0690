package org.eventassurance.incident;

import java.util.Set;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The form in which the quality liaison reads the drafted notice and sends it (E24). */
@Component
class NotifyDepartmentsForm implements SubmissionKeeper {

  static final String FORM = "notify-departments";
  static final String TEXT = "noticeText";
  static final String RECIPIENTS = "noticeRecipients";

  private final IncidentTasks tasks;
  private final IncidentHandling handling;

  NotifyDepartmentsForm(IncidentTasks tasks, IncidentHandling handling) {
    this.tasks = tasks;
    this.handling = handling;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public void keep(Submission submission) {
    handling.sendNotice(
        tasks.incident(submission.taskId()).id(),
        new IncidentNotice(submission.text(TEXT), submission.texts(RECIPIENTS)),
        submission.personId());
  }

  @Bean
  static FormContract notifyDepartmentsContract() {
    return new FormContract(FORM, Set.of(TEXT, RECIPIENTS));
  }
}
