package org.eventassurance.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.table.SpreadsheetTable;
import org.springframework.stereotype.Component;

/** The lists of a dossier as tables for spreadsheets: a column to each component of a record. */
@Component
class DossierTables {

  private static final Map<String, Section<?>> SECTIONS = new LinkedHashMap<>();

  static {
    section("phases", Dossier.PhaseDates.class, Dossier::phases);
    section("tasks", Dossier.TaskDone.class, Dossier::tasks);
    section("escalations", Dossier.Escalation.class, Dossier::escalations);
    section("figures", Dossier.Figure.class, Dossier::figures);
    section("resources", Dossier.ResourceUsed.class, Dossier::resources);
    section("load-tests", Dossier.LoadTest.class, Dossier::loadTests);
    section("readiness", Dossier.Criterion.class, Dossier::readiness);
    section("checks", Dossier.CheckOutcome.class, Dossier::checks);
    section("hazards", Dossier.HazardFound.class, Dossier::hazards);
    section("plans", Dossier.PlanKept.class, Dossier::plans);
    section("exceptions", Dossier.FreezeException.class, Dossier::changeExceptions);
    section("duty", Dossier.Shift.class, Dossier::duty);
    section("incidents", Dossier.Incident.class, Dossier::incidents);
    section("timeline", Dossier.Happening.class, Dossier::timeline);
    section("reviews", Dossier.Review.class, Dossier::reviews);
    section("follow-ups", Dossier.Action.class, Dossier::followUps);
    section("decisions", Dossier.Decision.class, Dossier::decisions);
    section("evaluations", Dossier.Evaluation.class, Dossier::evaluations);
    section("mails", Dossier.Mail.class, Dossier::mails);
    section("models", Dossier.Model.class, Dossier::models);
  }

  private final DossierJson json;
  private final Clock clock;

  DossierTables(DossierJson json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  private static <R extends Record> void section(
      String name, Class<R> type, Function<Dossier, ? extends Collection<R>> rows) {
    SECTIONS.put(name + ".csv", new Section<>(type, rows));
  }

  /** Hands over every table, those without a row, too. */
  void write(Dossier dossier, Parts parts) throws IOException {
    for (Map.Entry<String, Section<?>> section : SECTIONS.entrySet()) {
      parts.add(section.getKey(), out -> write(section.getValue(), dossier, out));
    }
  }

  private void write(Section<?> section, Dossier dossier, OutputStream out) throws IOException {
    RecordComponent[] columns = section.type().getRecordComponents();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    SpreadsheetTable table =
        SpreadsheetTable.on(text, Arrays.stream(columns).map(RecordComponent::getName).toList());
    section
        .rows()
        .apply(dossier)
        .forEach(
            row -> table.line(Arrays.stream(columns).map(column -> cell(column, row)).toArray()));
    text.flush();
  }

  private Object cell(RecordComponent column, Object row) {
    try {
      return cell(column.getAccessor().invoke(row));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("Records are public.", impossible);
    }
  }

  private Object cell(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(this::cell).orElse(null);
    }
    if (value instanceof Instant moment) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
          moment.atZone(clock.getZone()).toOffsetDateTime());
    }
    if (value instanceof Map<?, ?> fields) {
      return fields.isEmpty() ? null : json.text(fields);
    }
    if (value instanceof Collection<?> items) {
      boolean plain = items.stream().allMatch(String.class::isInstance);
      return plain
          ? items.stream().map(String::valueOf).collect(Collectors.joining("; "))
          : json.text(items);
    }
    return value;
  }

  /** A list of a dossier. */
  private record Section<R extends Record>(
      Class<R> type, Function<Dossier, ? extends Collection<R>> rows) {}
}
