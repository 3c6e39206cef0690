package org.eventassurance.freeze;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eventassurance.majorevent.AssuranceLevel;

/**
 * The freeze of one event, by its dates and its level as they are now.
 *
 * @param code the event's code
 * @param name the event's name
 * @param level empty as long as the event is not classified
 * @param commander the person in command; empty until one is appointed
 * @param systems ids of the systems that the event names; one that names none freezes all
 * @param changedAt when the event's dates or level were decided about last
 */
public record EventFreeze(
    String code,
    String name,
    Optional<AssuranceLevel> level,
    Optional<String> commander,
    List<String> systems,
    FreezeWindow window,
    Instant changedAt) {

  /** Those that freeze first in front. */
  static final Comparator<EventFreeze> IN_TIME =
      Comparator.comparing((EventFreeze event) -> event.window().from())
          .thenComparing(EventFreeze::code);

  /** Those of the highest level in front, of these the ones that freeze first. */
  static final Comparator<EventFreeze> STRICTEST_FIRST =
      Comparator.comparing((EventFreeze event) -> event.rank()).thenComparing(IN_TIME);

  public EventFreeze {
    systems = List.copyOf(systems);
  }

  /** Whether it freezes all of production, because the event names no system. */
  public boolean freezesAll() {
    return systems.isEmpty();
  }

  /** What has no level yet comes after all that have one. */
  private int rank() {
    return level.map(AssuranceLevel::ordinal).orElse(Integer.MAX_VALUE);
  }
}
