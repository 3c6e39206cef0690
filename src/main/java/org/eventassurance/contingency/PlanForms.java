package org.eventassurance.contingency;

import java.util.Set;
import org.eventassurance.process.FormContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms about contingency plans must go on asking. */
@Configuration
class PlanForms {

  @Bean
  FormContract consolidatePlansFormContract() {
    return new FormContract(
        ConsolidatePlansForm.FORM,
        Set.of(
            "planAnswer",
            "plan1Name",
            "plan1Kind",
            "plan1CallWhen",
            "plan1Steps",
            "plan1Owner",
            "plan1Minutes",
            "planLocation"));
  }

  @Bean
  FormContract drillPlansFormContract() {
    return new FormContract(
        DrillPlansForm.FORM, Set.of("drilledPlans", "failedPlans", "manualState", "drillFindings"));
  }
}
