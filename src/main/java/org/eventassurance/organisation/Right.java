package org.eventassurance.organisation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.TaskPermissions;

/**
 * What the members of one group may do with one resource, or with all of a kind.
 *
 * @param resourceId the resource, or {@link Authorization#ANY}
 */
record Right(String group, Resource resource, String resourceId, List<Permission> permissions) {

  private static final Permission[] KNOWN =
      Stream.<Permission[]>of(
              Permissions.values(), ProcessDefinitionPermissions.values(), TaskPermissions.values())
          .flatMap(Stream::of)
          .toArray(Permission[]::new);

  /** A right to all resources of the kind. */
  static Right toAny(String group, Resource resource, Permission... permissions) {
    return new Right(group, resource, Authorization.ANY, List.of(permissions));
  }

  /** A right to one resource. */
  static Right to(String group, Resource resource, String id, Permission... permissions) {
    return new Right(group, resource, id, List.of(permissions));
  }

  /** What the right is about: there is at most one authorization for each. */
  Subject subject() {
    return new Subject(group, resource.resourceType(), resourceId);
  }

  static Subject subjectOf(Authorization authorization) {
    return new Subject(
        authorization.getGroupId(), authorization.getResourceType(), authorization.getResourceId());
  }

  /** Whether the authorization grants exactly this. */
  boolean isGrantedBy(Authorization authorization) {
    return sum(permissions) == sum(List.of(authorization.getPermissions(KNOWN)));
  }

  /** Permissions as the engine stores them: each is one bit. */
  private static int sum(Collection<Permission> permissions) {
    return permissions.stream().mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b);
  }

  /** One group and one resource or kind of resource. */
  record Subject(String group, int resourceType, String resourceId) {}
}
