package org.eventassurance.incident;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what the forms of an incident's tasks submit. */
@Configuration
class IncidentForms {

  static final String RESTORE_SERVICE = "restore-service";
  static final String REPORT_TO_AUTHORITY = "report-to-authority";
  static final String SUMMARISE_FOR_AUTHORITY = "summarise-for-authority";

  private final Incidents incidents;
  private final IncidentTasks tasks;

  IncidentForms(Incidents incidents, IncidentTasks tasks) {
    this.incidents = incidents;
    this.tasks = tasks;
  }

  @Bean
  SubmissionKeeper restoreServiceKeeper() {
    return keeper(
        RESTORE_SERVICE,
        (id, form) ->
            incidents.restored(
                id,
                Measure.valueOf(form.text("measure")),
                form.text("measureTaken"),
                form.personId(),
                form.moment("restoredAt")));
  }

  @Bean
  SubmissionKeeper notifyDepartmentsKeeper() {
    return keeper(
        "notify-departments",
        (id, form) -> incidents.notified(id, form.texts("notifiedDepartments"), form.personId()));
  }

  @Bean
  SubmissionKeeper reportToAuthorityKeeper() {
    return keeper(
        REPORT_TO_AUTHORITY,
        (id, form) ->
            incidents.authorityTold(
                id,
                form.text("authority"),
                form.text("authorityReference"),
                form.moment("reportedAt")));
  }

  @Bean
  SubmissionKeeper summariseForAuthorityKeeper() {
    return keeper(
        SUMMARISE_FOR_AUTHORITY, (id, form) -> incidents.summarySent(id, form.moment("sentAt")));
  }

  @Bean
  SubmissionKeeper findRootCauseKeeper() {
    return keeper(
        "find-root-cause",
        (id, form) ->
            incidents.explained(
                id,
                form.text("rootCause"),
                form.text("remedy"),
                form.text("remedyOwner"),
                LocalDate.parse(form.text("remedyUntil"))));
  }

  private SubmissionKeeper keeper(String formId, BiConsumer<Long, Submission> keep) {
    return new SubmissionKeeper() {
      @Override
      public String formId() {
        return formId;
      }

      @Override
      public void keep(Submission submission) {
        keep.accept(tasks.incident(submission.taskId()).id(), submission);
      }
    };
  }
}
