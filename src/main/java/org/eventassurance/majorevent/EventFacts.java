package org.eventassurance.majorevent;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Serves with every task's form what it shows of the event: always as it stands now. */
@Component
class EventFacts implements FormFacts {

  private final MajorEventRepository events;
  private final TaskService tasks;
  private final MessageSource messages;
  private final EventWords words;

  EventFacts(
      MajorEventRepository events, TaskService tasks, MessageSource messages, EventWords words) {
    this.events = events;
    this.tasks = tasks;
    this.messages = messages;
    this.words = words;
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (businessKey != null) {
      events.findById(businessKey).ifPresent(event -> facts.put("event", factsOf(event, language)));
    }
    String department =
        (String) tasks.getVariable(task.getId(), EventAssuranceProcess.DEPARTMENT.name());
    if (department != null) {
      facts.put("departmentInfo", Map.of("name", words.department(department, language)));
    }
    return facts;
  }

  private Map<String, Object> factsOf(MajorEvent event, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("code", event.code());
    facts.put("name", event.name());
    facts.put("kind", messages.getMessage("kind." + event.kind(), null, language));
    facts.put("status", event.status().name());
    facts.put("level", event.level().map(AssuranceLevel::name).orElse(""));
    facts.put("levelReason", event.levelReason());
    facts.put("goLiveAt", words.time(event.window().goLiveAt()));
    facts.put("endsAt", words.time(event.window().endsAt()));
    facts.put("broadcastStartsAt", words.time(event.window().broadcastStartsAt()));
    facts.put("systems", words.systems(event.systems()));
    facts.put("departments", words.departments(event.departments(), language));
    facts.put("commander", event.commander().map(words::person).orElse(""));
    facts.put("normalPeakQps", words.number(event.normalPeakQps(), language));
    facts.put("expectedPeakQps", words.number(event.expectedPeakQps(), language));
    return facts;
  }
}
