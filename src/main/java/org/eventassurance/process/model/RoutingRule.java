package org.eventassurance.process.model;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.eventassurance.process.RoutingDirectory;

/** A user task reaches somebody; whom it reaches by an expression shows at run time only. */
final class RoutingRule implements ModelRule<BpmnModelInstance> {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

  private final RoutingDirectory directory;

  RoutingRule(RoutingDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Stream<Finding> check(BpmnModelInstance model, DeploymentView view) {
    return model.getModelElementsByType(UserTask.class).stream()
        .flatMap(
            task ->
                faults(task)
                    .map(fault -> new Finding(task.getId(), Naming.of(task) + " " + fault)));
  }

  private Stream<String> faults(UserTask task) {
    String groups = task.getCamundaCandidateGroups();
    String people = task.getCamundaCandidateUsers();
    String assignee = task.getCamundaAssignee();
    if (Stream.of(groups, people, assignee).allMatch(RoutingRule::isBlank)) {
      return Stream.of(
          "is routed to nobody: give it candidate groups, candidate users or an assignee.");
    }
    Stream<String> unknownGroups =
        unknown(groups, directory::isGroup)
            .map(
                group ->
                    ("is routed to the group '%s', which the organisation does not "
                            + "have: use a role or a department's id.")
                        .formatted(group));
    Stream<String> unknownPeople =
        Stream.of(people, assignee)
            .flatMap(ids -> unknown(ids, directory::isPerson))
            .map(
                person ->
                    "is routed to '%s', whom the organisation does not know: use a person's id."
                        .formatted(person));
    return Stream.concat(unknownGroups, unknownPeople);
  }

  /** The literal ids of a comma-separated list that the directory does not know. */
  private static Stream<String> unknown(String ids, Predicate<String> isKnown) {
    return isBlank(ids)
        ? Stream.empty()
        : Stream.of(EXPRESSION.matcher(ids).replaceAll("").split(","))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .filter(isKnown.negate());
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }
}
