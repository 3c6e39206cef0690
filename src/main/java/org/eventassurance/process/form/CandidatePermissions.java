package org.eventassurance.process.form;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * The rights that come with tasks, accounts and deployments. Lets whoever a task is routed or
 * handed to read it, work it and transfer it. The engine's own setting ({@code
 * defaultUserPermissionNameForTask}) knows but one permission beside reading and is without effect
 * here.
 */
final class CandidatePermissions extends DefaultAuthorizationProvider {

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
    return new AuthorizationEntity[0];
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
