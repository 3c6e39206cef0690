package org.eventassurance.process.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * The rights that come with tasks, accounts and deployments. Lets whoever a task is routed or
 * handed to read it, work it and transfer it, as long as it is: the engine itself would leave the
 * rights with whom it is taken from. The engine's own setting ({@code
 * defaultUserPermissionNameForTask}) knows but one permission beside reading and is without effect
 * here.
 */
final class CandidatePermissions extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = {};

  /** People read themselves and change their password, but don't delete themselves. */
  @Override
  public AuthorizationEntity[] newUser(User user) {
    return new AuthorizationEntity[] {
      createGrantAuthorization(
          user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)
    };
  }

  /** Who deploys may not delete: that would end running events with their definitions. */
  @Override
  public AuthorizationEntity[] newDeployment(Deployment deployment) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String former, String assignee) {
    withdraw((TaskEntity) task, former, IdentityLinkType.ASSIGNEE);
    return super.newTaskAssignee(task, former, assignee);
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String former, String owner) {
    withdraw((TaskEntity) task, former, IdentityLinkType.OWNER);
    return super.newTaskOwner(task, former, owner);
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
    return needless((TaskEntity) task, userId, type);
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
    TaskEntity entity = (TaskEntity) task;
    return entity.isDeleted() || isLinked(entity, IdentityLink::getGroupId, groupId, type)
        ? NONE
        : present(getGrantAuthorizationByGroupId(groupId, Resources.TASK, task.getId()));
  }

  private void withdraw(TaskEntity task, String former, String type) {
    if (former != null) {
      Context.getCommandContext()
          .getTaskManager()
          .deleteDefaultAuthorizations(needless(task, former, type));
    }
  }

  /** What a person was granted on a task that no longer names them but by a link of this type. */
  private AuthorizationEntity[] needless(TaskEntity task, String userId, String type) {
    boolean stays =
        task.isDeleted()
            || userId.equals(task.getAssignee())
            || userId.equals(task.getOwner())
            || isLinked(task, IdentityLink::getUserId, userId, type);
    return stays
        ? NONE
        : present(getGrantAuthorizationByUserId(userId, Resources.TASK, task.getId()));
  }

  private static boolean isLinked(
      TaskEntity task, Function<IdentityLink, String> holder, String id, String exceptType) {
    return task.getIdentityLinks().stream()
        .filter(link -> id.equals(holder.apply(link)))
        .anyMatch(link -> !link.getType().equals(exceptType));
  }

  private static AuthorizationEntity[] present(AuthorizationEntity grant) {
    return grant == null ? NONE : new AuthorizationEntity[] {grant};
  }

  @Override
  protected Permission[] getRuntimePermissions(boolean enforceSpecificVariablePermission) {
    List<Permission> permissions =
        new ArrayList<>(
            List.of(TaskPermissions.READ, TaskPermissions.TASK_WORK, TaskPermissions.TASK_ASSIGN));
    if (enforceSpecificVariablePermission) {
      permissions.add(TaskPermissions.READ_VARIABLE);
    }
    return permissions.toArray(Permission[]::new);
  }
}
