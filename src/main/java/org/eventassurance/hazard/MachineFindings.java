package org.eventassurance.hazard;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.ChecksRan;
import org.eventassurance.check.Finding;
import org.eventassurance.check.State;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a hazard of whatever an automatic check finds to fail, once as long as that hazard is not
 * removed; the lead of the department that answers for the system owns it. A check that passes
 * again is noted, for its department to say so (E4, E18, E19).
 */
@Component
class MachineFindings {

  private static final int LONGEST_DESCRIPTION = 2000;

  private final Hazards hazards;
  private final HazardRepository repository;
  private final HazardOwners owners;
  private final ServiceCatalogue catalogue;
  private final MajorEvents events;
  private final Dictionary dictionary;
  private final MessageSource messages;
  private final Locale language;
  private final Clock clock;

  MachineFindings(
      Hazards hazards,
      HazardRepository repository,
      HazardOwners owners,
      ServiceCatalogue catalogue,
      MajorEvents events,
      Dictionary dictionary,
      MessageSource messages,
      @Value("${assurance.language}") Locale language,
      Clock clock) {
    this.hazards = hazards;
    this.repository = repository;
    this.owners = owners;
    this.catalogue = catalogue;
    this.events = events;
    this.dictionary = dictionary;
    this.messages = messages;
    this.language = language;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  void checksRan(ChecksRan ran) {
    ran.runs().stream().map(CheckRun::eventCode).distinct().sorted().forEach(repository::lock);
    ran.runs().forEach(this::compare);
  }

  private void compare(CheckRun run) {
    List<Hazard> known =
        repository
            .findByEventCodeAndCheckNameAndSystemId(
                run.eventCode(), run.checkName(), run.systemId())
            .stream()
            .filter(hazard -> hazard.status() != Hazard.Status.REMOVED)
            .toList();
    Set<String> failing =
        run.findings(State.FAIL).stream().map(Finding::item).collect(Collectors.toSet());
    known.forEach(hazard -> note(hazard, run));
    Set<String> items =
        known.stream().map(Hazard::item).flatMap(Optional::stream).collect(Collectors.toSet());
    run.findings(State.FAIL).stream()
        .filter(finding -> failing.remove(finding.item()))
        .filter(Predicate.not(finding -> items.contains(finding.item())))
        .forEach(finding -> raise(run, finding));
  }

  private void note(Hazard hazard, CheckRun run) {
    hazard.noteCheck(Recheck.stateOf(hazard, run) == State.PASS, clock.instant());
    repository.save(hazard);
  }

  private void raise(CheckRun run, Finding finding) {
    MajorEvent event = events.get(run.eventCode());
    Optional<CataloguedSystem> system = catalogue.system(run.systemId());
    String department =
        system.map(CataloguedSystem::owner).orElseGet(() -> event.departments().get(0));
    boolean core = system.filter(CataloguedSystem::core).isPresent();
    hazards.raise(
        new HazardReport(
            run.eventCode(),
            run.systemId(),
            core ? Severity.HIGH : Severity.MEDIUM,
            description(run, finding),
            owners.leadOf(department),
            Hazard.Origin.MACHINE,
            run.ranBy(),
            null,
            department,
            run.checkName(),
            finding.item()));
  }

  private String description(CheckRun run, Finding finding) {
    String text =
        messages.getMessage(
            "hazard.foundByMachine",
            new Object[] {
              messages.getMessage("check.name." + run.checkName(), null, run.checkName(), language),
              dictionary.in(language).say(finding.sentence())
            },
            language);
    return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION);
  }
}
