package org.eventassurance.timeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.Phase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells from the engine's history when each phase of an event began and ended. */
@Component
class PhaseTimeline implements TimelineSource {

  private static final List<String> PHASES = Arrays.stream(Phase.values()).map(Phase::id).toList();

  private final HistoryService history;
  private final MessageSource messages;

  PhaseTimeline(HistoryService history, MessageSource messages) {
    this.history = history;
    this.messages = messages;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    Map<String, List<HistoricProcessInstance>> byPhase =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(eventCode)
            .processDefinitionKeyIn(PHASES.toArray(String[]::new))
            .list()
            .stream()
            .collect(Collectors.groupingBy(HistoricProcessInstance::getProcessDefinitionKey));
    return byPhase.entrySet().stream()
        .flatMap(phase -> entries(phase.getKey(), phase.getValue()))
        .toList();
  }

  /** A phase that several departments go through each by itself ends with the last of them. */
  private Stream<TimelineEntry> entries(String phase, List<HistoricProcessInstance> instances) {
    Spoken name = language -> messages.getMessage("phase." + phase, null, phase, language);
    Stream<TimelineEntry> begun =
        instances.stream()
            .map(HistoricProcessInstance::getStartTime)
            .min(Comparator.naturalOrder())
            .map(at -> entry(at, Sentence.of("%s begins.", name), phase))
            .stream();
    List<Date> ends = instances.stream().map(HistoricProcessInstance::getEndTime).toList();
    Stream<TimelineEntry> ended =
        ends.stream().anyMatch(Objects::isNull)
            ? Stream.empty()
            : ends.stream()
                .max(Comparator.naturalOrder())
                .map(at -> entry(at, Sentence.of("%s is over.", name), phase))
                .stream();
    return Stream.concat(begun, ended);
  }

  private static TimelineEntry entry(Date at, Sentence what, String phase) {
    return new TimelineEntry(at.toInstant(), TimelineKind.PHASE, what, "", "", phase);
  }
}
