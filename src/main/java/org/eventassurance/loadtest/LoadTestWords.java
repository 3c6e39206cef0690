package org.eventassurance.loadtest;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says verdicts in the words of their readers, as rows of tables in forms. */
@Component
public class LoadTestWords {

  private static final String NOTHING = "–";

  private final LoadTests tests;
  private final EventWords words;
  private final MessageSource messages;

  LoadTestWords(LoadTests tests, EventWords words, MessageSource messages) {
    this.tests = tests;
    this.words = words;
    this.messages = messages;
  }

  /** How each department's newest test came out: {@code department}, {@code verdict}. */
  public List<Map<String, Object>> standings(String eventCode, Locale language) {
    return tests.testingDepartments(eventCode).stream()
        .map(department -> standing(eventCode, department, language))
        .toList();
  }

  /**
   * What did not simply pass in the departments' newest tests: {@code department}, {@code
   * scenario}, {@code item}, {@code measured}, {@code verdict}, {@code reason}.
   */
  public List<Map<String, Object>> findings(String eventCode, Locale language) {
    return tests.testingDepartments(eventCode).stream()
        .flatMap(department -> findings(eventCode, department, language).stream())
        .toList();
  }

  /** The same of one department. */
  public List<Map<String, Object>> findings(String eventCode, String department, Locale language) {
    return tests.latest(eventCode, department).stream()
        .filter(run -> run.verdict() != null)
        .flatMap(run -> run.findings().stream())
        .map(item -> row(department, item, language))
        .toList();
  }

  private Map<String, Object> standing(String eventCode, String department, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("department", words.department(department, language));
    row.put("verdict", verdict(eventCode, department, language));
    return row;
  }

  private String verdict(String eventCode, String department, Locale language) {
    Optional<Waiver> waiver = tests.waiver(eventCode, department);
    if (waiver.isPresent()) {
      return messages.getMessage(
          "fact.loadTest.waived", new Object[] {words.time(waiver.get().expiresAt())}, language);
    }
    String verdict =
        tests
            .latest(eventCode, department)
            .map(LoadTestRun::verdict)
            .map(Verdict::name)
            .orElse("NONE");
    return message("fact.loadTest.verdict." + verdict, language);
  }

  /**
   * A department's scenarios: {@code scenario}, {@code system}, {@code target}, and what tools have
   * {@code delivered} of each for its next test.
   */
  List<Map<String, Object>> scenarios(String eventCode, String department, Locale language) {
    Map<String, ScenarioResult> waiting = tests.waiting(eventCode, department);
    return tests.scenarios(eventCode, department).stream()
        .map(scenario -> row(scenario, waiting.get(scenario.name()), language))
        .toList();
  }

  private Map<String, Object> row(
      LoadTestScenario scenario, ScenarioResult delivered, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("scenario", scenario.name());
    row.put("system", words.system(scenario.system()));
    row.put(
        "target",
        messages.getMessage(
            "fact.loadTest.load",
            new Object[] {words.number(scenario.targetQps(), language), scenario.targetMinutes()},
            language));
    row.put(
        "delivered",
        delivered == null
            ? message("fact.loadTest.verdict.NONE", language)
            : messages.getMessage(
                "fact.loadTest.delivered",
                new Object[] {
                  words.number(Math.round(delivered.qps()), language),
                  words.number(Math.round(10 * delivered.minutes()) / 10.0, language),
                  figure(delivered.errorPercent(), language),
                  figure(delivered.p95Millis(), language),
                  figure(delivered.p99Millis(), language)
                },
                language));
    return row;
  }

  private String figure(Double measured, Locale language) {
    return measured == null ? NOTHING : NumberFormat.getNumberInstance(language).format(measured);
  }

  private Map<String, Object> row(String department, MeasuredItem item, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("department", words.department(department, language));
    row.put("scenario", item.scenario() == null ? NOTHING : item.scenario());
    row.put("item", message("fact.loadTest.measure." + item.measure(), language));
    row.put("measured", measured(item, language));
    row.put("verdict", message("fact.loadTest.verdict." + item.verdict(), language));
    row.put("reason", item.reason());
    return row;
  }

  private String measured(MeasuredItem item, Locale language) {
    if (item.measured() == null) {
      return NOTHING;
    }
    return Measure.of(item.measure()).filter(Measure::isYesOrNo).isPresent()
        ? message(item.measured() > 0 ? "yes" : "no", language)
        : NumberFormat.getNumberInstance(language).format(item.measured());
  }

  private String message(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }
}
