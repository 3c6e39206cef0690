package org.eventassurance.check;

import java.time.Clock;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormContract;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms into which measured values are typed. */
@Configuration
class CheckForms {

  private final CheckLimits limits;
  private final CheckResultRepository results;
  private final MajorEvents majorEvents;
  private final ApplicationEventPublisher events;
  private final CheckWords words;
  private final Clock clock;

  CheckForms(
      CheckLimits limits,
      CheckResultRepository results,
      MajorEvents majorEvents,
      ApplicationEventPublisher events,
      CheckWords words,
      Clock clock) {
    this.limits = limits;
    this.results = results;
    this.majorEvents = majorEvents;
    this.events = events;
    this.words = words;
    this.clock = clock;
  }

  @Bean
  CheckForm databaseInspectionForm() {
    return form("inspect-databases", CheckResult.Subject.DATABASE);
  }

  @Bean
  CheckForm monitoringCheckForm() {
    return form("check-monitoring", CheckResult.Subject.MONITORING);
  }

  @Bean
  FormContract databaseInspectionFormContract() {
    return new FormContract("inspect-databases", CheckForm.NEEDED);
  }

  @Bean
  FormContract monitoringCheckFormContract() {
    return new FormContract("check-monitoring", CheckForm.NEEDED);
  }

  private CheckForm form(String formId, CheckResult.Subject subject) {
    return new CheckForm(formId, subject, limits, results, majorEvents, events, words, clock);
  }
}
