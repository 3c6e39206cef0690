package org.eventassurance.hazard;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The form in which a department says what it looked for; each hazard that it found and could not
 * remove at once goes on in a process of its own (E19).
 */
@Component
class InspectHazardsForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String FORM = "inspect-hazards";
  private static final int HAZARDS_IN_FORM = 3;

  private final Hazards hazards;
  private final HazardOwners owners;
  private final TaskService tasks;
  private final Clock clock;

  InspectHazardsForm(Hazards hazards, HazardOwners owners, TaskService tasks, Clock clock) {
    this.hazards = hazards;
    this.owners = owners;
    this.tasks = tasks;
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

  /** Unless somebody else is named, the department's lead owns what is found. */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    String department = (String) tasks.getVariable(task.getId(), "department");
    String lead = department == null ? "" : owners.leadOf(department);
    return lead.isEmpty()
        ? Map.of()
        : Map.of("hazard1Owner", lead, "hazard2Owner", lead, "hazard3Owner", lead);
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    for (int i = 1; i <= HAZARDS_IN_FORM; i++) {
      String owner = submission.text(field(i, "Owner"));
      if (!owner.isEmpty() && !owners.hasDepartment(owner)) {
        throw Problem.invalid(
            field(i, "Owner"), "This person is in no department: choose somebody who is.");
      }
    }
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    hazards.record(
        new HazardInspection(
            null,
            submission.businessKey(),
            submission.department(),
            submission.personId(),
            clock.instant(),
            submission.texts("inspectedAreas"),
            submission.text("hazardsRemoved")));
    found(submission).forEach(hazards::raise);
  }

  /** The groups of the form that were filled in; a hidden one has no values. */
  private static List<HazardReport> found(Submission submission) {
    List<HazardReport> found = new ArrayList<>();
    for (int i = 1; i <= HAZARDS_IN_FORM; i++) {
      if (!submission.text(field(i, "Description")).isEmpty()) {
        found.add(report(submission, i));
      }
    }
    return found;
  }

  private static HazardReport report(Submission submission, int i) {
    return HazardReport.byPeople(
        submission.businessKey(),
        submission.textOrNull(field(i, "System")),
        Severity.valueOf(submission.text(field(i, "Severity"))),
        submission.text(field(i, "Description")),
        submission.text(field(i, "Owner")),
        Hazard.Origin.INSPECTED,
        submission.personId());
  }

  private static String field(int hazard, String name) {
    return "hazard" + hazard + name;
  }
}
