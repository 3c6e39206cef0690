package org.eventassurance.inspection;

import java.util.Set;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the process of a round share. */
@Configuration
class InspectionProcess {

  static final String ID = "inspection";

  /** The step whose checks belong to the round that is open. */
  static final String RUN_CHECKS = "serviceTask_checkSystems";

  /** What follows from the round: a word of {@link InspectionRound.Outcome}. */
  static final ProcessVariable<String> OUTCOME = ProcessVariable.text("inspectionOutcome");

  @Bean
  static ModelContract inspectionContract() {
    return new ModelContract(ID, Set.of(RUN_CHECKS), Set.of(), Set.of(OUTCOME.name()));
  }

  @Bean
  static FormContract inspectFormContract() {
    return new FormContract(
        InspectForm.FORM,
        Set.of(
            InspectForm.INSPECTED,
            InspectForm.FINDINGS,
            InspectForm.OUTCOME,
            InspectForm.SYSTEM,
            InspectForm.SEVERITY));
  }
}
