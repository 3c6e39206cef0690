package org.eventassurance.warroom;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Notes the war room that is to be arranged next, with its time. */
@ProcessBean("planWarRoom")
public class PlanWarRoomDelegate implements JavaDelegate {

  private final WarRooms rooms;

  PlanWarRoomDelegate(WarRooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rooms.plan(execution.getProcessBusinessKey());
  }
}
