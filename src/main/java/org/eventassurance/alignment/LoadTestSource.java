package org.eventassurance.alignment;

import java.util.ArrayList;
import java.util.List;
import org.eventassurance.alignment.Facts.Found;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.loadtest.LoadTests;
import org.eventassurance.loadtest.Verdict;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** How the newest load tests or live-stream tests came out (E16). */
@Component
class LoadTestSource implements FactSource {

  private final LoadTests loadTests;
  private final EventWords words;

  LoadTestSource(LoadTests loadTests, EventWords words) {
    this.loadTests = loadTests;
    this.words = words;
  }

  @Override
  public void gather(MajorEvent event, ReviewRound round, Facts facts) {
    List<Found> missing = new ArrayList<>();
    List<Found> failed = new ArrayList<>();
    List<Found> warned = new ArrayList<>();
    List<Found> waived = new ArrayList<>();
    for (String department : loadTests.testingDepartments(event.code())) {
      Spoken name = words.spokenDepartment(department);
      Verdict verdict =
          loadTests.latest(event.code(), department).map(run -> run.verdict()).orElse(null);
      if (verdict == null) {
        missing.add(new Found(department, Sentence.of("%s has not tested its load yet.", name)));
      } else if (loadTests.waiver(event.code(), department).isPresent()) {
        waived.add(
            new Found(
                department, Sentence.of("The failed load test of %s is waived for now.", name)));
      } else if (verdict == Verdict.FAIL) {
        failed.add(new Found(department, Sentence.of("The load test of %s has failed.", name)));
      } else if (verdict == Verdict.WARN) {
        warned.add(
            new Found(
                department,
                Sentence.of("%s has passed its load test with little to spare.", name)));
      }
    }
    facts.count(GoNoGoFact.LOAD_TESTS_MISSING, missing);
    facts.count(GoNoGoFact.LOAD_TESTS_FAILED, failed);
    facts.count(GoNoGoFact.LOAD_TESTS_WITH_WARNING, warned);
    facts.count(GoNoGoFact.LOAD_TESTS_WAIVED, waived);
  }
}
