package org.eventassurance.resource;

import java.util.Set;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the models share of giving resources back, and of moving them. */
@Configuration
class ReclaimProcess {

  static final String ID = "resource-reclaim";
  static final String KEPT = "kept-resources";
  static final String SHIFT = "resource-shift";

  /** The event that SRE makes up for; only within the transaction that starts the process. */
  static final ProcessVariable<String> MADE_UP_FOR = ProcessVariable.text("reclaimedEvent");

  /** Whether the event was called off, so that there are no figures to report. */
  static final ProcessVariable<Boolean> CANCELLED = ProcessVariable.flag("cancelled");

  static final ProcessVariable<String> DEPARTMENT = ResourceFilingProcess.DEPARTMENT;

  /** The item that is kept beyond its event. */
  static final ProcessVariable<Long> ITEM = ProcessVariable.of("itemId", Long.class);

  @Bean
  ModelContract resourceReclaimContract() {
    return new ModelContract(ID, Set.of(), Set.of(), Set.of(CANCELLED.name(), DEPARTMENT.name()));
  }

  @Bean
  ModelContract resourceShiftContract() {
    return new ModelContract(
        SHIFT, Set.of(), Set.of(ResourceFilingProcess.WITHDRAW_FILING), Set.of(DEPARTMENT.name()));
  }
}
