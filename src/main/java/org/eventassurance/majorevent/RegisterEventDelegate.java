package org.eventassurance.majorevent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Stores a registered event and gives its process what the models read. */
@ProcessBean("registerEvent")
public class RegisterEventDelegate implements JavaDelegate {

  private final MajorEvents events;

  RegisterEventDelegate(MajorEvents events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    MajorEvent event =
        events.store(
            EventAssuranceProcess.REGISTRATION.in(execution),
            EventAssuranceProcess.REGISTERED_BY.in(execution));
    execution.setProcessBusinessKey(event.code());
    EventAssuranceProcess.EVENT_NAME.set(execution, event.name());
    EventAssuranceProcess.EVENT_KIND.set(execution, event.kind().name());
    EventAssuranceProcess.PHASE.set(execution, Phase.REGISTRATION.id());
    EventAssuranceProcess.PEAK_RATIO.set(execution, event.peakRatio());
    EventAssuranceProcess.REVENUE_AT_STAKE.set(execution, event.revenueAtStake().name());
    EventAssuranceProcess.PUBLIC_EXPOSURE.set(execution, event.publicExposure().name());
    EventAssuranceProcess.REGULATED.set(execution, event.regulated());
  }
}
