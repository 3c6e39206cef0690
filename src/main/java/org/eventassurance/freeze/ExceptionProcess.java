package org.eventassurance.freeze;

import java.util.Set;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the model of change exceptions share. */
@Configuration
class ExceptionProcess {

  static final String ID = "change-exception";

  /** Only within the transaction that starts the process: the row in our table takes over. */
  static final ProcessVariable<ExceptionRequest> REQUEST =
      ProcessVariable.of("exceptionRequest", ExceptionRequest.class);

  static final ProcessVariable<Long> EXCEPTION_ID = ProcessVariable.of("exceptionId", Long.class);

  static final ProcessVariable<String> REQUESTED_BY = ProcessVariable.text("requestedBy");

  /** What was decided: approve or refuse. */
  static final ProcessVariable<String> DECISION = ProcessVariable.text("exceptionDecision");

  static final String APPROVE = "approve";

  @Bean
  ModelContract changeExceptionContract() {
    return new ModelContract(ID, Set.of(), Set.of(), Set.of(REQUESTED_BY.name(), DECISION.name()));
  }
}
