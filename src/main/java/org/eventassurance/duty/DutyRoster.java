package org.eventassurance.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who is on duty for an event; the roster follows the event's dates (B5). */
@Service
@Transactional
public class DutyRoster {

  private final DutyPlanRepository plans;
  private final MajorEvents events;
  private final Clock clock;

  DutyRoster(DutyPlanRepository plans, MajorEvents events, Clock clock) {
    this.plans = plans;
    this.events = events;
    this.clock = clock;
  }

  /** All shifts of an event, as they lie now, by time and post; empty while none are planned. */
  @Transactional(readOnly = true)
  public List<DutyShift> of(String eventCode) {
    Instant goLiveAt = events.get(eventCode).window().goLiveAt();
    return plan(eventCode).map(plan -> plan.shiftsFor(goLiveAt)).orElse(List.of()).stream()
        .sorted(Comparator.comparing(DutyShift::startsAt).thenComparing(DutyShift::post))
        .toList();
  }

  /** Who is on duty at this moment. */
  @Transactional(readOnly = true)
  public List<DutyShift> now(String eventCode) {
    Instant now = clock.instant();
    return of(eventCode).stream().filter(shift -> shift.covers(now)).toList();
  }

  /** Where the general duty officer is found; empty while no roster is planned. */
  @Transactional(readOnly = true)
  public String commandCentre(String eventCode) {
    return plan(eventCode).map(DutyPlan::commandCentre).orElse("");
  }

  /** The roster that holds, as it was planned; empty while none is. */
  @Transactional(readOnly = true)
  Optional<DutyPlan> plan(String eventCode) {
    return plans.findFirstByEventCodeOrderByIdDesc(eventCode);
  }

  /** All rosters of an event, the oldest first. */
  @Transactional(readOnly = true)
  List<DutyPlan> plans(String eventCode) {
    return plans.findByEventCodeOrderById(eventCode);
  }

  DutyPlan plan(DutyPlan plan) {
    return plans.save(plan);
  }
}
