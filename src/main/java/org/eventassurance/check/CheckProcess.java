package org.eventassurance.check;

import java.util.Map;
import org.eventassurance.process.DelegateContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and models share about automatic checks. */
@Configuration
class CheckProcess {

  /** Input of a step that runs checks: their names, separated by commas, or {@code all}. */
  static final ProcessVariable<String> CHECKS = ProcessVariable.text("checks");

  /** Checks need the engine, which needs the contract: they are looked up when it is applied. */
  @Bean
  static DelegateContract runChecksContract(ObjectProvider<Check> checks) {
    return new DelegateContract(
        "runChecks", Map.of(CHECKS.name(), text -> CheckNames.expected(text, checks.stream())));
  }
}
