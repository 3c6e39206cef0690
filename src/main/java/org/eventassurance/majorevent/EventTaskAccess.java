package org.eventassurance.majorevent;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.process.TaskAccess;
import org.springframework.stereotype.Component;

/**
 * A department's lead, the event's commander and the leadership steer tasks; members hand theirs to
 * colleagues. Whoever stands in for somebody has their groups, the leadership too, but leads and
 * commands nothing for them.
 */
@Component
class EventTaskAccess implements TaskAccess {

  private static final String LEADERSHIP = "leadership";

  private final OrganisationDirectory organisation;
  private final Absences absences;
  private final MajorEventRepository events;
  private final TaskService tasks;
  private final RuntimeService runtime;

  EventTaskAccess(
      OrganisationDirectory organisation,
      Absences absences,
      MajorEventRepository events,
      TaskService tasks,
      RuntimeService runtime) {
    this.organisation = organisation;
    this.absences = absences;
    this.events = events;
    this.tasks = tasks;
    this.runtime = runtime;
  }

  @Override
  public boolean mayChangeDueDate(String personId, Task task) {
    return steers(personId, task);
  }

  @Override
  public boolean mayRoute(String personId, Task task) {
    return steers(personId, task);
  }

  @Override
  public boolean mayAssign(String personId, Task task, String assigneeId) {
    Organisation current = organisation.current();
    boolean colleagues =
        current.departmentsOf(personId).stream()
            .anyMatch(department -> department.members().contains(assigneeId));
    boolean candidate =
        absences.groupsOf(assigneeId).stream().anyMatch(candidateGroups(task)::contains);
    return colleagues || candidate || steers(personId, task);
  }

  private boolean steers(String personId, Task task) {
    Organisation current = organisation.current();
    return absences.groupsOf(personId).contains(LEADERSHIP)
        || candidateGroups(task).stream().anyMatch(group -> current.leads(personId, group))
        || leadsAssignee(personId, task.getAssignee())
        || commands(personId, task);
  }

  private boolean leadsAssignee(String personId, String assignee) {
    return assignee != null
        && organisation.current().departments().stream()
            .filter(department -> department.lead().equals(personId))
            .anyMatch(department -> department.members().contains(assignee));
  }

  private boolean commands(String personId, Task task) {
    if (task.getProcessInstanceId() == null) {
      return false;
    }
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    return instance != null
        && instance.getBusinessKey() != null
        && events
            .findById(instance.getBusinessKey())
            .flatMap(MajorEvent::commander)
            .filter(personId::equals)
            .isPresent();
  }

  private Set<String> candidateGroups(Task task) {
    Collection<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId());
    return links.stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
