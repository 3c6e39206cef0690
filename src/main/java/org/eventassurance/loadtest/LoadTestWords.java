package org.eventassurance.loadtest;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eventassurance.majorevent.EventWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says verdicts in the words of their readers, as rows of tables in forms. */
@Component
public class LoadTestWords {

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
   * What did not simply pass in the departments' newest tests: {@code department}, {@code item},
   * {@code measured}, {@code verdict}, {@code reason}.
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
    String verdict =
        tests
            .latest(eventCode, department)
            .map(LoadTestRun::verdict)
            .map(Verdict::name)
            .orElse("NONE");
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("department", words.department(department, language));
    row.put("verdict", message("fact.loadTest.verdict." + verdict, language));
    return row;
  }

  private Map<String, Object> row(String department, MeasuredItem item, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("department", words.department(department, language));
    row.put("item", message("fact.loadTest.measure." + item.measure(), language));
    row.put("measured", measured(item, language));
    row.put("verdict", message("fact.loadTest.verdict." + item.verdict(), language));
    row.put("reason", item.reason());
    return row;
  }

  private String measured(MeasuredItem item, Locale language) {
    if (item.measured() == null) {
      return "–";
    }
    return Measure.of(item.measure()).filter(Measure::isYesOrNo).isPresent()
        ? message(item.measured() > 0 ? "yes" : "no", language)
        : NumberFormat.getNumberInstance(language).format(item.measured());
  }

  private String message(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }
}
