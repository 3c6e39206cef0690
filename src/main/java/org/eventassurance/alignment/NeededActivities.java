package org.eventassurance.alignment;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.process.DecisionTables;
import org.springframework.stereotype.Component;

/** Knows what the table {@code phase-activities} wants done for an event (E2). */
@Component
class NeededActivities {

  private final DecisionTables tables;

  NeededActivities(DecisionTables tables) {
    this.tables = tables;
  }

  /** The table's words; none while the event has no level. */
  Set<String> of(MajorEvent event) {
    return event
        .level()
        .map(
            level ->
                Map.<String, Object>of("level", level.name(), "eventKind", event.kind().name()))
        .map(inputs -> tables.evaluate("phase-activities", inputs))
        .map(
            rows ->
                rows.stream().map(row -> (String) row.get("activity")).collect(Collectors.toSet()))
        .orElse(Set.of());
  }
}
