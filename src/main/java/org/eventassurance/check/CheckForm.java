package org.eventassurance.check;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A form into which somebody types measured values. The system, not the person, says what passes;
 * what fails becomes a hazard or carries a reason (E4, E18, E19).
 */
class CheckForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String SYSTEMS = "inspectedSystems";

  private static final String HANDLING = "failHandling";
  private static final String HAZARD = "HAZARD";
  private static final String REASON = "failReason";

  /** Without these fields nobody could say what becomes of what fails. */
  static final Set<String> NEEDED = Set.of(SYSTEMS, HANDLING, REASON);

  private final String formId;
  private final CheckResult.Subject subject;
  private final CheckLimits limits;
  private final CheckResultRepository results;
  private final MajorEvents majorEvents;
  private final ApplicationEventPublisher events;
  private final CheckWords words;
  private final Clock clock;

  CheckForm(
      String formId,
      CheckResult.Subject subject,
      CheckLimits limits,
      CheckResultRepository results,
      MajorEvents majorEvents,
      ApplicationEventPublisher events,
      CheckWords words,
      Clock clock) {
    this.formId = formId;
    this.subject = subject;
    this.limits = limits;
    this.results = results;
    this.majorEvents = majorEvents;
    this.events = events;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return formId;
  }

  @Override
  public boolean serves(String id) {
    return formId.equals(id);
  }

  /** The limits by item, and the event's systems as those to inspect. */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("limits", limits.of(subject));
    if (businessKey != null) {
      facts.put(SYSTEMS, majorEvents.find(businessKey).map(MajorEvent::systems).orElse(List.of()));
    }
    return facts;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    List<Measurement> failures = failures(limits.judge(subject, submission.values()));
    if (!failures.isEmpty() && submission.text(HANDLING).isEmpty()) {
      throw Problem.invalid(
          HANDLING, "%s Say whether each becomes a hazard, or why none does.", sentences(failures));
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    List<Measurement> measurements = limits.judge(subject, submission.values());
    List<Measurement> failures = failures(measurements);
    CheckResult result = results.save(result(submission, measurements));
    if (!failures.isEmpty() && submission.is(HANDLING, HAZARD)) {
      events.publishEvent(new CheckFailed(result, failures));
    }
  }

  private CheckResult result(Submission submission, List<Measurement> measurements) {
    boolean explained = !failures(measurements).isEmpty() && !submission.is(HANDLING, HAZARD);
    return new CheckResult(
        null,
        submission.businessKey(),
        subject,
        submission.department(),
        submission.personId(),
        clock.instant(),
        submission.texts(SYSTEMS),
        submission.texts("alertRecipients"),
        submission.text("inspectionFindings"),
        explained ? submission.text(REASON) : "",
        measurements);
  }

  private static List<Measurement> failures(List<Measurement> measurements) {
    return measurements.stream().filter(Measurement::fails).toList();
  }

  private Sentence sentences(List<Measurement> failures) {
    return Sentence.of(
        String.join(" ", Collections.nCopies(failures.size(), "%s")),
        failures.stream().map(this::spoken).toArray());
  }

  private Spoken spoken(Measurement failure) {
    return language -> words.sentence(failure, language);
  }
}
