package org.eventassurance.freeze;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.freeze.ChangeException.Status;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells when production is frozen, by event and by system. The freeze follows an event's dates
 * alone, wherever its process stands; a cancelled event freezes nothing. Whatever fails on the way
 * fails the question: production is never called open because nobody could find out (E20, B4).
 */
@Service
@Transactional(readOnly = true)
public class Freezes {

  /** So many systems are named to somebody who asks for one that is unknown. */
  private static final int MOST_NAMED = 10;

  private final FreezingEvents freezing;
  private final ChangeExceptionRepository exceptions;
  private final ServiceCatalogue catalogue;
  private final MajorEvents events;
  private final Clock clock;

  Freezes(
      FreezingEvents freezing,
      ChangeExceptionRepository exceptions,
      ServiceCatalogue catalogue,
      MajorEvents events,
      Clock clock) {
    this.freezing = freezing;
    this.exceptions = exceptions;
    this.catalogue = catalogue;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The freeze of an event, by its dates as they are now; empty for a cancelled one.
   *
   * @throws Problem 404 if there is no such event
   */
  public Optional<FreezeWindow> of(String eventCode) {
    return freezeOf(eventCode).map(EventFreeze::window);
  }

  /** Whether production is frozen for the event now. */
  public boolean isOn(String eventCode) {
    return of(eventCode).filter(window -> window.contains(clock.instant())).isPresent();
  }

  /**
   * The freeze of an event with its systems; empty for a cancelled one.
   *
   * @throws Problem 404 if there is no such event
   */
  public Optional<EventFreeze> freezeOf(String eventCode) {
    String code = events.get(eventCode).code();
    return freezing.all().stream().filter(event -> event.code().equals(code)).findFirst();
  }

  /** The freezes that are on or to come, those that begin first in front. */
  public List<EventFreeze> underWayOrComing() {
    Instant now = clock.instant();
    return plan().events().stream().filter(event -> event.window().until().isAfter(now)).toList();
  }

  /** What an event freezes beside the systems that it names, because these need it to work. */
  public Set<String> neededBy(EventFreeze event) {
    return plan(List.of(event)).needed(event);
  }

  /**
   * Whether a system is frozen at a moment.
   *
   * @param moment now, or one that lies ahead
   * @throws Problem 404 if neither the service catalogue nor an event knows the system
   */
  public FreezeState at(String systemId, Instant moment) {
    FreezePlan plan = plan();
    requireKnown(systemId, plan);
    return plan.at(systemId, moment, running(systemId, moment));
  }

  /** The systems that are frozen at a moment, each with why. */
  public List<FreezeState> frozenAt(Instant moment) {
    FreezePlan plan = plan();
    List<String> known = catalogue.systems().stream().map(CataloguedSystem::id).toList();
    return plan.frozen(known, moment).stream()
        .map(system -> plan.at(system, moment, running(system, moment)))
        .toList();
  }

  /** The events that freeze a system at some moment of a period. */
  List<SystemFreeze> during(String systemId, Instant from, Instant until) {
    return plan().during(systemId, from, until);
  }

  private FreezePlan plan() {
    return plan(freezing.all());
  }

  private FreezePlan plan(Collection<EventFreeze> all) {
    return new FreezePlan(all, this::needs);
  }

  private Set<String> needs(String systemId) {
    return catalogue.withDependencies(List.of(systemId)).stream()
        .map(CataloguedSystem::id)
        .collect(Collectors.toSet());
  }

  private List<ChangeException> running(String systemId, Instant moment) {
    return exceptions.findBySystemIdAndStatusOrderById(systemId, Status.APPROVED).stream()
        .filter(exception -> exception.isRunning(moment))
        .toList();
  }

  private void requireKnown(String systemId, FreezePlan plan) {
    if (catalogue.system(systemId).isEmpty() && !plan.names(systemId)) {
      throw Problem.notFound(
          "There is no system '%s' in the service catalogue: choose one of %s.",
          systemId, nearest(systemId));
    }
  }

  /** Ids that begin most like the unknown one. */
  private List<String> nearest(String unknown) {
    return catalogue.systems().stream()
        .map(CataloguedSystem::id)
        .sorted(Comparator.comparing((String id) -> -alike(id, unknown)))
        .limit(MOST_NAMED)
        .toList();
  }

  private static long alike(String one, String other) {
    return IntStream.range(0, Math.min(one.length(), other.length()))
        .takeWhile(i -> one.charAt(i) == other.charAt(i))
        .count();
  }
}
