package org.eventassurance.incident;

import java.util.Set;
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

  @Bean
  ModelContract incidentContract() {
    return new ModelContract(
        ID,
        Set.of(),
        Set.of(),
        Set.of(DEPARTMENT.name(), QUALITY_LIAISON.name(), COMMANDER.name(), REPORTABLE.name()));
  }
}
