package org.eventassurance.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eventassurance.incident.Severity;

/**
 * A group of alerts as programs read it; times are in the company's zone.
 *
 * @param firing how many of its alerts fire
 * @param messages how many messages came about it
 * @param alerts some of them: those that fire, then those that fired last
 */
record AlertGroupView(
    long id,
    String title,
    AlertState state,
    Severity severity,
    String system,
    long incident,
    int firing,
    int messages,
    OffsetDateTime firstSeenAt,
    OffsetDateTime lastSeenAt,
    String groupKey,
    List<AlertView> alerts) {

  /** One alert; it has no end as long as it fires. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AlertView(
      String fingerprint,
      String name,
      AlertState state,
      Severity severity,
      String system,
      String says,
      String labels,
      OffsetDateTime startsAt,
      OffsetDateTime endsAt) {

    private static AlertView of(KnownAlert alert, ZoneId zone) {
      return new AlertView(
          alert.fingerprint(),
          alert.name(),
          alert.state(),
          alert.severity(),
          alert.systemId(),
          alert.says(),
          alert.labels(),
          at(alert.startsAt(), zone),
          alert.endsAt() == null ? null : at(alert.endsAt(), zone));
    }
  }

  static AlertGroupView of(AlertGroup group, List<KnownAlert> alerts, ZoneId zone) {
    return new AlertGroupView(
        group.id(),
        group.title(),
        group.state(),
        group.severity(),
        group.systemId(),
        group.incidentId(),
        group.firing(),
        group.messages(),
        at(group.firstSeenAt(), zone),
        at(group.lastSeenAt(), zone),
        group.groupKey(),
        alerts.stream().map(alert -> AlertView.of(alert, zone)).toList());
  }

  private static OffsetDateTime at(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toOffsetDateTime();
  }
}
