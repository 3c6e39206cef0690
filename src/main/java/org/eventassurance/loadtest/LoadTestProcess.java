package org.eventassurance.loadtest;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the load test's models share. */
@Configuration
class LoadTestProcess {

  static final String ID = "load-test";

  /** The department that tests. */
  static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");

  static final String PLAN_LOAD_TEST = "userTask_planLoadTest";
  static final String PROVIDE_STREAMS = "userTask_provideStreams";

  /** All results of a department's test are in. */
  static final String RESULTS_DELIVERED = "testResultsDelivered";

  @Bean
  ModelContract loadTestContract() {
    return new ModelContract(
        ID,
        Set.of(PLAN_LOAD_TEST, PROVIDE_STREAMS),
        Set.of(RESULTS_DELIVERED),
        Set.of(DEPARTMENT.name()));
  }

  @Bean
  TableContract loadTestVerdictContract() {
    return new TableContract(
        VerdictTable.DECISION_ID,
        HitPolicy.FIRST,
        Set.of("measure", "value", "level", "eventKind"),
        Set.of("verdict", "reason"),
        Map.of("verdict", verdictWord()));
  }

  @Bean
  FormContract runLoadTestContract() {
    return contract(TestKind.LOAD_TEST);
  }

  @Bean
  FormContract runLiveStreamTestContract() {
    return contract(TestKind.LIVE_STREAM_TEST);
  }

  @Bean
  TestReport loadTestReport(LoadTests tests, MajorEvents events, PeakLoad peak, Clock clock) {
    return new TestReport(TestKind.LOAD_TEST, tests, events, peak, clock);
  }

  @Bean
  TestReport liveStreamTestReport(LoadTests tests, MajorEvents events, PeakLoad peak, Clock clock) {
    return new TestReport(TestKind.LIVE_STREAM_TEST, tests, events, peak, clock);
  }

  @Bean
  FormContract planLoadTestContract() {
    return new FormContract(
        TestPlanning.FORM,
        Set.of(
            TestPlanning.BEGINS_AT,
            TestPlanning.ENDS_AT,
            TestPlanning.system(1),
            TestPlanning.name(1),
            TestPlanning.targetQps(1),
            TestPlanning.targetMinutes(1)));
  }

  private static FormContract contract(TestKind kind) {
    return new FormContract(
        kind.formId(),
        Stream.concat(
                Measure.ofLoad().stream(),
                kind == TestKind.LOAD_TEST ? Stream.empty() : Measure.ofStream().stream())
            .map(Measure::field)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private static Function<String, String> verdictWord() {
    String words =
        Arrays.stream(Verdict.values()).map(Verdict::name).collect(Collectors.joining(", "));
    return cell ->
        Arrays.stream(Verdict.values()).anyMatch(verdict -> verdict.name().equals(cell))
            ? null
            : "one of " + words;
  }
}
