package org.eventassurance.notification;

import java.util.Map;
import java.util.stream.Stream;
import org.eventassurance.process.DelegateContract;
import org.eventassurance.process.ProcessVariable;
import org.eventassurance.process.RoutingDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inputs with which a model tells people something, and what may stand in them. */
@Configuration
class TellingWords {

  /** Words, separated by commas. */
  static final ProcessVariable<String> AUDIENCE = ProcessVariable.text("audience");

  static final ProcessVariable<String> HEADLINE = ProcessVariable.text("headline");
  static final ProcessVariable<String> DETAILS = ProcessVariable.text("details");
  static final ProcessVariable<String> WHEN = ProcessVariable.text("when");

  static final String AT_ONCE = "at-once";
  private static final String WORKING_HOURS = "working-hours";

  @Bean
  static DelegateContract tellPeopleContract(RoutingDirectory directory) {
    return new DelegateContract(
        "tellPeople",
        Map.of(
            AUDIENCE.name(), text -> audience(text, directory),
            HEADLINE.name(), TellingWords::headline,
            WHEN.name(), TellingWords::when));
  }

  static Stream<String> split(String audience) {
    return Stream.of(audience.split(",")).map(String::strip).filter(word -> !word.isEmpty());
  }

  private static String audience(String text, RoutingDirectory directory) {
    boolean known =
        !text.isEmpty()
            && split(text)
                .allMatch(
                    word ->
                        Addressees.ROLES_OF_EVENT.contains(word)
                            || directory.isGroup(word)
                            || directory.isPerson(word));
    return known
        ? null
        : String.join(", ", Addressees.ROLES_OF_EVENT)
            + ", a role, a department's id or a person's id, or several with commas between";
  }

  private static String headline(String text) {
    return text.isEmpty() ? "a few words that say what it is about" : null;
  }

  private static String when(String text) {
    return text.isEmpty() || text.equals(AT_ONCE) || text.equals(WORKING_HOURS)
        ? null
        : "one of " + AT_ONCE + ", " + WORKING_HOURS;
  }
}
