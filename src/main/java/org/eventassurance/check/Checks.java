package org.eventassurance.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.check.Examinations.Examination;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs automatic checks on an event's systems and on all that these need, and tells what they found
 * (E4, E18).
 */
@Service
public class Checks {

  private final Map<String, Check> checks;
  private final Examinations examinations;
  private final CheckRunRepository runs;
  private final NewestRuns newest;
  private final ServiceCatalogue catalogue;
  private final MajorEvents events;
  private final ApplicationEventPublisher publisher;

  Checks(
      List<Check> checks,
      Examinations examinations,
      CheckRunRepository runs,
      NewestRuns newest,
      ServiceCatalogue catalogue,
      MajorEvents events,
      ApplicationEventPublisher publisher) {
    this.checks =
        checks.stream()
            .collect(Collectors.toMap(Check::name, it -> it, (one, other) -> one, TreeMap::new));
    this.examinations = examinations;
    this.runs = runs;
    this.newest = newest;
    this.catalogue = catalogue;
    this.events = events;
    this.publisher = publisher;
  }

  /** The names of all checks, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(checks.keySet());
  }

  /** The newest run of each check on each system, by check and system. */
  @Transactional(readOnly = true)
  public List<CheckRun> latest(String eventCode) {
    return newest.of(eventCode);
  }

  /** The stored runs of these ids, in the order in which they ran. */
  @Transactional(readOnly = true)
  public List<CheckRun> runs(Collection<Long> ids) {
    return runs.findAllById(ids).stream().sorted(Comparator.comparing(CheckRun::id)).toList();
  }

  /**
   * Looks, without storing anything; the order is that of the names.
   *
   * @param names of checks
   * @param by the id of whoever asks for it
   * @throws Problem 404 if there is no such event or check
   */
  public List<CheckRun> examine(String eventCode, Collection<String> names, String by) {
    return examine(eventCode, names, by, catalogued(events.get(eventCode)));
  }

  /** The same of one system alone, which need not be one of the event's any more. */
  public List<CheckRun> examine(String eventCode, String name, String systemId, String by) {
    return examine(eventCode, List.of(name), by, catalogue.system(systemId).stream().toList());
  }

  private List<CheckRun> examine(
      String eventCode, Collection<String> names, String by, List<CataloguedSystem> systems) {
    MajorEvent event = events.get(eventCode);
    return examinations.carryOut(
        names.stream()
            .map(this::check)
            .flatMap(
                check ->
                    systems.stream()
                        .filter(check::concerns)
                        .map(system -> new Examination(check, new CheckTarget(event, system))))
            .toList(),
        by);
  }

  /** Stores what was found and tells it: what fails becomes a hazard. */
  @Transactional
  public List<CheckRun> keep(List<CheckRun> found) {
    List<CheckRun> kept = runs.saveAll(found);
    publisher.publishEvent(new ChecksRan(kept));
    return kept;
  }

  /**
   * Stores what was found by a try that is followed by another one, so that people see it in the
   * meantime. It is stored for itself, because the try's own transaction will be rolled back.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void note(List<CheckRun> found) {
    runs.saveAll(found);
  }

  private List<CataloguedSystem> catalogued(MajorEvent event) {
    return catalogue.withDependencies(event.systems());
  }

  /**
   * Passes the name of a check.
   *
   * @throws Problem 404 if there is none of this name
   */
  void requireKnown(String name) {
    check(name);
  }

  private Check check(String name) {
    Check check = checks.get(name);
    if (check == null) {
      throw Problem.notFound("There is no check '%s': use one of %s.", name, names());
    }
    return check;
  }
}
