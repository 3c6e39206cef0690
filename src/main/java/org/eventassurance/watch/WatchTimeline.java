package org.eventassurance.watch;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.Phase;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.springframework.stereotype.Component;

/** Tells when the watch began and when it was closed, and what was handed over then. */
@Component
class WatchTimeline implements TimelineSource {

  private static final String BEGIN = "serviceTask_beginWatch";
  private static final String REFERENCE = "watch";

  private final WatchClosings closings;
  private final HistoryService history;
  private final EventWords words;

  WatchTimeline(WatchClosings closings, HistoryService history, EventWords words) {
    this.closings = closings;
    this.history = history;
    this.words = words;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    return Stream.concat(begins(eventCode), closings.of(eventCode).stream().map(this::closed))
        .toList();
  }

  private Stream<TimelineEntry> begins(String eventCode) {
    return history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(Phase.WATCH.id())
        .processInstanceBusinessKey(eventCode)
        .list()
        .stream()
        .flatMap(
            watch ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(watch.getId())
                    .activityId(BEGIN)
                    .finished()
                    .list()
                    .stream())
        .map(WatchTimeline::begun);
  }

  private static TimelineEntry begun(HistoricActivityInstance step) {
    return new TimelineEntry(
        step.getEndTime().toInstant(),
        TimelineKind.PHASE,
        Sentence.of("The event is live: the watch has begun."),
        "",
        "",
        REFERENCE);
  }

  private TimelineEntry closed(WatchClosing closing) {
    Sentence what =
        closing.handedOver().isEmpty()
            ? Sentence.of("The watch is closed, with nothing open.")
            : Sentence.of(
                "The watch is closed; what is open (%s) goes to %s: %s",
                closing.handedOver().size(), words.person(closing.handedOverTo()), closing.note());
    return new TimelineEntry(
        closing.closedAt(), TimelineKind.PHASE, what, closing.closedBy(), "", REFERENCE);
  }
}
