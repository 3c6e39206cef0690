package org.eventassurance.majorevent;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.check.CataloguedSystem;
import org.eventassurance.check.ServiceCatalogue;
import org.eventassurance.language.Dictionary;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Serves with every task's form what it shows of the event: always as it stands now. */
@Component
class EventFacts implements FormFacts {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final MajorEventRepository events;
  private final OrganisationDirectory organisation;
  private final ServiceCatalogue catalogue;
  private final TaskService tasks;
  private final MessageSource messages;
  private final Dictionary dictionary;
  private final Clock clock;

  EventFacts(
      MajorEventRepository events,
      OrganisationDirectory organisation,
      ServiceCatalogue catalogue,
      TaskService tasks,
      MessageSource messages,
      Dictionary dictionary,
      Clock clock) {
    this.events = events;
    this.organisation = organisation;
    this.catalogue = catalogue;
    this.tasks = tasks;
    this.messages = messages;
    this.dictionary = dictionary;
    this.clock = clock;
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
      facts.put("departmentInfo", Map.of("name", departmentName(department, language)));
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
    facts.put("levelReason", dictionary.in(language).say(event.levelReason()));
    facts.put("goLiveAt", time(event.window().goLiveAt()));
    facts.put("endsAt", time(event.window().endsAt()));
    facts.put("broadcastStartsAt", time(event.window().broadcastStartsAt()));
    facts.put("systems", names(event.systems(), this::systemName));
    facts.put("departments", names(event.departments(), id -> departmentName(id, language)));
    facts.put("commander", event.commander().map(this::personName).orElse(""));
    facts.put("normalPeakQps", event.normalPeakQps());
    facts.put("expectedPeakQps", event.expectedPeakQps());
    return facts;
  }

  private static String names(List<String> ids, UnaryOperator<String> nameOf) {
    return ids.stream().map(nameOf).collect(Collectors.joining(", "));
  }

  private String systemName(String id) {
    return catalogue.system(id).map(CataloguedSystem::name).orElse(id);
  }

  private String personName(String id) {
    return organisation.current().person(id).map(Person::name).orElse(id);
  }

  private String departmentName(String id, Locale language) {
    return organisation
        .current()
        .department(id)
        .map(Department::name)
        .map(name -> name.in(language))
        .orElse(id);
  }

  private String time(Instant instant) {
    return instant == null ? "" : TIME.format(instant.atZone(clock.getZone()));
  }
}
