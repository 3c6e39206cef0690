package org.eventassurance.check;

import org.eventassurance.process.FormContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms into which measured values are typed. */
@Configuration
class CheckForms {

  @Bean
  CheckForm databaseInspectionForm(CheckFormTools tools) {
    return new CheckForm(
        "inspect-databases", CheckResult.Subject.DATABASE, new DatabaseAnswers(), tools);
  }

  @Bean
  CheckForm monitoringCheckForm(CheckFormTools tools, Recipients recipients) {
    return new MonitoringForm(tools, recipients);
  }

  @Bean
  FormContract databaseInspectionFormContract() {
    return new FormContract("inspect-databases", CheckForm.NEEDED);
  }

  @Bean
  FormContract monitoringCheckFormContract() {
    return new FormContract(MonitoringForm.ID, MonitoringForm.NEEDED_HERE);
  }
}
