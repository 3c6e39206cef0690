package org.eventassurance.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.data.annotation.Id;

/**
 * What somebody measured before an event, with the verdicts of that moment (E4, E18).
 *
 * @param department the department that the task was for; null where one inspects for all
 * @param systems ids of the systems that were inspected
 * @param recipients ids of the people who get the event's alerts, where that was checked
 * @param findings what else was found, in words
 * @param failReason why a value that fails, or that a machine found to fail, is no hazard for this
 *     event; empty if nothing fails, or if each such value became a hazard
 */
public record CheckResult(
    @Id Long id,
    String eventCode,
    Subject subject,
    String department,
    String inspectedBy,
    Instant inspectedAt,
    List<String> systems,
    List<String> recipients,
    String findings,
    String failReason,
    List<Measurement> measurements) {

  /** What is inspected. */
  public enum Subject {
    DATABASE,
    MONITORING;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The worst of the measurements' verdicts; a pass if nothing was measured. */
  public Verdict verdict() {
    return measurements.stream()
        .map(Measurement::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.PASS);
  }
}
