package org.eventassurance.archive;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Archives an event that has ended (E29). */
@ProcessBean("archiveEvent")
public class ArchiveEventDelegate implements JavaDelegate {

  private final Archives archives;

  ArchiveEventDelegate(Archives archives) {
    this.archives = archives;
  }

  @Override
  public void execute(DelegateExecution execution) {
    archives.keep(execution.getProcessBusinessKey());
  }
}
