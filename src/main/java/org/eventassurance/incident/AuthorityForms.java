package org.eventassurance.incident;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms in which the authority's reports are noted: first, progress, summary (B8). */
@Configuration
class AuthorityForms {

  static final String FIRST = "report-to-authority";
  static final String PROGRESS = "report-progress-to-authority";
  static final String SUMMARY = "summarise-for-authority";

  private static final String REPORTED_AT = "reportedAt";
  private static final String SENT_AT = "sentAt";
  private static final String AUTHORITY = "authority";
  private static final String REFERENCE = "authorityReference";
  private static final String TOLD = "authorityProgress";

  private final IncidentTasks tasks;
  private final IncidentHandling handling;
  private final IncidentMoments moments;

  AuthorityForms(IncidentTasks tasks, IncidentHandling handling, IncidentMoments moments) {
    this.tasks = tasks;
    this.handling = handling;
    this.moments = moments;
  }

  @Bean
  SubmissionRule reportToAuthorityRule() {
    return happened(FIRST, REPORTED_AT);
  }

  @Bean
  SubmissionRule reportProgressToAuthorityRule() {
    return happened(PROGRESS, REPORTED_AT);
  }

  @Bean
  SubmissionRule summariseForAuthorityRule() {
    return happened(SUMMARY, SENT_AT);
  }

  @Bean
  SubmissionKeeper reportToAuthorityKeeper() {
    return keeper(
        FIRST,
        (id, form) ->
            handling.authorityTold(
                id,
                form.text(AUTHORITY),
                form.text(REFERENCE),
                form.moment(REPORTED_AT),
                form.personId()));
  }

  @Bean
  SubmissionKeeper reportProgressToAuthorityKeeper() {
    return keeper(
        PROGRESS,
        (id, form) ->
            handling.progressTold(id, form.text(TOLD), form.moment(REPORTED_AT), form.personId()));
  }

  @Bean
  SubmissionKeeper summariseForAuthorityKeeper() {
    return keeper(
        SUMMARY, (id, form) -> handling.summarySent(id, form.moment(SENT_AT), form.personId()));
  }

  @Bean
  static FormContract reportToAuthorityContract() {
    return new FormContract(FIRST, Set.of(AUTHORITY, REFERENCE, REPORTED_AT));
  }

  @Bean
  static FormContract reportProgressToAuthorityContract() {
    return new FormContract(PROGRESS, Set.of(TOLD, REPORTED_AT));
  }

  @Bean
  static FormContract summariseForAuthorityContract() {
    return new FormContract(SUMMARY, Set.of(SENT_AT));
  }

  private SubmissionRule happened(String formId, String field) {
    return new SubmissionRule() {
      @Override
      public String formId() {
        return formId;
      }

      @Override
      public Map<String, Object> accept(Submission submission) {
        moments.check(tasks.incident(submission.taskId()), field, submission.moment(field));
        return Map.of();
      }
    };
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
