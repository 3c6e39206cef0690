package org.eventassurance.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.process.ProcessBean;
import org.springframework.transaction.annotation.Transactional;

/** The shifts of the watch that were taken, and when the next one is due. */
@ProcessBean("shifts")
@Transactional
public class WatchShifts {

  private final WatchShiftRepository shifts;
  private final Clock clock;

  WatchShifts(WatchShiftRepository shifts, Clock clock) {
    this.shifts = shifts;
    this.clock = clock;
  }

  /** The shifts of an event, the newest first. */
  @Transactional(readOnly = true)
  public List<WatchShift> of(String eventCode) {
    return shifts.findByEventCodeOrderByIdDesc(eventCode);
  }

  /** The shift that was taken last. */
  @Transactional(readOnly = true)
  public Optional<WatchShift> newest(String eventCode) {
    return of(eventCode).stream().findFirst();
  }

  /** When the newest shift is over, for the timer of the watch; now if there is none. */
  @Transactional(readOnly = true)
  public Date end(DelegateExecution execution) {
    return Date.from(
        newest(execution.getProcessBusinessKey())
            .map(WatchShift::endsAt)
            .orElseGet(clock::instant));
  }

  void take(String eventCode, String person, Instant endsAt, String relief, String openPoints) {
    shifts.save(
        new WatchShift(null, eventCode, person, clock.instant(), endsAt, relief, openPoints));
  }
}
