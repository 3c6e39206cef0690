package org.eventassurance.board;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.alignment.Readiness;
import org.eventassurance.majorevent.EventAccess;
import org.eventassurance.majorevent.EventOverview;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.eventassurance.majorevent.EventOverviews;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.TaskAccess;
import org.eventassurance.resource.MissingFilings;
import org.eventassurance.resource.Resources;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Puts together what an event's page shows. */
@Component
class EventViews {

  private final EventOverviews overviews;
  private final MajorEvents events;
  private final TechnicalIncidents incidents;
  private final Telling telling;
  private final Resources resources;
  private final MissingFilings missingFilings;
  private final Readiness readiness;
  private final EventAccess access;
  private final TaskAccess taskAccess;
  private final TaskService tasks;
  private final Clock clock;

  EventViews(
      EventOverviews overviews,
      MajorEvents events,
      TechnicalIncidents incidents,
      Telling telling,
      Resources resources,
      MissingFilings missingFilings,
      Readiness readiness,
      EventAccess access,
      TaskAccess taskAccess,
      TaskService tasks,
      Clock clock) {
    this.overviews = overviews;
    this.events = events;
    this.incidents = incidents;
    this.telling = telling;
    this.resources = resources;
    this.missingFilings = missingFilings;
    this.readiness = readiness;
    this.access = access;
    this.taskAccess = taskAccess;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * The event as the caller sees it.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is none of this code
   */
  EventView of(String code, Authentication caller, Locale language) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    EventOverview event = overviews.of(code);
    Standing standing = Standing.of(event, incidents.of(code), now);
    return new EventView(
        event,
        standing,
        new Timeline(event, now),
        telling.of(code),
        resources(event, now, language),
        readiness.of(code),
        telling.ofTasks(standing.late()),
        event.status().beforeEndOfWatch() && access.mayCommand(events.get(code), caller),
        acceptable(event, caller.getName()));
  }

  private ResourceStanding resources(EventOverview event, OffsetDateTime now, Locale language) {
    List<String> missing = missingFilings.departments(event.code());
    return ResourceStanding.of(
        resources.of(event.code(), language),
        missing,
        missing.isEmpty() ? null : missingFilings.next(event.code()).orElse(null),
        !event.status().beforeEndOfWatch() || event.endsAt().isBefore(now));
  }

  private Set<String> acceptable(EventOverview event, String person) {
    return event.tasks().stream()
        .filter(task -> task.proposedDueAt() != null)
        .map(OpenTask::id)
        .map(id -> tasks.createTaskQuery().taskId(id).singleResult())
        .filter(Objects::nonNull)
        .filter(task -> taskAccess.mayChangeDueDate(person, task))
        .map(Task::getId)
        .collect(Collectors.toSet());
  }
}
