package org.eventassurance.resource;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Judges whether the items of a filing were filed early enough (E11 to E14). */
@ProcessBean("judgeLeadTimes")
public class JudgeLeadTimesDelegate implements JavaDelegate {

  private final FiledResources resources;

  JudgeLeadTimesDelegate(FiledResources resources) {
    this.resources = resources;
  }

  @Override
  public void execute(DelegateExecution execution) {
    List<ResourceItem> judged = resources.judge(ResourceFilingProcess.FILING_ID.in(execution));
    ResourceFilingProcess.ALL_IN_TIME.set(
        execution, judged.stream().noneMatch(ResourceItem::isUndecided));
    ResourceFilingProcess.GRANTED.set(execution, judged.stream().anyMatch(ResourceItem::isOwed));
    ResourceFilingProcess.REFUSED.set(execution, false);
  }
}
