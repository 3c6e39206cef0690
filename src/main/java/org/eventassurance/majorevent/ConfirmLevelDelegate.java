package org.eventassurance.majorevent;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Records the confirmed level, the commander and the leadership group (B3). */
@ProcessBean("confirmLevel")
public class ConfirmLevelDelegate implements JavaDelegate {

  private final MajorEvents events;

  ConfirmLevelDelegate(MajorEvents events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    MajorEvent event =
        events.confirm(
            execution.getProcessBusinessKey(),
            new LevelConfirmation(
                AssuranceLevel.valueOf(EventAssuranceProcess.CONFIRMED_LEVEL.in(execution)),
                EventAssuranceProcess.LEVEL_OVERRIDE_REASON.find(execution).orElse(""),
                EventAssuranceProcess.COMMANDER.in(execution),
                leadershipGroup(execution),
                EventAssuranceProcess.LEVEL_CONFIRMED_BY.in(execution)));
    EventAssuranceProcess.LEVEL.set(execution, event.level().orElseThrow().name());
  }

  private static List<String> leadershipGroup(DelegateExecution execution) {
    return EventAssuranceProcess.LEADERSHIP_GROUP.in(execution) instanceof Collection<?> people
        ? people.stream().map(String::valueOf).toList()
        : List.of();
  }
}
