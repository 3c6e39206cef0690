package org.eventassurance.duty;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.process.ProcessBean;
import org.springframework.transaction.annotation.Transactional;

/** What watches ask that began before shift changes were a process of their own. */
@ProcessBean("shifts")
@Transactional(readOnly = true)
public class FormerWatchShifts {

  private final DutyShifts shifts;
  private final Clock clock;

  FormerWatchShifts(DutyShifts shifts, Clock clock) {
    this.shifts = shifts;
    this.clock = clock;
  }

  /** When the shift is over that was taken last; now if none was. */
  public Date end(DelegateExecution execution) {
    return Date.from(
        shifts.taken(execution.getProcessBusinessKey()).stream()
            .findFirst()
            .map(ShiftTaking::endsAt)
            .orElseGet(clock::instant));
  }
}
