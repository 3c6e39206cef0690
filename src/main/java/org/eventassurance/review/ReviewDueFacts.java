package org.eventassurance.review;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.deadline.TaskDeadlines;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Says in a review's forms when it is due, and whether that date may still move (E30). */
@Component
class ReviewDueFacts implements FormFacts {

  private static final Set<String> FORMS = Set.of(ReviewDepartmentForm.FORM, ReviewPlansForm.FORM);

  private final TaskDeadlines deadlines;
  private final EventWords words;

  ReviewDueFacts(TaskDeadlines deadlines, EventWords words) {
    this.deadlines = deadlines;
    this.words = words;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    return Map.of(
        "reviewDue",
        Map.of(
            "at",
            task.getDueDate() == null ? "" : words.time(task.getDueDate().toInstant()),
            "provisional",
            deadlines.provisional(Set.of(task.getId())).contains(task.getId())));
  }
}
