package org.eventassurance.timeline;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.eventassurance.language.Sentence;
import org.springframework.stereotype.Component;

/** Tells from the engine's history who did which task of an event. */
@Component
class TaskTimeline implements TimelineSource {

  private static final String DONE = "completed";

  private final HistoryService history;

  TaskTimeline(HistoryService history) {
    this.history = history;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    return history
        .createHistoricTaskInstanceQuery()
        .processInstanceBusinessKey(eventCode)
        .taskDeleteReason(DONE)
        .list()
        .stream()
        .filter(task -> task.getName() != null)
        .map(TaskTimeline::entry)
        .toList();
  }

  private static TimelineEntry entry(HistoricTaskInstance task) {
    return new TimelineEntry(
        task.getEndTime().toInstant(),
        TimelineKind.TASK,
        Sentence.of("Done: %s", Sentence.of(task.getName())),
        Objects.requireNonNullElse(task.getAssignee(), ""),
        "",
        "task/" + task.getId());
  }
}
