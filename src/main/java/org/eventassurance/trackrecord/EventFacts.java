package org.eventassurance.trackrecord;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.trackrecord.TaskFact.Outcome;

/**
 * All that an event is measured by. It is kept as it was when the event ended, so that the same
 * computation tells the same of it for ever.
 *
 * @param asOf when one looked
 */
record EventFacts(
    Instant asOf,
    List<TaskFact> tasks,
    Escalations escalations,
    List<ForecastMiss> forecasts,
    List<IncidentFact> incidents,
    List<ExceptionFact> exceptions,
    ReadinessOverrides overrides) {

  EventFacts {
    tasks = List.copyOf(tasks);
    forecasts = List.copyOf(forecasts);
    incidents = List.copyOf(incidents);
    exceptions = List.copyOf(exceptions);
  }

  /** How each task came out by then. */
  Stream<Outcome> outcomes() {
    return tasks.stream().map(task -> task.outcome(asOf));
  }
}
