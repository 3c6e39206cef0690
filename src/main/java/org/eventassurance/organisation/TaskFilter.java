package org.eventassurance.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A list of tasks that Tasklist offers. How it is sorted is for the reader to choose in Tasklist,
 * which begins with the most pressing task (see {@code camunda-apps.js}): an order of the filter's
 * own would go before their choice.
 *
 * @param key what tells it from people's own filters
 * @param place where it stands among the filters; the smallest is on top
 * @param readers the groups that may use it
 * @param criteria adds to a query which tasks it shows
 */
record TaskFilter(
    String key,
    int place,
    Name name,
    String colour,
    List<String> readers,
    UnaryOperator<TaskQuery> criteria) {

  private static final List<String> EVERYBODY = List.of(BuiltInGroups.PEOPLE);
  private static final List<String> OVERSEERS =
      List.of(EngineRights.LEADERSHIP, BuiltInGroups.COMMANDERS);

  /** All that there are. */
  static final List<TaskFilter> ALL =
      List.of(
          new TaskFilter(
              "myTasks",
              10,
              new Name("My tasks", "我的任务"),
              "#1565c0",
              EVERYBODY,
              tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
          new TaskFilter(
              "myDepartmentsTasks",
              20,
              new Name("My departments' tasks", "我部门的任务"),
              "#2e7d32",
              EVERYBODY,
              TaskFilter::offered),
          new TaskFilter(
              "overdue",
              30,
              new Name("Overdue", "已逾期"),
              "#c62828",
              EVERYBODY,
              tasks -> mineOrOffered(tasks).dueBeforeExpression("${now()}")),
          new TaskFilter(
              "dueSoon",
              40,
              new Name("Due in three days", "三天内到期"),
              "#ef6c00",
              EVERYBODY,
              tasks ->
                  mineOrOffered(tasks)
                      .dueAfterExpression("${now()}")
                      .dueBeforeExpression("${dateTime().plusDays(3).toDate()}")),
          new TaskFilter(
              "allTasks",
              50,
              new Name("All tasks", "全部任务"),
              "#546e7a",
              OVERSEERS,
              UnaryOperator.identity()));

  /** The property that bears {@link #key}. */
  static final String KEY = "key";

  /** Whether people know the filter by this name. */
  boolean isCalled(String filterName) {
    return filterName.equals(name.en()) || filterName.equals(name.zh());
  }

  /** The query that the engine stores. */
  TaskQuery query(TaskQuery tasks) {
    return criteria.apply(tasks);
  }

  /** What Tasklist reads: place, look, and the variables that it shows with each task. */
  Map<String, Object> properties(Locale language) {
    return Map.of(
        KEY,
        key,
        "priority",
        place,
        "color",
        colour,
        "description",
        "",
        "refresh",
        true,
        "showUndefinedVariable",
        false,
        "variables",
        List.of(
            variable("taskEvent", new Name("Event", "活动"), language),
            variable("taskLevel", new Name("Level", "保障级别"), language),
            variable("taskPhase", new Name("Phase", "阶段"), language)));
  }

  private static Map<String, String> variable(String variable, Name label, Locale language) {
    return Map.of("name", variable, "label", label.in(language));
  }

  /** Offered to the person or to one of their groups, whoever has taken it since. */
  private static TaskQuery offered(TaskQuery tasks) {
    return tasks.taskCandidateUserExpression("${currentUser()}").includeAssignedTasks();
  }

  private static TaskQuery mineOrOffered(TaskQuery tasks) {
    return offered(tasks.or().taskAssigneeExpression("${currentUser()}")).endOr();
  }
}
