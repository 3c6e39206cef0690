package org.eventassurance.warroom;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.process.ProcessBean;

/** Closes a war room that nobody has closed; whoever is still there has left with that. */
@ProcessBean("closeWarRoom")
public class CloseWarRoomDelegate implements JavaDelegate {

  private final WarRooms rooms;

  CloseWarRoomDelegate(WarRooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rooms.close(execution.getProcessBusinessKey(), List.of(), null, null);
  }
}
