package org.eventassurance.followup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows the follow-up to those who work on it and who verify it. */
@Component
class FollowUpFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of(WorkOnFollowUpKeeper.FORM, VerifyClosureForm.FORM);

  private final FollowUpTasks tasks;
  private final EventWords words;
  private final MessageSource messages;

  FollowUpFacts(FollowUpTasks tasks, EventWords words, MessageSource messages) {
    this.tasks = tasks;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    FollowUp followUp = tasks.followUpOf(task.getId());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("title", followUp.title());
    facts.put("description", followUp.description());
    facts.put("origin", messages.getMessage("followUp." + followUp.origin(), null, language));
    facts.put("owner", words.person(followUp.owner()));
    facts.put("openedOn", words.day(followUp.startedAt()));
    facts.put("missing", followUp.missing().orElse(""));
    facts.put("workDone", followUp.workDone().orElse(""));
    facts.put("evidence", followUp.evidence().orElse(""));
    facts.put("workedBy", followUp.workedBy().map(words::person).orElse(""));
    return Map.of("followUp", facts);
  }
}
