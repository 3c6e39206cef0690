package org.eventassurance.archive;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;
import org.eventassurance.trackrecord.TrackRecords;

/** Keeps what an event that has ended is measured by, and archives it (E29). */
@ProcessBean("archiveEvent")
public class ArchiveEventDelegate implements JavaDelegate {

  private final TrackRecords records;
  private final Archives archives;

  ArchiveEventDelegate(TrackRecords records, Archives archives) {
    this.records = records;
    this.archives = archives;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String code = execution.getProcessBusinessKey();
    records.keep(code);
    archives.keep(code);
  }
}
