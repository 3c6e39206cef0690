package org.eventassurance.duty;

import java.util.Set;
import org.eventassurance.process.FormContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the form of the roster must go on asking. */
@Configuration
class DutyForms {

  @Bean
  FormContract planDutyRosterFormContract() {
    return new FormContract(
        PlanDutyRosterForm.FORM,
        Set.of(
            "officers1",
            "shiftHours",
            "dutyFrom",
            "dutyUntil",
            "dutyPlace",
            PlanDutyRosterForm.WAY,
            PlanDutyRosterForm.LINES,
            PlanDutyRosterForm.REMOTE));
  }
}
