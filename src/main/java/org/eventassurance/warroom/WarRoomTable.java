package org.eventassurance.warroom;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.process.DecisionTables;
import org.eventassurance.process.RoutingDirectory;
import org.eventassurance.process.TableContract;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The table {@code war-room}: which events have one, from when until when, and for whom (E23). */
@Component
class WarRoomTable {

  private static final String TABLE = "war-room";

  private final DecisionTables tables;

  WarRoomTable(DecisionTables tables) {
    this.tables = tables;
  }

  /** The row that holds for an event. */
  WarRoomRule of(MajorEvent event) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("level", event.level().map(AssuranceLevel::name).orElse(null));
    inputs.put("kind", event.kind().name());
    return rule(tables.evaluate(TABLE, inputs).get(0));
  }

  static WarRoomRule rule(Map<String, Object> row) {
    return new WarRoomRule(
        Boolean.TRUE.equals(row.get("needed")),
        Duration.parse((String) row.get("arrangedBefore")),
        Duration.parse((String) row.get("opensBefore")),
        Duration.parse((String) row.get("closesAfter")),
        words((String) row.get("invited")),
        (String) row.get("reason"));
  }

  @Bean
  static TableContract warRoomTableContract(RoutingDirectory directory) {
    Function<String, String> duration = WarRoomTable::duration;
    return new TableContract(
        TABLE,
        HitPolicy.FIRST,
        Set.of("level", "kind"),
        Set.of("needed", "arrangedBefore", "opensBefore", "closesAfter", "invited", "reason"),
        Map.of(
            "arrangedBefore", duration,
            "opensBefore", duration,
            "closesAfter", duration,
            "invited", cell -> invited(cell, directory)));
  }

  private static List<String> words(String cell) {
    return Stream.of(cell.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  private static String invited(String cell, RoutingDirectory directory) {
    return words(cell).stream()
            .allMatch(word -> WarRoomGuests.WORDS.contains(word) || directory.isGroup(word))
        ? null
        : "words with commas between, each one of "
            + String.join(", ", WarRoomGuests.WORDS)
            + ", or a role or a department of the organisation";
  }

  private static String duration(String cell) {
    try {
      if (!Duration.parse(cell).isNegative()) {
        return null;
      }
    } catch (DateTimeParseException unreadable) {
      // Said below, together with durations that are negative.
    }
    return "an ISO-8601 duration that is not negative, such as PT30M or PT0S";
  }
}
