package org.eventassurance.freeze;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All freezes as they are planned at one moment. An event freezes the systems that it names and all
 * that these need to work; one that names none freezes every system (E20, B4).
 */
final class FreezePlan {

  private final List<EventFreeze> events;
  private final Function<String, Set<String>> needs;

  /**
   * @param needs tells the ids of all that a system needs to work, however indirectly; its own may
   *     be among them
   */
  FreezePlan(Collection<EventFreeze> events, Function<String, Set<String>> needs) {
    this.events = events.stream().sorted(EventFreeze.IN_TIME).toList();
    this.needs = needs;
  }

  /** All events, those that freeze first in front. */
  List<EventFreeze> events() {
    return events;
  }

  /** The events that freeze the system some time, those that freeze first in front. */
  List<SystemFreeze> of(String systemId) {
    return events.stream().flatMap(event -> freeze(event, systemId).stream()).toList();
  }

  /** The events that freeze the system at some moment of a period. */
  List<SystemFreeze> during(String systemId, Instant from, Instant until) {
    return of(systemId).stream().filter(event -> event.window().overlaps(from, until)).toList();
  }

  /**
   * How the system stands at a moment. Windows that overlap or touch count as one.
   *
   * @param running the exceptions by which it may be changed at that moment all the same
   */
  FreezeState at(String systemId, Instant moment, List<ChangeException> running) {
    List<SystemFreeze> all = of(systemId);
    List<FreezeWindow> windows =
        FreezeWindow.joined(all.stream().map(SystemFreeze::window).toList());
    Optional<FreezeWindow> present =
        windows.stream().filter(window -> window.contains(moment)).findFirst();
    return new FreezeState(
        systemId,
        moment,
        present,
        all.stream().filter(event -> event.window().contains(moment)).toList(),
        present.stream().flatMap(window -> following(all, moment, window).stream()).toList(),
        windows.stream().filter(window -> window.from().isAfter(moment)).findFirst(),
        running);
  }

  /** What prolongs a freeze that is on. */
  private static List<SystemFreeze> following(
      List<SystemFreeze> all, Instant moment, FreezeWindow whole) {
    return all.stream()
        .filter(event -> event.window().from().isAfter(moment))
        .filter(event -> !event.window().from().isAfter(whole.until()))
        .toList();
  }

  /** Whether any event names the system. */
  boolean names(String systemId) {
    return events.stream().anyMatch(event -> event.systems().contains(systemId));
  }

  /**
   * The systems that are frozen at a moment.
   *
   * @param known all that there are
   */
  List<String> frozen(Collection<String> known, Instant moment) {
    Set<String> systems = new LinkedHashSet<>(known);
    events.forEach(event -> systems.addAll(event.systems()));
    return systems.stream()
        .filter(system -> of(system).stream().anyMatch(event -> event.window().contains(moment)))
        .toList();
  }

  /** What the event's systems need beside themselves. */
  Set<String> needed(EventFreeze event) {
    return event.systems().stream()
        .flatMap(system -> needs.apply(system).stream())
        .filter(system -> !event.systems().contains(system))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Optional<SystemFreeze> freeze(EventFreeze event, String systemId) {
    if (event.freezesAll() || event.systems().contains(systemId)) {
      return Optional.of(new SystemFreeze(event, Optional.empty()));
    }
    return event.systems().stream()
        .filter(system -> needs.apply(system).contains(systemId))
        .findFirst()
        .map(system -> new SystemFreeze(event, Optional.of(system)));
  }
}
