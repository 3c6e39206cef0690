package org.eventassurance.followup;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows quality issues and actions up until they are closed (E26). Each is a process of its own
 * under its event's code, which neither the event's end nor its cancellation ends.
 */
@Service
@Transactional
public class FollowUps {

  private final FollowUpRepository followUps;
  private final FollowUpPolicy policy;
  private final DueDays days;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final RuntimeService runtime;
  private final Clock clock;

  FollowUps(
      FollowUpRepository followUps,
      FollowUpPolicy policy,
      DueDays days,
      MajorEvents events,
      OrganisationDirectory organisation,
      RuntimeService runtime,
      Clock clock) {
    this.followUps = followUps;
    this.policy = policy;
    this.days = days;
    this.events = events;
    this.organisation = organisation;
    this.runtime = runtime;
    this.clock = clock;
  }

  /**
   * Starts a follow-up of an action, whose owner gets a task at once. Of a title or a story that is
   * longer than a follow-up's the end is left out.
   *
   * @throws Problem 404 if there is no such event, 400 naming what is missing
   */
  public void start(PlannedAction action, FollowUpSource source) {
    start(
        new FollowUpDraft(
            source.eventCode(),
            shortened(action.title(), FollowUpPolicy.LONGEST_TITLE),
            shortened(source.story(), FollowUpPolicy.LONGEST_DESCRIPTION),
            action.owner(),
            days.due(action.dueOn()),
            source.origin(),
            source.reference()),
        source.by());
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** The person, or the lead of the department, of this id. */
  @Transactional(readOnly = true)
  String personOrLead(String id) {
    return organisation.current().department(String.valueOf(id)).map(Department::lead).orElse(id);
  }

  /** Starts a follow-up; {@code by} is null where the product starts it. */
  void start(FollowUpDraft draft, String by) {
    policy.check(draft);
    VariableMap variables =
        Variables.putValueTyped(
            FollowUpProcess.DRAFT.name(), Variables.objectValue(draft, true).create());
    if (by != null) {
      variables.putValue(FollowUpProcess.STARTED_BY.name(), by);
    }
    runtime.startProcessInstanceByKey(FollowUpProcess.ID, draft.eventCode(), variables);
  }

  /** Stores a follow-up; the first step of its process. */
  FollowUp store(FollowUpDraft draft, String by) {
    policy.check(draft);
    return followUps.save(FollowUp.started(draft, departmentOf(draft), by, clock.instant()));
  }

  FollowUp get(long id) {
    return followUps
        .findById(id)
        .orElseThrow(() -> Problem.notFound("There is no follow-up '%s'.", id));
  }

  /** Records that its owner, or a colleague, says that it is settled. */
  void work(long id, String done, String evidence, String by) {
    FollowUp followUp = get(id);
    followUp.work(done, evidence, by, clock.instant());
    followUps.save(followUp);
  }

  /** Records what quality assurance finds missing. */
  void sendBack(long id, String missing) {
    FollowUp followUp = get(id);
    followUp.sendBack(missing);
    followUps.save(followUp);
  }

  /** Records that quality assurance finds it settled. */
  void close(long id, String by) {
    FollowUp followUp = get(id);
    followUp.close(by, clock.instant());
    followUps.save(followUp);
  }

  /** All of an event's, the oldest in front. */
  @Transactional(readOnly = true)
  public List<FollowUp> of(String eventCode) {
    return followUps.findByEventCodeOrderByStartedAt(eventCode);
  }

  /** Those that are not closed. */
  @Transactional(readOnly = true)
  public List<FollowUp> openOf(String eventCode) {
    return of(eventCode).stream().filter(FollowUp::isOpen).toList();
  }

  /** Of several departments the one that takes part in the event. */
  private String departmentOf(FollowUpDraft draft) {
    Organisation current = organisation.current();
    List<String> participating = events.get(draft.eventCode()).departments();
    List<String> departments =
        current.departmentsOf(draft.owner()).stream().map(Department::id).toList();
    return departments.stream()
        .filter(participating::contains)
        .findFirst()
        .orElseGet(() -> departments.get(0));
  }
}
