package org.eventassurance.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.ProcessBean;
import org.springframework.transaction.annotation.Transactional;

/** The shifts of the watch that were taken, and when the next one is due. */
@ProcessBean("dutyShifts")
@Transactional
public class WatchShifts {

  private final WatchShiftRepository shifts;
  private final MajorEvents events;
  private final Clock clock;

  WatchShifts(WatchShiftRepository shifts, MajorEvents events, Clock clock) {
    this.shifts = shifts;
    this.events = events;
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

  /** When the next shift is to be taken, for the timer of the watch; at first with the event. */
  @Transactional(readOnly = true)
  public Date nextChange(DelegateExecution execution) {
    String code = execution.getProcessBusinessKey();
    return Date.from(
        newest(code).map(WatchShift::endsAt).orElseGet(() -> events.get(code).window().begins()));
  }

  void take(String eventCode, String person, Instant endsAt, String relief, String openPoints) {
    shifts.save(
        new WatchShift(null, eventCode, person, clock.instant(), endsAt, relief, openPoints));
  }
}
