package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of an incident has happened after it began, and not in the future. */
@Configuration
class IncidentRules {

  private final IncidentTasks tasks;
  private final Clock clock;

  IncidentRules(IncidentTasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  @Bean
  SubmissionRule restoreServiceRule() {
    return happened(IncidentForms.RESTORE_SERVICE, "restoredAt");
  }

  @Bean
  SubmissionRule reportToAuthorityRule() {
    return happened(IncidentForms.REPORT_TO_AUTHORITY, "reportedAt");
  }

  @Bean
  SubmissionRule summariseForAuthorityRule() {
    return happened(IncidentForms.SUMMARISE_FOR_AUTHORITY, "sentAt");
  }

  private SubmissionRule happened(String formId, String field) {
    return new SubmissionRule() {
      @Override
      public String formId() {
        return formId;
      }

      @Override
      public Map<String, Object> accept(Submission submission) {
        check(tasks.incident(submission.taskId()), field, submission.moment(field));
        return Map.of();
      }
    };
  }

  private void check(Incident incident, String field, Instant moment) {
    if (moment.isAfter(clock.instant())) {
      throw Problem.invalid(field, "This moment is in the future: give when it really happened.");
    }
    if (moment.isBefore(incident.detectedAt().truncatedTo(ChronoUnit.MINUTES))) {
      throw Problem.invalid(
          field, "This moment is before the incident began: give when it really happened.");
    }
  }
}
