package org.eventassurance.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.language.Sentence;

/**
 * All that is known of one event: what {@code event.json} holds and the report is written from
 * (E29, B2). Lists are in a fixed order, and nothing in it depends on when it is asked for, so that
 * the same event always gives the same dossier. Ids are the organisation's and the catalogue's; a
 * person, department or system that is not known any more keeps its id.
 */
public record Dossier(
    Head event,
    Optional<Closing> closing,
    List<PhaseDates> phases,
    List<TaskDone> tasks,
    List<Escalation> escalations,
    List<Figure> figures,
    List<ResourceUsed> resources,
    List<LoadTest> loadTests,
    List<Criterion> readiness,
    List<CheckOutcome> checks,
    List<HazardFound> hazards,
    List<PlanKept> plans,
    List<FreezeException> changeExceptions,
    List<Shift> duty,
    List<Incident> incidents,
    List<Happening> timeline,
    List<Review> reviews,
    List<Action> followUps,
    List<Decision> decisions,
    List<Evaluation> evaluations,
    Collection<Mail> mails,
    List<Model> models,
    List<Named> people,
    Map<String, Collection<Map<String, Object>>> rows) {

  /** The same with the names of the people whose ids stand in it. */
  Dossier naming(List<Named> named) {
    return new Dossier(
        event,
        closing,
        phases,
        tasks,
        escalations,
        figures,
        resources,
        loadTests,
        readiness,
        checks,
        hazards,
        plans,
        changeExceptions,
        duty,
        incidents,
        timeline,
        reviews,
        followUps,
        decisions,
        evaluations,
        mails,
        models,
        named,
        rows);
  }

  /** What the event was. */
  public record Head(
      String code,
      String name,
      String kind,
      String status,
      String level,
      Sentence levelReason,
      Instant goLiveAt,
      Instant broadcastStartsAt,
      Instant endsAt,
      List<Span> peaks,
      List<Named> systems,
      List<Named> departments,
      long normalPeakQps,
      long expectedPeakQps,
      String revenueAtStake,
      String publicExposure,
      boolean regulated,
      String commander,
      List<String> leadershipGroup,
      String registeredBy,
      Instant registeredAt) {}

  /** A span of time. */
  public record Span(Instant from, Instant until) {}

  /** An id and how it is called. */
  public record Named(String id, String name) {}

  /** The leadership's word at the end (B2). */
  public record Closing(String goalMet, String summary, String closedBy, Instant closedAt) {}

  /**
   * How a phase kept its dates.
   *
   * @param phase the id of its process
   * @param dueAt null where nothing says when it ends
   * @param beganAt null if it never began
   * @param endedAt null if it did not end
   */
  public record PhaseDates(String phase, Instant dueAt, Instant beganAt, Instant endedAt) {}

  /**
   * A task and when it was done.
   *
   * @param dueReason why it is due then; null once it is done
   * @param answers what was filled in, by field; sorted
   * @param doneAt null if it was not done
   * @param minutesLate 0 if it was done in time
   */
  public record TaskDone(
      String id,
      String process,
      String task,
      String name,
      String department,
      String doneBy,
      Instant createdAt,
      Instant dueAt,
      String dueReason,
      Instant doneAt,
      boolean cancelled,
      long minutesLate,
      Map<String, Object> answers) {}

  /**
   * A step of the escalation ladder that was taken for a task, and who was told.
   *
   * @param audience the ladder's word for them, such as {@code lead}
   */
  public record Escalation(
      Instant at,
      String taskId,
      String taskName,
      String department,
      String step,
      String audience,
      List<String> told,
      Sentence reason) {}

  /**
   * A figure, forecast beside actual (E9, E28, E29).
   *
   * @param department whose figure it is; empty for the event's own
   * @param forecast null where none was forecast
   * @param actual null where nobody reported it
   * @param errorPercent above 0 if too much was forecast; null where one of the two is missing
   * @param state how the actual figure came about, such as MEASURED, CORRECTED, REPORTED, MISSING
   */
  public record Figure(
      String id,
      Sentence name,
      String unit,
      String department,
      String systemId,
      Double forecast,
      Double actual,
      Double errorPercent,
      Instant peakAt,
      Double average,
      Double p95,
      String state,
      Sentence note) {}

  /**
   * What became of one filed resource (E10 to E15, E27, E29); quantities in its unit.
   *
   * @param kindName the kind's name in English, which the dictionary knows
   * @param systemId empty where it is for none
   */
  public record ResourceUsed(
      String itemId,
      String kind,
      String kindName,
      String department,
      String systemId,
      String unit,
      double requested,
      double granted,
      Double used,
      Double peakUtilisationPercent,
      boolean inTime,
      String source,
      String status,
      Instant usedFrom,
      Instant usedUntil,
      Sentence note) {}

  /** One run of a load or live-stream test (E16). */
  public record LoadTest(
      Instant at, String department, String kind, String verdict, Sentence reason, String by) {}

  /**
   * A criterion of the go/no-go, as it was when it was decided on (E21).
   *
   * @param title what it is called
   * @param state GREEN, AMBER or RED
   */
  public record Criterion(
      String id,
      Sentence title,
      String state,
      boolean overridden,
      Sentence reason,
      String decidedBy) {}

  /** The last outcome of an automatic check of one target. */
  public record CheckOutcome(
      Instant at, String check, String target, String state, Sentence finding) {}

  /** A hazard and what became of it (E19). */
  public record HazardFound(
      long id,
      String title,
      String systemId,
      String department,
      String severity,
      String status,
      Instant foundAt,
      Instant dueAt,
      Instant endedAt,
      String note) {}

  /**
   * A contingency plan of a department that took part (E17, E30).
   *
   * @param calls how often it was called in this event
   * @param helped how often it restored the service
   * @param reviewOutcome NEW_VERSION, NO_CHANGE or empty if nobody looked at it
   */
  public record PlanKept(
      long id,
      String name,
      String department,
      String systemId,
      int revision,
      int calls,
      int helped,
      String reviewOutcome,
      String reviewReason) {}

  /**
   * An exception to the change freeze (B4).
   *
   * @param className the class's name in English, which the dictionary knows
   */
  public record FreezeException(
      long id,
      String change,
      String systemId,
      String exceptionClass,
      String className,
      String description,
      String status,
      String requestedBy,
      Instant requestedAt,
      String decidedBy,
      Instant decidedAt,
      String decisionReason,
      Instant validFrom,
      Instant validUntil,
      Instant letThroughAt,
      String result) {}

  /** A shift of the roster and when it was taken; null if nobody took it (E22, B5). */
  public record Shift(
      String post, String person, Instant from, Instant until, Instant takenAt, String takenBy) {}

  /** An incident (E24 to E26, B8). */
  public record Incident(
      long id,
      String title,
      String systemId,
      String department,
      String severity,
      String status,
      Instant detectedAt,
      Instant toldAt,
      Instant restoredAt,
      Instant closedAt,
      Long outageMinutes,
      String measure,
      String cause) {}

  /** A line of the timeline. */
  public record Happening(
      Instant at, String kind, Sentence what, String who, String systemId, String reference) {}

  /** What a department found when it looked back (E30). */
  public record Review(
      String department,
      Instant dueAt,
      Instant doneAt,
      String doneBy,
      String eventData,
      String wentWell,
      String wentWrong,
      String lessons) {}

  /** A quality issue or an action that is followed up (E26). */
  public record Action(
      long id,
      String title,
      String owner,
      String department,
      String origin,
      String reference,
      String status,
      LocalDate dueOn,
      Instant closedAt,
      String evidence) {}

  /** What somebody decided about the event as a whole. */
  public record Decision(
      String kind, Instant decidedAt, String decidedBy, String outcome, String reason) {}

  /** One evaluation of a decision table: what went in, what came out, of which version. */
  public record Evaluation(
      Instant at,
      String table,
      int version,
      String process,
      String activity,
      Map<String, Object> inputs,
      List<Map<String, Object>> outputs) {}

  /**
   * A line of the ledger of mails: what one person was told.
   *
   * @param subject the headline, or the task's name
   * @param reason why they were told
   * @param remark why it was moot or failed; empty if neither
   */
  public record Mail(
      String id,
      Instant at,
      String kind,
      String recipient,
      String onBehalfOf,
      Sentence subject,
      Sentence reason,
      String state,
      Instant sentAt,
      String taskId,
      String remark) {}

  /** A model that the event ran on, as it is stored in {@code models/}. */
  public record Model(
      String kind, String key, int version, String versionTag, String file, Instant deployedAt) {}
}
