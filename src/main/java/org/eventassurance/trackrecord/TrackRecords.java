package org.eventassurance.trackrecord;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how events went. For an event under way it is found anew each time; of one that is over it
 * is kept, because the engine forgets its history.
 */
@Service
@Transactional
public class TrackRecords {

  private final MajorEvents events;
  private final FactFinder finder;
  private final KeptFacts kept;
  private final Clock clock;

  TrackRecords(MajorEvents events, FactFinder finder, KeptFacts kept, Clock clock) {
    this.events = events;
    this.finder = finder;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * Keeps what an event is measured by, as it is now; from then on this is told of it. What has
   * been kept once stays as it is.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public void keep(String eventCode) {
    MajorEvent event = events.get(eventCode);
    if (kept.find(eventCode).isEmpty()) {
      kept.keep(eventCode, finder.of(event));
    }
  }

  /**
   * How an event went, or is going.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  @Transactional(readOnly = true)
  public TrackRecord of(String eventCode) {
    MajorEvent event = events.get(eventCode);
    return record(event, kept.find(eventCode).orElseGet(() -> finder.of(event)));
  }

  /**
   * How the events went that went live on these days or are to.
   *
   * @throws org.eventassurance.problem.Problem 400 naming what is wrong with the days
   */
  @Transactional(readOnly = true)
  public EventsSideBySide of(EventDays wanted) {
    EventDays days = wanted.orElse(EventDays.usual(clock));
    days.check();
    List<MajorEvent> asked =
        events.all().stream()
            .filter(event -> days.cover(event.window().goLiveAt(), clock))
            .toList();
    Map<String, EventFacts> facts = kept.of(asked.stream().map(MajorEvent::code).toList());
    asked.forEach(event -> facts.computeIfAbsent(event.code(), code -> finder.of(event)));
    return new EventsSideBySide(
        days.from(),
        days.to(),
        asked.stream().map(event -> record(event, facts.get(event.code()))).toList(),
        Results.of(asked.stream().map(event -> facts.get(event.code())).toList()));
  }

  private TrackRecord record(MajorEvent event, EventFacts facts) {
    return new TrackRecord(
        event.code(),
        event.name(),
        event.kind(),
        event.level().orElse(null),
        event.status(),
        inCompany(event.window().goLiveAt()),
        inCompany(facts.asOf()),
        Results.of(List.of(facts)),
        facts.forecasts());
  }

  private OffsetDateTime inCompany(Instant moment) {
    return moment.atZone(clock.getZone()).toOffsetDateTime();
  }
}
