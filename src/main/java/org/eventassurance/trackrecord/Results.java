package org.eventassurance.trackrecord;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.majorevent.Phase;
import org.eventassurance.trackrecord.TaskFact.Outcome;

/**
 * How one event or several together went.
 *
 * @param phases in their order, then the side processes
 * @param reviews of the departments after the event (E30)
 * @param incidents of all severities together
 */
public record Results(
    Punctuality tasks,
    @Schema(description = "in their order, then the side processes") List<Punctuality> phases,
    List<Punctuality> departments,
    @Schema(description = "of the departments after the event") Punctuality reviews,
    Escalations escalations,
    List<ForecastAccuracy> forecasts,
    Restoration incidents,
    List<Restoration> incidentsBySeverity,
    FreezeExceptions exceptions,
    ReadinessOverrides overrides) {

  private static final List<String> PHASES = Arrays.stream(Phase.values()).map(Phase::id).toList();

  private static final Comparator<String> IN_ORDER =
      Comparator.comparing((String phase) -> PHASES.contains(phase) ? 0 : 1)
          .thenComparing(PHASES::indexOf)
          .thenComparing(Comparator.naturalOrder());

  static Results of(Collection<EventFacts> events) {
    List<Outcome> tasks = events.stream().flatMap(EventFacts::outcomes).toList();
    List<IncidentFact> incidents = all(events, EventFacts::incidents);
    return new Results(
        Punctuality.of("", tasks),
        by(tasks, TaskFact::phase, IN_ORDER),
        by(tasks, TaskFact::department, Comparator.naturalOrder()),
        Punctuality.of("", tasks.stream().filter(it -> it.task().isReview()).toList()),
        Escalations.sum(events.stream().map(EventFacts::escalations).toList()),
        ForecastAccuracy.of(all(events, EventFacts::forecasts)),
        Restoration.of(null, incidents),
        Restoration.bySeverity(incidents),
        FreezeExceptions.of(all(events, EventFacts::exceptions)),
        ReadinessOverrides.sum(events.stream().map(EventFacts::overrides).toList()));
  }

  private static List<Punctuality> by(
      List<Outcome> tasks, Function<TaskFact, String> group, Comparator<String> order) {
    return tasks.stream()
        .collect(Collectors.groupingBy(it -> group.apply(it.task())))
        .entrySet()
        .stream()
        .sorted(Comparator.comparing(it -> it.getKey(), order))
        .map(it -> Punctuality.of(it.getKey(), it.getValue()))
        .toList();
  }

  private static <T> List<T> all(
      Collection<EventFacts> events, Function<EventFacts, List<T>> facts) {
    return events.stream().flatMap(event -> facts.apply(event).stream()).toList();
  }
}
