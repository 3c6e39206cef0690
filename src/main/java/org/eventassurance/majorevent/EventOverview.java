package org.eventassurance.majorevent;

import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.deadline.Origin;

/**
 * An event as people and programs see it; times in the company's zone.
 *
 * @param phase the first phase that is under way, in the order of {@link Phase}; the last one after
 *     the end
 * @param basedOn the code of the past event that it started from; null if from none
 * @param leftOut ids of systems and departments of that event that were no more
 * @param deadlines when each phase ends by its plan, and how it stands
 * @param tasks the open tasks, the most urgent first
 */
public record EventOverview(
    String code,
    String name,
    EventKind kind,
    EventStatus status,
    String phase,
    AssuranceLevel level,
    String levelReason,
    OffsetDateTime goLiveAt,
    OffsetDateTime endsAt,
    OffsetDateTime broadcastStartsAt,
    List<PeakView> peaks,
    List<String> systems,
    List<String> departments,
    long normalPeakQps,
    long expectedPeakQps,
    Rating revenueAtStake,
    Rating publicExposure,
    boolean regulated,
    String commander,
    List<String> leadershipGroup,
    String registeredBy,
    OffsetDateTime registeredAt,
    String basedOn,
    List<String> leftOut,
    List<PhaseDeadline> deadlines,
    List<OpenTask> tasks,
    List<DecisionView> decisions) {

  /** A peak window. */
  public record PeakView(OffsetDateTime from, OffsetDateTime to) {}

  /** How a phase stands. */
  public enum PhaseState {
    PLANNED,
    ACTIVE,
    DONE
  }

  /**
   * The end of a phase by its plan.
   *
   * @param startedAt null if it has not started
   * @param endedAt null if it has not ended
   * @param overdue under way past its end date
   * @param reason the deadline table's sentence
   */
  public record PhaseDeadline(
      String phase,
      PhaseState state,
      OffsetDateTime startedAt,
      OffsetDateTime endedAt,
      OffsetDateTime dueAt,
      boolean provisional,
      boolean lateStart,
      boolean overdue,
      String reason) {}

  /**
   * A task that waits for somebody.
   *
   * @param key its id in the model
   * @param department the candidate group: a department's id, or the role that it waits for
   * @param proposedDueAt a date that waits for somebody's answer, because a person had set the due
   *     date before the event was rescheduled; else null
   */
  public record OpenTask(
      String id,
      String key,
      String name,
      String phase,
      String department,
      String assignee,
      OffsetDateTime dueAt,
      Origin origin,
      boolean provisional,
      boolean lateStart,
      boolean overdue,
      String reason,
      OffsetDateTime proposedDueAt) {}

  /** A decision with who took it and why. */
  public record DecisionView(
      EventDecision.Kind kind,
      OffsetDateTime decidedAt,
      String decidedBy,
      String reason,
      String outcome) {}
}
