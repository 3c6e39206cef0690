package org.eventassurance.trackrecord;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.eventassurance.incident.Severity;

/**
 * How many incidents there were, and how soon service was restored (E25).
 *
 * @param severity null for all severities together
 * @param timeToRestore from when they were detected; null if none is restored
 */
public record Restoration(
    @Schema(description = "null for all together") Severity severity,
    long incidents,
    long restored,
    @Schema(description = "from when they were detected") Spread timeToRestore) {

  static Restoration of(Severity severity, Collection<IncidentFact> incidents) {
    List<IncidentFact> some =
        incidents.stream().filter(one -> severity == null || one.severity() == severity).toList();
    var durations =
        some.stream().map(IncidentFact::restoredAfter).filter(Objects::nonNull).toList();
    return new Restoration(severity, some.size(), durations.size(), Spread.of(durations));
  }

  /** Severity by severity, the worst first, as far as there were any. */
  static List<Restoration> bySeverity(Collection<IncidentFact> incidents) {
    return Arrays.stream(Severity.values())
        .map(severity -> of(severity, incidents))
        .filter(one -> one.incidents > 0)
        .toList();
  }
}
