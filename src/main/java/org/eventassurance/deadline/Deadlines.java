package org.eventassurance.deadline;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.process.ProcessBean;

/** What timers in models ask; evaluated anew when the event is rescheduled. */
@ProcessBean("deadlines")
public class Deadlines {

  private final DeadlinePlan plan;
  private final RepositoryService repository;
  private final Clock clock;

  Deadlines(DeadlinePlan plan, RepositoryService repository, Clock clock) {
    this.plan = plan;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * The end date of a phase that starts now.
   *
   * @param phase the id of the phase's process, as in the table {@code task-deadlines}
   */
  public Date phaseEnd(DelegateExecution execution, String phase) {
    return Date.from(plan.ofPhase(execution.getProcessBusinessKey(), phase, clock.instant()).at());
  }

  /**
   * The moment at which a timer fires; it may lie in the past, then it fires at once.
   *
   * @param timerId the timer's id, as in the table {@code task-deadlines}
   */
  public Date timer(DelegateExecution execution, String timerId) {
    String processId = repository.getProcessDefinition(execution.getProcessDefinitionId()).getKey();
    return Date.from(
        plan.ofTimer(execution.getProcessBusinessKey(), processId, timerId, clock.instant()).at());
  }
}
