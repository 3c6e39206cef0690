package org.eventassurance.freeze;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eventassurance.deadline.DeadlinePlan;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells when production is frozen. The freeze follows an event's dates alone, wherever its process
 * stands; a cancelled event freezes nothing.
 */
@Service
@Transactional(readOnly = true)
public class Freezes {

  private final MajorEvents events;
  private final DeadlinePlan plan;
  private final Clock clock;

  Freezes(MajorEvents events, DeadlinePlan plan, Clock clock) {
    this.events = events;
    this.plan = plan;
    this.clock = clock;
  }

  /**
   * The freeze of an event, by its dates as they are now; empty for a cancelled one.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public Optional<FreezeWindow> of(String eventCode) {
    return of(events.get(eventCode));
  }

  /** Whether production is frozen for the event now. */
  public boolean isOn(String eventCode) {
    return of(eventCode).filter(window -> window.contains(clock.instant())).isPresent();
  }

  /** The events for which production is frozen now. */
  public List<MajorEvent> frozenFor() {
    return events.all().stream()
        .filter(event -> of(event).filter(window -> window.contains(clock.instant())).isPresent())
        .toList();
  }

  private Optional<FreezeWindow> of(MajorEvent event) {
    return event.status() == EventStatus.CANCELLED
        ? Optional.empty()
        : Optional.of(
            new FreezeWindow(
                plan.freezeStart(event.code()).orElseThrow(), event.window().endsAt()));
  }
}
