package org.eventassurance.escalation;

import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.notification.State;

/**
 * What happens to a task if nobody does anything: its ladder, with times in the company's zone.
 *
 * @param task the task's id
 * @param name as the reader's language calls it
 * @param event the event's code, or null
 * @param level the event's level, or null
 * @param phase the phase whose ladder holds now; empty outside any
 * @param department the id of the department whose task it is, or null
 * @param suspended whether it rests; then nobody is told
 * @param steps past and coming ones in the order of their times
 */
public record Outlook(
    String task,
    String name,
    String event,
    OffsetDateTime dueAt,
    String level,
    String phase,
    String department,
    boolean suspended,
    List<OutlookStep> steps) {

  /**
   * One step.
   *
   * @param step its name
   * @param at when it comes up
   * @param audience whom it tells, as the ladder says it
   * @param state what became of it, or that it is to come
   * @param goesOutAt for a step to come, when its mail may go out: after quiet hours and days off
   * @param people who is told, as of now; for a step that was told, who was
   * @param reason why these people are told
   */
  public record OutlookStep(
      String step,
      OffsetDateTime at,
      String audience,
      StepState state,
      OffsetDateTime goesOutAt,
      List<Told> people,
      String reason) {}

  /** What became of a step. */
  public enum StepState {
    TOLD,
    /** It came up before this due date held, or a later one said more. */
    SKIPPED,
    COMING
  }

  /**
   * A person who is told.
   *
   * @param standsInFor the name of the absent person whose mail it is, or null
   * @param mail how far the mail has come; null for a step to come
   * @param mailAt when it went out; for one that waits, when it does; else null
   */
  public record Told(
      String id, String name, String standsInFor, State mail, OffsetDateTime mailAt) {}
}
