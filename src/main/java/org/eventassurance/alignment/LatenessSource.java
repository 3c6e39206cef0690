package org.eventassurance.alignment;

import java.util.List;
import org.eventassurance.alignment.Facts.Found;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.eventassurance.majorevent.EventOverviews;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/** Which tasks are past their due date (B3). */
@Component
class LatenessSource implements FactSource {

  private final EventOverviews overviews;
  private final EventWords words;

  LatenessSource(EventOverviews overviews, EventWords words) {
    this.overviews = overviews;
    this.words = words;
  }

  @Override
  public void gather(MajorEvent event, ReviewRound round, Facts facts) {
    List<OpenTask> tasks = overviews.of(event.code()).tasks();
    facts.count(GoNoGoFact.TASKS_LATE, tasks.stream().filter(OpenTask::overdue).map(this::found));
  }

  private Found found(OpenTask task) {
    return new Found(
        task.department(),
        Sentence.of(
            "“%s” was due %s.", Sentence.of(task.name()), words.time(task.dueAt().toInstant())));
  }
}
