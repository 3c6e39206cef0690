package org.eventassurance.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;

/**
 * Keeps our filters in Tasklist as they are meant to be. They bear a key in their properties; since
 * Tasklist drops it when somebody edits a filter there, one without a key is known by its name.
 */
final class EngineFilters {

  private final FilterService filters;
  private final TaskService tasks;
  private final Locale language;

  EngineFilters(ProcessEngine engine, Locale language) {
    this.filters = engine.getFilterService();
    this.tasks = engine.getTaskService();
    this.language = language;
  }

  /** Creates our filters and mends them in place; returns their ids. */
  Map<TaskFilter, String> establish() {
    List<Filter> present = filters.createTaskFilterQuery().list();
    Map<TaskFilter, String> ids = new HashMap<>();
    for (TaskFilter wanted : TaskFilter.ALL) {
      Filter filter = find(wanted, present).orElseGet(filters::newTaskFilter);
      ids.put(wanted, establish(wanted, filter).getId());
    }
    return ids;
  }

  private Filter establish(TaskFilter wanted, Filter filter) {
    filter.setName(wanted.name().in(language));
    filter.setProperties(wanted.properties(language));
    filter.setQuery(wanted.query(tasks.createTaskQuery()));
    return filters.saveFilter(filter);
  }

  private static Optional<Filter> find(TaskFilter wanted, Collection<Filter> present) {
    return present.stream()
        .filter(filter -> wanted.key().equals(filter.getProperties().get(TaskFilter.KEY)))
        .findFirst()
        .or(
            () ->
                present.stream()
                    .filter(filter -> !filter.getProperties().containsKey(TaskFilter.KEY))
                    .filter(filter -> wanted.isCalled(filter.getName()))
                    .findFirst());
  }
}
