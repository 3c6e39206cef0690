package org.eventassurance.timeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.eventassurance.answer.Answers;
import org.eventassurance.language.Sentence;
import org.springframework.stereotype.Component;

/** Tells who did which task of an event. */
@Component
class TaskTimeline implements TimelineSource {

  private static final String DONE = "completed";

  private final HistoryService history;
  private final Answers answers;

  TaskTimeline(HistoryService history, Answers answers) {
    this.history = history;
    this.answers = answers;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    Map<String, String> people = answers.answeredBy(eventCode);
    return history
        .createHistoricTaskInstanceQuery()
        .processInstanceBusinessKey(eventCode)
        .taskDeleteReason(DONE)
        .list()
        .stream()
        .filter(task -> task.getName() != null)
        .map(task -> entry(task, people.getOrDefault(task.getId(), task.getAssignee())))
        .toList();
  }

  private static TimelineEntry entry(HistoricTaskInstance task, String who) {
    return new TimelineEntry(
        task.getEndTime().toInstant(),
        TimelineKind.TASK,
        Sentence.of("Done: %s", Sentence.of(task.getName())),
        Objects.requireNonNullElse(who, ""),
        "",
        "task/" + task.getId());
  }
}
