package org.eventassurance.progress;

import java.util.Set;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the model of a progress report share. */
@Configuration
class ProgressReportProcess {

  static final String ID = "progress-report";
  static final String START_FORM = "start-progress-report";

  /** The code of the event that is reported on. */
  static final ProcessVariable<String> EVENT = ProcessVariable.text("reportEvent");

  @Bean
  ModelContract progressReportContract() {
    return new ModelContract(ID, Set.of(), Set.of(), Set.of());
  }

  @Bean
  FormContract startProgressReportFormContract() {
    return new FormContract(START_FORM, Set.of(EVENT.name()));
  }

  @Bean
  FormContract reportProgressFormContract() {
    return new FormContract(
        ReportProgressForm.FORM,
        Set.of(ReportProgressForm.STATE, ReportProgressForm.SUMMARY, ReportProgressForm.DECISIONS));
  }
}
