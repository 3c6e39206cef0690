package org.eventassurance.notification;

import java.util.Map;
import java.util.Optional;

/**
 * The open tasks and the events that some notifications are about, as they are now.
 *
 * @param tasks by their ids; what is not there is not open
 * @param events by their codes
 */
record Situation(Map<String, TaskSituation> tasks, Map<String, EventSituation> events) {

  Optional<TaskSituation> task(Notification line) {
    return Optional.ofNullable(line.taskId()).map(tasks::get);
  }

  Optional<EventSituation> event(Notification line) {
    return Optional.ofNullable(line.eventCode()).map(events::get);
  }
}
