package org.eventassurance.trackrecord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eventassurance.table.SpreadsheetTable;

/**
 * How events went as a table for spreadsheets: one figure a line, which a pivot table takes. What
 * belongs to all events together has no code.
 */
final class TrackRecordCsv {

  private static final List<String> COLUMNS =
      List.of(
          "event", "name", "kind", "level", "goLiveAt", "topic", "of", "figure", "value", "unit");
  private static final String TASKS = "tasks";
  private static final String MINUTES = "min";
  private static final String PERCENT = "%";

  private final List<List<?>> lines = new ArrayList<>();
  private List<?> event = Arrays.asList(null, null, null, null, null);

  private TrackRecordCsv() {}

  static String write(EventsSideBySide events) {
    TrackRecordCsv table = new TrackRecordCsv();
    events.events().forEach(table::add);
    table.event = Arrays.asList(null, null, null, null, null);
    table.add(events.together());
    events.together().forecasts().forEach(table::add);
    StringBuilder text = new StringBuilder();
    SpreadsheetTable written = SpreadsheetTable.on(text, COLUMNS);
    table.lines.forEach(line -> written.line(line.toArray()));
    return text.toString();
  }

  private void add(TrackRecord one) {
    event = Arrays.asList(one.code(), one.name(), one.kind(), one.level(), one.goLiveAt());
    add(one.results());
    one.forecasts().forEach(this::add);
  }

  private void add(Results results) {
    add(TASKS, results.tasks());
    results.phases().forEach(phase -> add("phase", phase));
    results.departments().forEach(department -> add("department", department));
    add("reviews", results.reviews());
    add(results.escalations());
    add(results.incidents());
    results.incidentsBySeverity().forEach(this::add);
    FreezeExceptions exceptions = results.exceptions();
    add("exceptions", "", "asked", exceptions.asked(), "");
    add("exceptions", "", "granted", exceptions.granted(), "");
    add("exceptions", "", "denied", exceptions.denied(), "");
    add("exceptions", "", "used", exceptions.used(), "");
    add("exceptions", "", "undecided", exceptions.undecided(), "");
    ReadinessOverrides overrides = results.overrides();
    add("overrides", "", "asked", overrides.asked(), "");
    add("overrides", "", "confirmed", overrides.confirmed(), "");
    add("overrides", "", "refused", overrides.refused(), "");
  }

  private void add(String topic, Punctuality kept) {
    add(topic, kept.of(), TASKS, kept.tasks(), "");
    add(topic, kept.of(), "inTime", kept.inTime(), "");
    add(topic, kept.of(), "late", kept.late(), "");
    add(topic, kept.of(), "open", kept.open(), "");
    add(topic, kept.of(), "overdue", kept.overdue(), "");
    add(topic, kept.of(), "inTimePercent", kept.inTimePercent(), PERCENT);
    add(topic, kept.of(), "late", kept.lateness());
  }

  private void add(Escalations escalations) {
    add("escalations", "", TASKS, escalations.tasks(), "");
    escalations
        .steps()
        .forEach(
            step ->
                add(
                    "escalationStep",
                    String.join(" ", step.kind().name(), step.step(), step.audience()),
                    TASKS,
                    step.tasks(),
                    ""));
    escalations
        .people()
        .forEach(person -> add("escalatedTo", person.person(), TASKS, person.tasks(), ""));
  }

  private void add(Restoration incidents) {
    String severity = Objects.toString(incidents.severity(), "");
    add("incidents", severity, "incidents", incidents.incidents(), "");
    add("incidents", severity, "restored", incidents.restored(), "");
    add("incidents", severity, "restore", incidents.timeToRestore());
  }

  private void add(ForecastMiss forecast) {
    add("forecast", forecast.figure(), "forecast", forecast.forecast(), forecast.unit());
    add("forecast", forecast.figure(), "actual", forecast.actual(), forecast.unit());
    add("forecast", forecast.figure(), "error", forecast.errorPercent(), PERCENT);
  }

  private void add(ForecastAccuracy accuracy) {
    add("forecast", accuracy.figure(), "events", accuracy.events(), "");
    add("forecast", accuracy.figure(), "meanError", accuracy.meanErrorPercent(), PERCENT);
    add("forecast", accuracy.figure(), "meanMiss", accuracy.meanMissPercent(), PERCENT);
    add("forecast", accuracy.figure(), "worstError", accuracy.worstErrorPercent(), PERCENT);
  }

  private void add(String topic, String of, String what, Spread spread) {
    if (spread != null) {
      add(topic, of, what + "Median", spread.medianMinutes(), MINUTES);
      add(topic, of, what + "P90", spread.p90Minutes(), MINUTES);
      add(topic, of, what + "Worst", spread.worstMinutes(), MINUTES);
    }
  }

  /** What is not known has no line. */
  private void add(String topic, String of, String figure, Number value, String unit) {
    if (value != null) {
      List<Object> line = new ArrayList<>(event);
      line.addAll(List.of(topic, of, figure, value, unit));
      lines.add(line);
    }
  }
}
