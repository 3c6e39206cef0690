package org.eventassurance.escalation;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the product needs of the table {@code escalation-ladder}: a row with a word that nobody
 * knows would keep a step of the ladder silent, so it is refused when it is deployed.
 */
@Configuration
class EscalationLadder {

  static final String DECISION_ID = "escalation-ladder";

  @Bean
  TableContract escalationLadderContract() {
    return new TableContract(
        DECISION_ID,
        HitPolicy.RULE_ORDER,
        Set.of("level", "phase", "department"),
        Set.of("step", "offset", "audience", "quietHours", "workingDays", "reason"),
        Map.of(
            "step", LadderWords::step,
            "offset", LadderWords::offset,
            "audience", LadderWords::audience,
            "quietHours", LadderWords::consideration,
            "workingDays", LadderWords::consideration,
            "reason", LadderWords::reason));
  }
}
