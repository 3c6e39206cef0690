package org.eventassurance.check;

import java.time.Clock;
import org.eventassurance.process.FormContract;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms into which measured values are typed. */
@Configuration
class InspectionForms {

  private final CheckLimits limits;
  private final InspectionRepository inspections;
  private final InspectedSystems systems;
  private final ApplicationEventPublisher events;
  private final MessageSource messages;
  private final Clock clock;

  InspectionForms(
      CheckLimits limits,
      InspectionRepository inspections,
      InspectedSystems systems,
      ApplicationEventPublisher events,
      MessageSource messages,
      Clock clock) {
    this.limits = limits;
    this.inspections = inspections;
    this.systems = systems;
    this.events = events;
    this.messages = messages;
    this.clock = clock;
  }

  @Bean
  InspectionForm databaseInspectionForm() {
    return form("inspect-databases", Inspection.Subject.DATABASE);
  }

  @Bean
  InspectionForm monitoringCheckForm() {
    return form("check-monitoring", Inspection.Subject.MONITORING);
  }

  @Bean
  FormContract databaseInspectionFormContract() {
    return new FormContract("inspect-databases", InspectionForm.NEEDED);
  }

  @Bean
  FormContract monitoringCheckFormContract() {
    return new FormContract("check-monitoring", InspectionForm.NEEDED);
  }

  private InspectionForm form(String formId, Inspection.Subject subject) {
    return new InspectionForm(
        formId, subject, limits, inspections, systems, events, messages, clock);
  }
}
