package org.eventassurance.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.FindingRows;
import org.eventassurance.check.State;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.eventassurance.incident.Severity;
import org.eventassurance.inspection.InspectionRound.Outcome;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The form "Inspect": comes filled in with what machines found in this round, the worst first; a
 * person adds what machines can't see and says what follows.
 */
@Component
class InspectForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String FORM = "inspect";
  static final String INSPECTED = "inspected";
  static final String FINDINGS = "findings";
  static final String OUTCOME = "roundOutcome";
  static final String SYSTEM = "roundSystem";
  static final String SEVERITY = "roundSeverity";

  /** As long as the form's field. */
  private static final int LONGEST = 2000;

  private final Inspections inspections;
  private final RoundFollowUp followUp;
  private final FindingRows findings;
  private final Hazards hazards;
  private final Incidents incidents;
  private final MajorEvents events;
  private final ServiceCatalogue catalogue;
  private final EventWords names;
  private final Dictionary dictionary;
  private final Clock clock;

  InspectForm(
      Inspections inspections,
      RoundFollowUp followUp,
      FindingRows findings,
      Hazards hazards,
      Incidents incidents,
      MajorEvents events,
      ServiceCatalogue catalogue,
      EventWords names,
      Dictionary dictionary,
      Clock clock) {
    this.inspections = inspections;
    this.followUp = followUp;
    this.findings = findings;
    this.hazards = hazards;
    this.incidents = incidents;
    this.events = events;
    this.catalogue = catalogue;
    this.names = names;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public boolean serves(String formId) {
    return FORM.equals(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    List<InspectionRound> rounds = inspections.of(businessKey);
    List<CheckRun> found = rounds.stream().findFirst().map(inspections::found).orElseGet(List::of);
    List<Map<String, String>> rows = findings.notPassed(found, language);
    Optional<RoundHarm> harm = harm(businessKey, found);
    Words words = dictionary.in(language);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("round", round(businessKey, rounds, harm, words));
    facts.put("machines", machines(found, rows, words));
    facts.put("machineFindings", rows);
    facts.put("machineHazards", machineHazards(businessKey, language));
    if (found.stream().anyMatch(run -> run.state() == State.FAIL)) {
      facts.put("anomaly", "yes");
      facts.put(FINDINGS, draft(found, words));
      facts.put(OUTCOME, harm.isPresent() ? Outcome.INCIDENT.name() : Outcome.NONE.name());
    }
    harm.ifPresent(
        it -> {
          facts.put(SYSTEM, it.run().systemId());
          facts.put(SEVERITY, it.severity().name());
        });
    return facts;
  }

  private Map<String, Object> round(
      String eventCode, List<InspectionRound> rounds, Optional<RoundHarm> harm, Words words) {
    Map<String, Object> round = new LinkedHashMap<>();
    Instant next = inspections.nextRound(eventCode);
    round.put("number", rounds.size());
    round.put("frequency", words.say(Sentence.of(inspections.frequency(eventCode).reason())));
    round.put("nextAt", next.isAfter(clock.instant()) ? names.time(next) : "");
    round.put("proposal", harm.map(RoundHarm::reason).map(words::say).orElse(""));
    round.put(
        "findingsBefore",
        rounds.stream()
            .filter(before -> before.findings() != null)
            .findFirst()
            .map(before -> names.time(before.closedAt()) + " " + before.findings())
            .orElse(""));
    return round;
  }

  /** When machines looked and how much of it is in order; nothing if they did not look. */
  private Map<String, Object> machines(
      List<CheckRun> found, List<Map<String, String>> notPassed, Words words) {
    int all = found.stream().mapToInt(run -> run.findings().size()).sum();
    Sentence summary =
        found.isEmpty()
            ? Sentence.of("Machines have not looked at anything in this round.")
            : Sentence.of(
                "Machines looked at %s things at %s: %s passed, %s did not.",
                all, lookedAt(found), all - notPassed.size(), notPassed.size());
    return Map.of("summary", words.say(summary), "notPassed", notPassed.size());
  }

  private String lookedAt(List<CheckRun> found) {
    return names.time(found.get(found.size() - 1).ranAt());
  }

  private List<Map<String, String>> machineHazards(String eventCode, Locale language) {
    return hazards.open(eventCode).stream()
        .filter(hazard -> hazard.origin() == Hazard.Origin.MACHINE)
        .map(
            hazard ->
                Map.of(
                    "number", String.valueOf(hazard.id()),
                    "system", hazard.systemId().map(names::system).orElse(""),
                    "what", hazard.description(),
                    "department", names.department(hazard.department(), language),
                    "since", names.time(hazard.reportedAt())))
        .toList();
  }

  private String draft(List<CheckRun> found, Words words) {
    String text =
        found.stream()
            .flatMap(
                run ->
                    run.findings(State.FAIL).stream()
                        .map(
                            finding ->
                                names.system(run.systemId())
                                    + ": "
                                    + words.say(finding.sentence())))
            .distinct()
            .collect(Collectors.joining("\n"));
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private Optional<RoundHarm> harm(String eventCode, List<CheckRun> found) {
    Set<String> known =
        incidents.openOf(eventCode).stream().map(Incident::systemId).collect(Collectors.toSet());
    return RoundHarm.of(
        found, events.get(eventCode).isPeak(clock.instant()), this::isCore, known::contains);
  }

  private boolean isCore(String systemId) {
    return catalogue.system(systemId).filter(CataloguedSystem::core).isPresent();
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    return Map.of(InspectionProcess.OUTCOME.name(), outcome(submission).name());
  }

  @Override
  public void keep(Submission submission) {
    String severity = submission.textOrNull(SEVERITY);
    inspections.done(
        submission.businessKey(),
        new RoundAnswer(
            submission.personId(),
            submission.texts(INSPECTED),
            submission.text(FINDINGS),
            outcome(submission),
            submission.textOrNull(SYSTEM),
            severity == null ? null : Severity.valueOf(severity)));
    if (!InspectionProcess.ID.equals(submission.processId())) {
      // The watch before version 2.0 has no steps for it.
      followUp.carryOut(submission.businessKey());
    }
  }

  private static Outcome outcome(Submission submission) {
    String word = submission.text(OUTCOME);
    return word.isEmpty() ? Outcome.NONE : Outcome.valueOf(word);
  }
}
