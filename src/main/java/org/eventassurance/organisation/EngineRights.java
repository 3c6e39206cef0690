package org.eventassurance.organisation;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each group may do in the engine, beside working its tasks, which is granted task by task.
 *
 * <p>For the organisation's groups this is the whole of it: whatever else they were granted on all
 * resources of a kind, on an application, on a process definition or on one of our filters is
 * withdrawn. Grants to single users and to groups that somebody made by hand are left alone.
 */
final class EngineRights {

  private static final Logger log = LoggerFactory.getLogger(EngineRights.class);

  /** The role of those who read everything and step in. */
  static final String LEADERSHIP = "leadership";

  private final AuthorizationService authorizations;
  private final RepositoryService repository;

  EngineRights(ProcessEngine engine) {
    this.authorizations = engine.getAuthorizationService();
    this.repository = engine.getRepositoryService();
  }

  /**
   * Grants what is missing and withdraws what is too much.
   *
   * @param groups the organisation's groups
   * @param leaving groups that are about to be deleted
   * @param filters our filters' ids by filter
   */
  void establish(Set<String> groups, Set<String> leaving, Map<TaskFilter, String> filters) {
    List<Right> wanted = new ArrayList<>(people());
    wanted.addAll(overseers(LEADERSHIP));
    wanted.addAll(overseers(BuiltInGroups.COMMANDERS));
    wanted.addAll(processOwners());
    wanted.addAll(readers(filters));
    wanted.addAll(starters());
    wanted.removeIf(right -> !groups.contains(right.group()));
    Map<Right.Subject, Authorization> present = present(groups, leaving, filters);
    wanted.forEach(right -> grant(right, present.remove(right.subject())));
    present.values().forEach(this::withdraw);
    admins().forEach(this::grantOnce);
  }

  /** They see the playbook, so that a task can show its place in it, but nothing that runs. */
  private static List<Right> people() {
    String people = BuiltInGroups.PEOPLE;
    return List.of(
        Right.to(people, APPLICATION, "tasklist", Permissions.ACCESS),
        Right.to(people, APPLICATION, "welcome", Permissions.ACCESS),
        Right.toAny(people, PROCESS_DEFINITION, ProcessDefinitionPermissions.READ),
        Right.toAny(people, USER, Permissions.READ),
        Right.toAny(people, GROUP, Permissions.READ));
  }

  /** They see everything and hand out tasks, but work none that is not theirs. */
  private static List<Right> overseers(String group) {
    return List.of(
        Right.to(group, APPLICATION, "cockpit", Permissions.ACCESS),
        Right.toAny(
            group,
            PROCESS_DEFINITION,
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.TASK_ASSIGN,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_HISTORY),
        Right.toAny(group, TASK, TaskPermissions.READ, TaskPermissions.TASK_ASSIGN),
        Right.toAny(group, DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY),
        Right.toAny(group, DECISION_REQUIREMENTS_DEFINITION, Permissions.READ));
  }

  /** They change models and mend what got stuck, but neither work tasks nor write variables. */
  private static List<Right> processOwners() {
    String owners = BuiltInGroups.PROCESS_OWNERS;
    return List.of(
        Right.to(owners, APPLICATION, "cockpit", Permissions.ACCESS),
        Right.toAny(owners, DEPLOYMENT, Permissions.READ, Permissions.CREATE),
        Right.toAny(
            owners,
            PROCESS_DEFINITION,
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.SUSPEND,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_HISTORY,
            ProcessDefinitionPermissions.MIGRATE_INSTANCE,
            ProcessDefinitionPermissions.RETRY_JOB),
        Right.toAny(owners, DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY),
        Right.toAny(owners, DECISION_REQUIREMENTS_DEFINITION, Permissions.READ));
  }

  /** As Camunda's own set-up of its administrators does it. */
  private static List<Right> admins() {
    return Stream.of(Resources.values())
        .map(resource -> Right.toAny(BuiltInGroups.ADMINS, resource, Permissions.ALL))
        .toList();
  }

  private static List<Right> readers(Map<TaskFilter, String> filters) {
    List<Right> rights = new ArrayList<>();
    filters.forEach(
        (filter, id) -> filter.readers().forEach(group -> rights.add(reader(group, id))));
    return rights;
  }

  private static Right reader(String group, String filterId) {
    return Right.to(group, FILTER, filterId, Permissions.READ);
  }

  /** Whom a model names as its starters may read it, with its start form, and start it. */
  private Set<Right> starters() {
    Set<Right> rights = new LinkedHashSet<>();
    for (ProcessDefinition definition :
        repository.createProcessDefinitionQuery().latestVersion().list()) {
      starterGroups(definition)
          .forEach(group -> rights.addAll(starter(group, definition.getKey())));
    }
    return rights;
  }

  private Stream<String> starterGroups(ProcessDefinition definition) {
    Process process =
        repository
            .getBpmnModelInstance(definition.getId())
            .getModelElementById(definition.getKey());
    return process.getCamundaCandidateStarterGroupsList().stream();
  }

  private static List<Right> starter(String group, String processId) {
    return List.of(
        Right.to(
            group,
            PROCESS_DEFINITION,
            processId,
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.CREATE_INSTANCE),
        Right.toAny(group, PROCESS_INSTANCE, Permissions.CREATE));
  }

  private Map<Right.Subject, Authorization> present(
      Set<String> groups, Set<String> leaving, Map<TaskFilter, String> filters) {
    String[] governed =
        Stream.concat(groups.stream(), leaving.stream())
            .filter(group -> !group.equals(BuiltInGroups.ADMINS))
            .toArray(String[]::new);
    Map<Right.Subject, Authorization> present = new HashMap<>();
    Stream.of(
            query(governed).resourceId(ANY).list().stream(),
            query(governed).resourceType(APPLICATION).list().stream(),
            query(governed).resourceType(PROCESS_DEFINITION).list().stream(),
            query(governed).resourceType(FILTER).list().stream()
                .filter(grant -> filters.containsValue(grant.getResourceId())))
        .flatMap(grants -> grants)
        .forEach(grant -> present.put(Right.subjectOf(grant), grant));
    return present;
  }

  private AuthorizationQuery query(String... groups) {
    return authorizations
        .createAuthorizationQuery()
        .authorizationType(AUTH_TYPE_GRANT)
        .groupIdIn(groups);
  }

  private void grant(Right right, Authorization present) {
    if (present == null) {
      grantAnew(right);
    } else if (!right.isGrantedBy(present)) {
      present.setPermissions(permissions(right));
      authorizations.saveAuthorization(present);
    }
  }

  private void grantOnce(Right right) {
    if (query(right.group()).resourceType(right.resource()).resourceId(ANY).count() == 0) {
      grantAnew(right);
    }
  }

  private void grantAnew(Right right) {
    Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    grant.setGroupId(right.group());
    grant.setResource(right.resource());
    grant.setResourceId(right.resourceId());
    grant.setPermissions(permissions(right));
    authorizations.saveAuthorization(grant);
  }

  private void withdraw(Authorization grant) {
    log.info(
        "Group '{}' loses what it was granted on {} '{}', which nobody provided for.",
        grant.getGroupId(),
        resource(grant),
        grant.getResourceId());
    authorizations.deleteAuthorization(grant.getId());
  }

  private static String resource(Authorization grant) {
    return Stream.of(Resources.values())
        .filter(resource -> resource.resourceType() == grant.getResourceType())
        .map(Resources::resourceName)
        .findFirst()
        .orElse("resource");
  }

  private static Permission[] permissions(Right right) {
    return right.permissions().toArray(Permission[]::new);
  }
}
