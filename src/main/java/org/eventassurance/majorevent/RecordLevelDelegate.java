package org.eventassurance.majorevent;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Records the level that the table {@code assurance-level} proposes, with its reason (E2). */
@ProcessBean("recordLevel")
public class RecordLevelDelegate implements JavaDelegate {

  private final MajorEvents events;

  RecordLevelDelegate(MajorEvents events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<?, ?> classification = (Map<?, ?>) EventAssuranceProcess.CLASSIFICATION.in(execution);
    AssuranceLevel level = AssuranceLevel.valueOf((String) classification.get("level"));
    events.classify(
        execution.getProcessBusinessKey(), level, (String) classification.get("reason"));
    EventAssuranceProcess.LEVEL.set(execution, level.name());
  }
}
