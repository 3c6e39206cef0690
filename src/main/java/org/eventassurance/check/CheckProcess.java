package org.eventassurance.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  /** The word for all checks that there are. */
  static final String ALL = "all";

  /** Checks need the engine, which needs the contract: they are looked up when it is applied. */
  @Bean
  static DelegateContract runChecksContract(ObjectProvider<Check> checks) {
    return new DelegateContract(
        "runChecks",
        Map.of(CHECKS.name(), text -> expected(text, checks.stream().map(Check::name).toList())));
  }

  static List<String> split(String names) {
    return Stream.of(names.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  private static String expected(String text, List<String> known) {
    List<String> names = split(text);
    return names.equals(List.of(ALL)) || (!names.isEmpty() && known.containsAll(names))
        ? null
        : ALL + ", or one or several of " + String.join(", ", known) + " with commas between";
  }
}
