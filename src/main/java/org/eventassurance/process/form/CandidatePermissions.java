package org.eventassurance.process.form;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;

/**
 * Lets whoever a task is routed or handed to read it, work it and transfer it. The engine's own
 * setting ({@code defaultUserPermissionNameForTask}) knows but one permission beside reading and is
 * without effect here.
 */
final class CandidatePermissions extends DefaultAuthorizationProvider {

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
