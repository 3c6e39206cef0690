package org.eventassurance.trackrecord;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eventassurance.alignment.GoOverrides;
import org.eventassurance.freeze.ChangeExceptions;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incident.State;
import org.eventassurance.incident.Incidents;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.notification.Tellings;
import org.eventassurance.punctuality.EventTasks;
import org.eventassurance.statistics.ForecastComparison;
import org.springframework.stereotype.Component;

/** Finds in all features' tables and in the engine's history what an event is measured by. */
@Component
class FactFinder {

  private final EventTasks tasks;
  private final Tellings tellings;
  private final ForecastComparison forecasts;
  private final Incidents incidents;
  private final ChangeExceptions exceptions;
  private final GoOverrides overrides;
  private final Clock clock;

  FactFinder(
      EventTasks tasks,
      Tellings tellings,
      ForecastComparison forecasts,
      Incidents incidents,
      ChangeExceptions exceptions,
      GoOverrides overrides,
      Clock clock) {
    this.tasks = tasks;
    this.tellings = tellings;
    this.forecasts = forecasts;
    this.incidents = incidents;
    this.exceptions = exceptions;
    this.overrides = overrides;
    this.clock = clock;
  }

  /** The facts as they are now. */
  EventFacts of(MajorEvent event) {
    String code = event.code();
    Instant now = clock.instant();
    return new EventFacts(
        now,
        tasks.of(code).stream().flatMap(TaskFact::of).toList(),
        Escalations.of(tellings.ofTasks(code)),
        forecasts.of(code).stream().map(ForecastMiss::of).toList(),
        incidents(code, now),
        exceptions.of(code).stream().map(ExceptionFact::of).toList(),
        ReadinessOverrides.of(overrides.of(code)));
  }

  private List<IncidentFact> incidents(String code, Instant now) {
    return incidents.of(code).stream()
        .filter(incident -> incident.state() != State.DISMISSED)
        .map(incident -> fact(incident, now))
        .toList();
  }

  private static IncidentFact fact(Incident incident, Instant now) {
    return new IncidentFact(
        incident.severity(), incident.restoredAt().map(at -> incident.outage(now)).orElse(null));
  }
}
