package org.eventassurance.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.eventassurance.process.ProcessBean;

/**
 * What timers and due dates in models ask; evaluated anew when the event is rescheduled. What
 * counts from its own beginning stays where it was then.
 */
@ProcessBean("deadlines")
public class Deadlines {

  private final DeadlinePlan plan;
  private final RepositoryService repository;
  private final HistoryService history;
  private final Clock clock;

  Deadlines(DeadlinePlan plan, RepositoryService repository, HistoryService history, Clock clock) {
    this.plan = plan;
    this.repository = repository;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The end date of a phase that starts with the activity that asks.
   *
   * @param phase the id of the phase's process, as in the table {@code task-deadlines}
   */
  public Date phaseEnd(DelegateExecution execution, String phase) {
    return Date.from(plan.ofPhase(execution.getProcessBusinessKey(), phase, begin(execution)).at());
  }

  /**
   * The moment at which a timer fires, never before the table's grace is over; without any grace it
   * may lie in the past, then it fires at once.
   *
   * @param timerId the timer's id, as in the table {@code task-deadlines}
   */
  public Date timer(DelegateExecution execution, String timerId) {
    String processId = repository.getProcessDefinition(execution.getProcessDefinitionId()).getKey();
    return Date.from(
        plan.ofTimer(execution.getProcessBusinessKey(), processId, timerId, begin(execution)).at());
  }

  /** When the activity began that asks: now, if it is just beginning. */
  private Instant begin(DelegateExecution execution) {
    return Optional.ofNullable(
            history
                .createHistoricActivityInstanceQuery()
                .activityInstanceId(execution.getActivityInstanceId())
                .singleResult())
        .map(HistoricActivityInstance::getStartTime)
        .map(Date::toInstant)
        .orElseGet(clock::instant);
  }
}
