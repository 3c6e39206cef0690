package org.eventassurance.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;

/**
 * A form into which somebody types measured values. It comes filled in with what machines found,
 * and whoever knows better than a machine that something passes says why. The system, not the
 * person, says what passes; what fails becomes a hazard or carries a reason (E4, E18, E19).
 */
class CheckForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String SYSTEMS = "inspectedSystems";
  static final String HANDLING = "failHandling";
  static final String REASON = "failReason";
  static final String RECIPIENTS = "alertRecipients";

  private static final String HAZARD = "HAZARD";
  private static final String EXPLAINED = "REASON";

  /** Without these fields nobody could say what becomes of what fails. */
  static final Set<String> NEEDED = Set.of(SYSTEMS, HANDLING, REASON);

  private final String formId;
  private final CheckResult.Subject subject;
  private final MachineAnswers machineAnswers;
  private final CheckFormTools tools;

  CheckForm(
      String formId,
      CheckResult.Subject subject,
      MachineAnswers machineAnswers,
      CheckFormTools tools) {
    this.formId = formId;
    this.subject = subject;
    this.machineAnswers = machineAnswers;
    this.tools = tools;
  }

  @Override
  public String formId() {
    return formId;
  }

  @Override
  public boolean serves(String id) {
    return formId.equals(id);
  }

  /**
   * The limits by item, the event's systems as those to inspect, what machines found, and what they
   * answer of the form's fields.
   */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Map<String, Limit> limits = tools.limits().of(subject);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("limits", limits);
    facts.put("machineFindings", List.of());
    facts.put("machinesLookedAt", "");
    if (businessKey != null) {
      facts.put(
          SYSTEMS,
          tools.majorEvents().find(businessKey).map(MajorEvent::systems).orElse(List.of()));
      List<CheckRun> runs = runs(businessKey, departmentOf(task));
      facts.put("machineFindings", tools.rows().rows(runs, language));
      facts.put("machinesLookedAt", tools.rows().lookedAt(runs));
      machineAnswers.of(runs, limits.values()).stream()
          .filter(answer -> answer.value() != null)
          .forEach(answer -> facts.put(answer.field(), answer.value()));
    }
    return facts;
  }

  /** The department that the task is for; null where one inspects for all. */
  String departmentOf(Task task) {
    return (String) tools.tasks().getVariable(task.getId(), "department");
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    List<Measurement> measurements = tools.limits().judge(subject, submission.values());
    Map<String, MachineAnswer> failures = machineFailures(submission);
    List<MachineAnswer> contested =
        measurements.stream()
            .filter(measurement -> !measurement.fails())
            .map(Measurement::item)
            .filter(failures::containsKey)
            .map(failures::get)
            .toList();
    if (!contested.isEmpty() && !submission.is(HANDLING, EXPLAINED)) {
      throw Problem.invalid(
          contested.get(0).field(),
          "A machine found otherwise. %s Take its answer over, or say as a reason for no hazard why"
              + " yours counts.",
          contested.stream().map(answer -> answer.worst().sentence()).toList());
    }
    List<Measurement> unhandled = newFailures(measurements, failures.keySet());
    if (!unhandled.isEmpty() && submission.text(HANDLING).isEmpty()) {
      throw Problem.invalid(
          HANDLING,
          "%s Say whether each becomes a hazard, or why none does.",
          sentences(unhandled));
    }
    return Map.of();
  }

  /** What a machine found has become a hazard by itself. */
  @Override
  public void keep(Submission submission) {
    List<Measurement> measurements = tools.limits().judge(subject, submission.values());
    List<Measurement> failures = newFailures(measurements, machineFailures(submission).keySet());
    CheckResult result = tools.results().save(result(submission, measurements));
    if (!failures.isEmpty() && submission.is(HANDLING, HAZARD)) {
      tools.events().publishEvent(new CheckFailed(result, failures));
    }
  }

  private CheckResult result(Submission submission, List<Measurement> measurements) {
    return new CheckResult(
        null,
        submission.businessKey(),
        subject,
        submission.department(),
        submission.personId(),
        tools.clock().instant(),
        submission.texts(SYSTEMS),
        submission.texts(RECIPIENTS),
        submission.text("inspectionFindings"),
        submission.is(HANDLING, EXPLAINED) ? submission.text(REASON) : "",
        measurements);
  }

  private List<CheckRun> runs(String eventCode, String department) {
    return tools.rows().runs(eventCode, machineAnswers.checks(), department);
  }

  private Map<String, MachineAnswer> machineFailures(Submission submission) {
    List<CheckRun> runs = runs(submission.businessKey(), submission.department());
    return machineAnswers.of(runs, tools.limits().of(subject).values()).stream()
        .filter(MachineAnswer::fails)
        .collect(Collectors.toMap(MachineAnswer::field, answer -> answer));
  }

  private static List<Measurement> newFailures(
      List<Measurement> measurements, Set<String> knownToMachines) {
    return measurements.stream()
        .filter(Measurement::fails)
        .filter(measurement -> !knownToMachines.contains(measurement.item()))
        .toList();
  }

  private Sentence sentences(List<Measurement> failures) {
    return Sentence.of(
        String.join(" ", Collections.nCopies(failures.size(), "%s")),
        failures.stream().map(this::spoken).toArray());
  }

  private Spoken spoken(Measurement failure) {
    return language -> tools.words().sentence(failure, language);
  }
}
