package tr.mbs.workflow.engine;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.TaskPermissions.TASK_WORK;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights on a task come from its candidate group alone: they end with the membership, and whoever claimed a task keeps
 * nothing when he leaves the unit. The group is named when the task is made, so nothing needs to be looked up first, as
 * the engine's own provider does.
 */
class CandidateRights extends DefaultAuthorizationProvider {

  /** One right on all groups (see {@code Rights}) instead of a row for each of 3,000 units. */
  @Override
  public AuthorizationEntity[] newGroup(Group group) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    return new AuthorizationEntity[] {createAuthorization(null, groupId, TASK, task.getId(), READ, TASK_WORK)};
  }
}
