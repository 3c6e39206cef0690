package org.eventassurance.hazard;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.majorevent.EventBinding;
import org.eventassurance.process.ProcessBean;

/** Stores a hazard and gives its process what the model reads. */
@ProcessBean("recordHazard")
public class RecordHazardDelegate implements JavaDelegate {

  private final Hazards hazards;
  private final HazardOwners owners;
  private final EventBinding binding;

  RecordHazardDelegate(Hazards hazards, HazardOwners owners, EventBinding binding) {
    this.hazards = hazards;
    this.owners = owners;
    this.binding = binding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Hazard hazard = hazards.record(HazardProcess.REPORT.in(execution));
    binding.bind(execution, hazard.eventCode());
    HazardProcess.HAZARD_ID.set(execution, hazard.id());
    HazardProcess.DEPARTMENT.set(execution, hazard.department());
    HazardProcess.REPORTER.set(execution, owners.reporterOf(hazard));
    HazardProcess.DEPARTMENT_LEAD.set(execution, owners.leadOf(hazard.department()));
  }
}
