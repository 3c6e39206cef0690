package org.eventassurance.standby;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.process.DecisionTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who and what stands by for an event, and what is missing (B7, B9). What stands by for all
 * events is used by each that depends on it, unless somebody says that this one does without it.
 */
@Service
@Transactional(readOnly = true)
public class Standby {

  private final StandbyEntryRepository entries;
  private final StandbyConfirmationRepository confirmations;
  private final StandbyAnswerRepository answers;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final ServiceCatalogue catalogue;
  private final DecisionTables tables;
  private final Clock clock;

  Standby(
      StandbyEntryRepository entries,
      StandbyConfirmationRepository confirmations,
      StandbyAnswerRepository answers,
      MajorEvents events,
      OrganisationDirectory organisation,
      ServiceCatalogue catalogue,
      DecisionTables tables,
      Clock clock) {
    this.entries = entries;
    this.confirmations = confirmations;
    this.answers = answers;
    this.events = events;
    this.organisation = organisation;
    this.catalogue = catalogue;
    this.tables = tables;
    this.clock = clock;
  }

  /** What stands by for all events, by kind and name. */
  public List<StandbyEntry> standing() {
    return entries.findByEventCodeIsNullOrderByKindAscNameAsc();
  }

  /**
   * What stands by for an event, by kind and name: what was entered for it, and what stands by for
   * all, where the event depends on it.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public List<StandbyUse> of(String eventCode) {
    MajorEvent event = events.get(eventCode);
    GapPolicy policy = policy(event);
    Map<Long, StandbyConfirmation> said = said(eventCode);
    Set<String> systems = neededSystems(event);
    return Stream.concat(
            entries.findByEventCodeOrderByKindAscNameAsc(eventCode).stream(),
            standing().stream().filter(entry -> isUsed(entry, said.get(entry.id()), systems)))
        .map(entry -> use(entry, Optional.ofNullable(said.get(entry.id())), policy))
        .sorted(
            Comparator.comparing((StandbyUse use) -> use.entry().kind())
                .thenComparing(use -> use.entry().name()))
        .toList();
  }

  /** What stands by for all events and would be of use, but this event does without it. */
  public List<StandbyEntry> notNeeded(String eventCode) {
    Map<Long, StandbyConfirmation> said = said(eventCode);
    return standing().stream()
        .filter(entry -> said.containsKey(entry.id()) && !said.get(entry.id()).needed())
        .toList();
  }

  /**
   * What is missing, or runs out before the event's end; each is a word of caution at the gate.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public List<Gap> gaps(String eventCode) {
    MajorEvent event = events.get(eventCode);
    List<StandbyUse> used = of(eventCode);
    List<Gap> gaps = new ArrayList<>();
    Set<String> asked = askedFor(event);
    if (asked.contains("engageVendors")
        && isEmpty(used, StandbyKind.VENDOR)
        && answer(eventCode, StandbyAnswer.Subject.VENDORS).isEmpty()) {
      gaps.add(
          Gap.missing(
              StandbyKind.VENDOR, "", "Nobody has said yet on which vendors the event depends."));
    }
    if (asked.contains("prepareContacts")) {
      gaps.addAll(gapsOfContacts(event, used));
    }
    used.forEach(use -> gaps.addAll(use.gaps()));
    return gaps;
  }

  /** What was answered last for the event as a whole. */
  public Optional<StandbyAnswer> answer(String eventCode, StandbyAnswer.Subject subject) {
    return answers.findFirstByEventCodeAndSubjectOrderByIdDesc(eventCode, subject);
  }

  private List<Gap> gapsOfContacts(MajorEvent event, List<StandbyUse> used) {
    if (isEmpty(used, StandbyKind.CONTACT)) {
      return List.of(
          Gap.missing(
              StandbyKind.CONTACT, "", "Nobody is named yet who comes when they are called."));
    }
    return policy(event)
        .unreachable(
            used.stream()
                .map(StandbyUse::entry)
                .filter(entry -> entry.kind() == StandbyKind.CONTACT)
                .toList());
  }

  private static boolean isEmpty(List<StandbyUse> used, StandbyKind kind) {
    return used.stream().noneMatch(use -> use.entry().kind() == kind);
  }

  /** What the event's level asks for by the table of activities; nothing before it has one. */
  private Set<String> askedFor(MajorEvent event) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("level", event.level().map(AssuranceLevel::name).orElse(""));
    inputs.put("eventKind", event.kind().name());
    return tables.evaluate("phase-activities", inputs).stream()
        .map(row -> String.valueOf(row.get("activity")))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private GapPolicy policy(MajorEvent event) {
    return new GapPolicy(
        event.window(),
        clock.getZone(),
        person -> organisation.current().person(person).isPresent());
  }

  private static StandbyUse use(
      StandbyEntry entry, Optional<StandbyConfirmation> said, GapPolicy policy) {
    return new StandbyUse(entry, said, policy.of(entry, !entry.isStanding() || said.isPresent()));
  }

  private static boolean isUsed(StandbyEntry entry, StandbyConfirmation said, Set<String> systems) {
    return said == null ? entry.concerns(systems) : said.needed();
  }

  /** The event's systems, also such as the catalogue has lost, and all that they need. */
  private Set<String> neededSystems(MajorEvent event) {
    Set<String> needed = new HashSet<>(event.systems());
    catalogue.withDependencies(event.systems()).stream()
        .map(CataloguedSystem::id)
        .forEach(needed::add);
    return needed;
  }

  private Map<Long, StandbyConfirmation> said(String eventCode) {
    return confirmations.findByEventCode(eventCode).stream()
        .collect(Collectors.toMap(StandbyConfirmation::standbyEntry, Function.identity()));
  }
}
