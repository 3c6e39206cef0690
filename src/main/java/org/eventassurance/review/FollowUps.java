package org.eventassurance.review;

import java.time.Clock;
import java.time.Instant;
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
  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final RuntimeService runtime;
  private final Clock clock;

  FollowUps(
      FollowUpRepository followUps,
      FollowUpPolicy policy,
      MajorEvents events,
      OrganisationDirectory organisation,
      RuntimeService runtime,
      Clock clock) {
    this.followUps = followUps;
    this.policy = policy;
    this.events = events;
    this.organisation = organisation;
    this.runtime = runtime;
    this.clock = clock;
  }

  /**
   * Starts a follow-up, whose owner gets a task at once.
   *
   * @param title what is to be done, in one sentence
   * @param description what is behind it
   * @param owner the id of the person who is to do it, or of a department, whose lead it then is
   * @param dueAt by when, or null where the table {@code task-deadlines} decides
   * @throws Problem 404 if there is no such event, 400 naming what is missing
   */
  public void start(
      String eventCode,
      String title,
      String description,
      String owner,
      Instant dueAt,
      FollowUpOrigin origin) {
    start(eventCode, title, description, owner, dueAt, origin, "");
  }

  /**
   * Starts a follow-up that goes back to something, such as {@code incident/12}.
   *
   * @throws Problem 404 if there is no such event, 400 naming what is missing
   */
  void start(
      String eventCode,
      String title,
      String description,
      String owner,
      Instant dueAt,
      FollowUpOrigin origin,
      String reference) {
    String person =
        organisation
            .current()
            .department(String.valueOf(owner))
            .map(Department::lead)
            .orElse(owner);
    start(new FollowUpDraft(eventCode, title, description, person, dueAt, origin, reference), null);
  }

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
  List<FollowUp> of(String eventCode) {
    return followUps.findByEventCodeOrderByStartedAt(eventCode);
  }

  /** Those that are not closed. */
  @Transactional(readOnly = true)
  List<FollowUp> openOf(String eventCode) {
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
