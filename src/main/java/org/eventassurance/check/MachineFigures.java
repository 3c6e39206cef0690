package org.eventassurance.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eventassurance.catalogue.CataloguedDatabase;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.language.Sentence;
import org.eventassurance.monitoring.NoAnswerException;
import org.eventassurance.monitoring.Prometheus;
import org.springframework.stereotype.Component;

/** What the monitoring knows of the machines that databases run on: a database does not know it. */
@Component
class MachineFigures {

  /** Items of the table {@code check-limits} by the catalogue's word. */
  private static final Map<String, String> ITEMS = new LinkedHashMap<>();

  static {
    ITEMS.put("cpuPercent", "dbCpuPercent");
    ITEMS.put("memoryPercent", "dbMemoryPercent");
    ITEMS.put("diskPercent", "dbDiskPercent");
    ITEMS.put("backupAgeHours", "dbBackupAgeHours");
  }

  private final Prometheus prometheus;
  private final Judge judge;

  MachineFigures(Prometheus prometheus, Judge judge) {
    this.prometheus = prometheus;
    this.judge = judge;
  }

  /** The figures of a database's machine and backup, judged. */
  List<Finding> of(CataloguedDatabase database) {
    return ITEMS.keySet().stream().flatMap(word -> of(database, word).stream()).toList();
  }

  private Optional<Finding> of(CataloguedDatabase database, String word) {
    String query = database.metrics().get(word);
    if (query == null || database.monitoring().isEmpty()) {
      return Optional.of(
          judge.unknown(
              ITEMS.get(word),
              database.id(),
              Sentence.of(
                  "The server itself does not tell. Add the query %s to the metrics of the database"
                      + " in the service catalogue, and name its monitoring.",
                  word),
              ""));
    }
    return asked(database, word, database.monitoring().get(), query);
  }

  private Optional<Finding> asked(
      CataloguedDatabase database, String word, MonitoringServer server, String query) {
    try {
      OptionalDouble value = prometheus.highest(server, query);
      return value.isPresent()
          ? judge.measured(
              CheckResult.Subject.DATABASE.word(),
              ITEMS.get(word),
              database.id(),
              rounded(word, value.getAsDouble()),
              query)
          : Optional.of(
              judge.unknown(
                  ITEMS.get(word),
                  database.id(),
                  Sentence.of("The monitoring has no data for the query."),
                  query));
    } catch (NoAnswerException unanswered) {
      return Optional.of(judge.error(ITEMS.get(word), database.id(), unanswered.sentence(), query));
    }
  }

  /** Rounding may take a query over what there is. */
  private static double rounded(String word, double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return word.endsWith("Percent") ? Math.min(100, rounded) : rounded;
  }
}
