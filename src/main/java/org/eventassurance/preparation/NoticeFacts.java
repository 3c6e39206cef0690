package org.eventassurance.preparation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.answer.Answers;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Shows the assurance notice (B3) to those who act on it first. */
@Component
class NoticeFacts implements FormFacts {

  private static final Set<String> FORMS = Set.of("declare-scope", "plan-promotion");

  private final Answers answers;
  private final EventWords words;

  NoticeFacts(Answers answers, EventWords words) {
    this.answers = answers;
    this.words = words;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    return answers
        .latest(businessKey, "userTask_issueNotice")
        .map(Notice::of)
        .map(notice -> Map.<String, Object>of("notice", facts(notice)))
        .orElse(Map.of());
  }

  private Map<String, String> facts(Notice notice) {
    return Map.of(
        "goals", notice.goals(),
        "requirements", notice.requirements(),
        "tasks", notice.tasks(),
        "contact", words.person(notice.contact()));
  }
}
