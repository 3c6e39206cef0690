package org.eventassurance.majorevent;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the lifecycle's models share. */
@Configuration
class EventAssuranceProcess {

  static final String ID = "event-assurance";

  static final String CANCEL_EVENT = "cancelEvent";
  static final String RESCHEDULE_EVENT = "rescheduleEvent";

  /** Only within the transaction that starts the process: the row in our table takes over. */
  static final ProcessVariable<Registration> REGISTRATION =
      ProcessVariable.of("registration", Registration.class);

  static final ProcessVariable<String> REGISTERED_BY = ProcessVariable.text("registeredBy");
  static final ProcessVariable<String> EVENT_NAME = ProcessVariable.text("eventName");
  static final ProcessVariable<String> EVENT_KIND = ProcessVariable.text("eventKind");
  static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");
  static final ProcessVariable<String> PHASE = ProcessVariable.text("phase");
  static final ProcessVariable<String> COMMANDER = ProcessVariable.text("commander");

  /** What the table {@code assurance-level} reads. */
  static final ProcessVariable<Double> PEAK_RATIO = ProcessVariable.of("peakRatio", Double.class);

  static final ProcessVariable<String> REVENUE_AT_STAKE = ProcessVariable.text("revenueAtStake");
  static final ProcessVariable<String> PUBLIC_EXPOSURE = ProcessVariable.text("publicExposure");
  static final ProcessVariable<Boolean> REGULATED = ProcessVariable.flag("regulated");

  /** What the table answers: {@code level} and {@code reason}. */
  static final ProcessVariable<?> CLASSIFICATION = ProcessVariable.of("classification", Map.class);

  static final ProcessVariable<String> CONFIRMED_LEVEL = ProcessVariable.text("confirmedLevel");
  static final ProcessVariable<String> LEVEL_OVERRIDE_REASON =
      ProcessVariable.text("levelOverrideReason");
  static final ProcessVariable<String> LEVEL_CONFIRMED_BY =
      ProcessVariable.text("levelConfirmedBy");

  /** People's ids, as a list of texts. */
  static final ProcessVariable<?> LEADERSHIP_GROUP =
      ProcessVariable.of("leadershipGroup", Object.class);

  /** Why the leadership calls the event off in its plan review, and who did. */
  static final ProcessVariable<String> GO_DECISION_REASON =
      ProcessVariable.text("goDecisionReason");

  static final ProcessVariable<String> GO_DECIDED_BY = ProcessVariable.text("goDecidedBy");

  /** The department that an "each" task is for. */
  static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");

  @Bean
  ModelContract eventAssuranceContract() {
    return new ModelContract(
        ID,
        Set.of(),
        Set.of(CANCEL_EVENT, RESCHEDULE_EVENT),
        Set.of(
            EVENT_NAME.name(),
            LEVEL.name(),
            PHASE.name(),
            COMMANDER.name(),
            CLASSIFICATION.name(),
            GO_DECISION_REASON.name(),
            GO_DECIDED_BY.name()));
  }

  @Bean
  TableContract assuranceLevelContract() {
    return new TableContract(
        "assurance-level",
        HitPolicy.FIRST,
        Set.of(
            EVENT_KIND.name(),
            PEAK_RATIO.name(),
            REVENUE_AT_STAKE.name(),
            PUBLIC_EXPOSURE.name(),
            REGULATED.name()),
        Set.of("level", "reason"),
        Map.of("level", EventAssuranceProcess::levelWord));
  }

  @Bean
  TableContract phaseActivitiesContract() {
    return new TableContract(
        "phase-activities",
        HitPolicy.COLLECT,
        Set.of(LEVEL.name(), EVENT_KIND.name()),
        Set.of("activity"),
        Map.of());
  }

  private static String levelWord(String cell) {
    for (AssuranceLevel level : AssuranceLevel.values()) {
      if (level.name().equals(cell)) {
        return null;
      }
    }
    return "one of P1, P2, P3";
  }
}
