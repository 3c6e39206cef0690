package org.eventassurance.incident;

import java.util.Set;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the model of incidents share. */
@Configuration
class IncidentProcess {

  static final String ID = "incident";

  /** Only within the transaction that starts the process: the row in our table takes over. */
  static final ProcessVariable<IncidentReport> REPORT =
      ProcessVariable.of("incidentReport", IncidentReport.class);

  static final ProcessVariable<Long> INCIDENT_ID = ProcessVariable.of("incidentId", Long.class);

  /** The department that answers for the affected system. */
  static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");

  static final ProcessVariable<String> QUALITY_LIAISON = ProcessVariable.text("qualityLiaison");

  /** Whoever commands the event; as long as nobody does, whoever registered it. */
  static final ProcessVariable<String> COMMANDER = ProcessVariable.text("commander");

  /** Whether the authority must be told. */
  static final ProcessVariable<Boolean> REPORTABLE = ProcessVariable.flag("reportable");

  /** What became of the attempt to restore service: RESTORED, PLAN, FALSE_ALARM or DUPLICATE. */
  static final ProcessVariable<String> RESTORE_OUTCOME = ProcessVariable.text("restoreOutcome");

  /** What became of a plan: RESTORED, STEPS or NO_HELP. */
  static final ProcessVariable<String> PLAN_OUTCOME = ProcessVariable.text("planOutcome");

  /** Whether users are served again. */
  static final ProcessVariable<Boolean> RESTORED = ProcessVariable.flag("restored");

  /** Whether it is closed: then the authority is owed its summary. */
  static final ProcessVariable<Boolean> HANDLED = ProcessVariable.flag("handled");

  /** What the review of the cause found: accepted or back. */
  static final ProcessVariable<String> CAUSE_VERDICT = ProcessVariable.text("causeVerdict");

  /** Ends an incident that was none, whatever is still to be done. */
  static final String DISMISSED = "incidentDismissed";

  @Bean
  ModelContract incidentContract() {
    return new ModelContract(
        ID,
        Set.of(),
        Set.of(DISMISSED),
        Set.of(
            DEPARTMENT.name(),
            QUALITY_LIAISON.name(),
            COMMANDER.name(),
            REPORTABLE.name(),
            RESTORE_OUTCOME.name(),
            PLAN_OUTCOME.name(),
            RESTORED.name(),
            HANDLED.name(),
            CAUSE_VERDICT.name()));
  }

  @Bean
  FormContract reportIncidentContract() {
    return new FormContract(
        ReportIncidentRule.FORM,
        Set.of("event", "system", "severity", "seenBy", "seen", "detectedAt", "securityGrade"));
  }
}
