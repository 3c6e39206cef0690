package org.eventassurance.incident;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.TableContract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a process owner decides about incidents in tables. A table that fails stops no incident: a
 * built-in minimum holds instead.
 */
@Configuration
class IncidentTables {

  private static final Logger log = LoggerFactory.getLogger(IncidentTables.class);

  private static final String SEVERITY = "incident-severity";
  private static final String NOTICE = "incident-notice";
  private static final String REPORTING = "incident-reporting";
  private static final String REASON = "reason";
  private static final Duration USUAL_NOTICE = Duration.ofMinutes(5);
  private static final String FAILED = "The table failed: the strictest rule holds.";

  private final DecisionTables tables;

  IncidentTables(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * A severity and why it is proposed.
   *
   * @param reason in English, as the table says it
   */
  record Proposal(Severity severity, String reason) {}

  /**
   * What the authority is owed (B8).
   *
   * @param authority whom to tell; empty if nobody has to be told
   * @param first until when the first report is sent
   * @param every how often progress is reported until service is restored; zero for never
   * @param summary until when the summary is sent, counted from the end of handling
   * @param reason in English, as the table says it
   */
  record Reporting(
      boolean owed,
      String authority,
      Duration first,
      Duration every,
      Duration summary,
      String reason) {}

  /** How bad an incident is by its circumstances. */
  Proposal severity(boolean core, boolean peak, SeenBy seenBy) {
    try {
      Map<String, Object> row =
          row(SEVERITY, Map.of("core", core, "peak", peak, "seenBy", seenBy.name()));
      return new Proposal(Severity.valueOf((String) row.get("severity")), (String) row.get(REASON));
    } catch (RuntimeException broken) {
      log.error("The table {} failed: an incident counts as S1.", SEVERITY, broken);
      return new Proposal(Severity.S1, FAILED);
    }
  }

  /** After which time the departments' notice goes out by itself (E24). */
  Duration noticeWithin(Severity severity) {
    try {
      return Duration.parse(
          (String) row(NOTICE, Map.of("severity", severity.name())).get("within"));
    } catch (RuntimeException broken) {
      log.error("The table {} failed: notices go out after {}.", NOTICE, USUAL_NOTICE, broken);
      return USUAL_NOTICE;
    }
  }

  /** What the authority is owed of such an incident (B8). */
  Reporting reporting(SecurityGrade grade, Severity severity, boolean criticalInfrastructure) {
    try {
      return reporting(
          row(
              REPORTING,
              Map.of(
                  "securityGrade", grade.name(),
                  "severity", severity.name(),
                  "criticalInfrastructure", criticalInfrastructure)));
    } catch (RuntimeException broken) {
      log.error("The table {} failed: the shortest limits hold.", REPORTING, broken);
      return new Reporting(
          grade.compareTo(SecurityGrade.RELATIVELY_LARGE) >= 0,
          "",
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofDays(30),
          FAILED);
    }
  }

  private static Reporting reporting(Map<String, Object> row) {
    String every = (String) row.get("progressEvery");
    return new Reporting(
        row.get("owed").equals("yes"),
        String.valueOf(row.getOrDefault("authority", "")),
        Duration.parse((String) row.get("firstWithin")),
        every == null || every.isBlank() ? Duration.ZERO : Duration.parse(every),
        Duration.parse((String) row.get("summaryWithin")),
        (String) row.get(REASON));
  }

  private Map<String, Object> row(String table, Map<String, Object> inputs) {
    return tables.evaluate(table, inputs).get(0);
  }

  @Bean
  static TableContract incidentSeverityContract() {
    return new TableContract(
        SEVERITY,
        HitPolicy.FIRST,
        Set.of("core", "peak", "seenBy"),
        Set.of("severity", REASON),
        Map.of("severity", oneOf("S1", "S2", "S3", "S4")));
  }

  @Bean
  static TableContract incidentNoticeContract() {
    return new TableContract(
        NOTICE,
        HitPolicy.FIRST,
        Set.of("severity"),
        Set.of("within", REASON),
        Map.of("within", IncidentTables::duration));
  }

  @Bean
  static TableContract incidentReportingContract() {
    return new TableContract(
        REPORTING,
        HitPolicy.FIRST,
        Set.of("securityGrade", "severity", "criticalInfrastructure"),
        Set.of("owed", "authority", "firstWithin", "progressEvery", "summaryWithin", REASON),
        Map.of(
            "owed",
            oneOf("yes", "no"),
            "firstWithin",
            IncidentTables::duration,
            "progressEvery",
            cell -> cell.isEmpty() ? null : duration(cell),
            "summaryWithin",
            IncidentTables::duration));
  }

  private static Function<String, String> oneOf(String... words) {
    Set<String> known = Stream.of(words).collect(Collectors.toSet());
    return cell -> known.contains(cell) ? null : "one of " + String.join(", ", words);
  }

  private static String duration(String cell) {
    try {
      Duration within = Duration.parse(cell);
      if (!within.isNegative() && !within.isZero()) {
        return null;
      }
    } catch (DateTimeParseException unreadable) {
      // Said below, together with durations that are not positive.
    }
    return "an ISO-8601 duration that is positive, such as PT1H or P30D";
  }
}
