package org.eventassurance.check;

import java.util.List;
import org.eventassurance.language.Sentence;
import org.eventassurance.monitoring.NoAnswerException;
import org.springframework.stereotype.Component;

/** Carries out the checks of one step of a process. */
@Component
class CheckRounds {

  private final Checks checks;

  CheckRounds(Checks checks) {
    this.checks = checks;
  }

  /**
   * Runs checks and stores what they found.
   *
   * @param names separated by commas, or {@code all}
   * @param last whether nobody will try again
   * @throws NoAnswerException if a check did not get through and there will be another try
   */
  void run(String eventCode, String names, String by, boolean last) {
    List<CheckRun> runs = checks.examine(eventCode, split(names), by);
    List<String> errors =
        runs.stream()
            .filter(run -> !run.findings(State.ERROR).isEmpty())
            .map(run -> run.checkName() + " / " + run.systemId())
            .toList();
    if (!errors.isEmpty() && !last) {
      checks.note(runs);
      throw new NoAnswerException(Sentence.of("These checks did not get through: %s.", errors));
    }
    checks.keep(runs);
  }

  private List<String> split(String names) {
    return CheckNames.ALL.equals(names.strip()) ? checks.names() : CheckNames.split(names);
  }
}
