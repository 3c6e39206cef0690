package org.eventassurance.process.form;

import java.io.InputStream;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The task service that people reach: values come in only as a task's form declares them, dates and
 * people of a task change only by those who may, and its comments and attachments are for those who
 * read it.
 */
final class GuardedTaskService extends TaskServiceImpl {

  private final EngineAccess engine;
  private final SubmissionGuard submissions;
  private final TaskGuard tasks;
  private final NoteGuard notes;
  private final RaiseGuard raised;
  private final EachInstance instances;

  GuardedTaskService(
      EngineAccess engine, SubmissionGuard submissions, TaskGuard tasks, NoteGuard notes) {
    this.engine = engine;
    this.submissions = submissions;
    this.tasks = tasks;
    this.notes = notes;
    this.raised = new RaiseGuard(engine);
    this.instances = new EachInstance(engine);
  }

  // Values

  @Override
  public void complete(String taskId, Map<String, Object> variables) {
    Accepted accepted = submissions.forTask(taskId, variables, Way.COMPLETION);
    instances.around(
        taskId,
        accepted,
        () -> {
          super.complete(taskId, accepted.variables());
          return null;
        });
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, Map<String, Object> variables, boolean deserializeValues) {
    Accepted accepted = submissions.forTask(taskId, variables, Way.COMPLETION);
    return instances.around(
        taskId,
        accepted,
        () -> super.completeWithVariablesInReturn(taskId, accepted.variables(), deserializeValues));
  }

  @Override
  public void resolveTask(String taskId, Map<String, Object> variables) {
    Accepted accepted = submissions.forTask(taskId, variables, Way.RESOLUTION);
    instances.around(
        taskId,
        accepted,
        () -> {
          super.resolveTask(taskId, accepted.variables());
          return null;
        });
  }

  @Override
  public void handleBpmnError(String taskId, String errorCode) {
    handleBpmnError(taskId, errorCode, null, null);
  }

  @Override
  public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
    handleBpmnError(taskId, errorCode, errorMessage, null);
  }

  @Override
  public void handleBpmnError(
      String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
    raised.error(taskId, errorCode);
    super.handleBpmnError(
        taskId,
        errorCode,
        errorMessage,
        submissions.forTask(taskId, variables, Way.EVENT).variables());
  }

  @Override
  public void handleEscalation(String taskId, String escalationCode) {
    handleEscalation(taskId, escalationCode, null);
  }

  @Override
  public void handleEscalation(
      String taskId, String escalationCode, Map<String, Object> variables) {
    raised.escalation(taskId, escalationCode);
    super.handleEscalation(
        taskId, escalationCode, submissions.forTask(taskId, variables, Way.EVENT).variables());
  }

  @Override
  protected void setVariables(String taskId, Map<String, ?> variables, boolean local) {
    engine.demandOperator();
    super.setVariables(taskId, variables, local);
  }

  @Override
  protected void updateVariables(
      String taskId, Map<String, ?> modifications, Collection<String> deletions, boolean local) {
    engine.demandOperator();
    super.updateVariables(taskId, modifications, deletions, local);
  }

  @Override
  public void removeVariable(String taskId, String name) {
    engine.demandOperator();
    super.removeVariable(taskId, name);
  }

  @Override
  public void removeVariableLocal(String taskId, String name) {
    engine.demandOperator();
    super.removeVariableLocal(taskId, name);
  }

  @Override
  public void removeVariables(String taskId, Collection<String> names) {
    engine.demandOperator();
    super.removeVariables(taskId, names);
  }

  @Override
  public void removeVariablesLocal(String taskId, Collection<String> names) {
    engine.demandOperator();
    super.removeVariablesLocal(taskId, names);
  }

  // Dates

  @Override
  public void setDueDate(String taskId, Date dueDate) {
    tasks.dueDate(taskId);
    super.setDueDate(taskId, dueDate);
  }

  @Override
  public void saveTask(Task task) {
    tasks.save(task);
    super.saveTask(task);
  }

  // People

  @Override
  public void claim(String taskId, String userId) {
    tasks.assign(taskId, userId);
    super.claim(taskId, userId);
  }

  @Override
  public void setAssignee(String taskId, String userId) {
    tasks.assign(taskId, userId);
    super.setAssignee(taskId, userId);
  }

  @Override
  public void delegateTask(String taskId, String userId) {
    tasks.assign(taskId, userId);
    super.delegateTask(taskId, userId);
  }

  @Override
  public void setOwner(String taskId, String userId) {
    tasks.route(taskId);
    super.setOwner(taskId, userId);
  }

  @Override
  public void setPriority(String taskId, int priority) {
    tasks.route(taskId);
    super.setPriority(taskId, priority);
  }

  @Override
  public void setName(String taskId, String name) {
    tasks.route(taskId);
    super.setName(taskId, name);
  }

  @Override
  public void setDescription(String taskId, String description) {
    tasks.route(taskId);
    super.setDescription(taskId, description);
  }

  @Override
  public void addCandidateUser(String taskId, String userId) {
    tasks.route(taskId);
    super.addCandidateUser(taskId, userId);
  }

  @Override
  public void addCandidateGroup(String taskId, String groupId) {
    tasks.route(taskId);
    super.addCandidateGroup(taskId, groupId);
  }

  @Override
  public void addUserIdentityLink(String taskId, String userId, String type) {
    changeLink(taskId, userId, type);
    super.addUserIdentityLink(taskId, userId, type);
  }

  @Override
  public void addGroupIdentityLink(String taskId, String groupId, String type) {
    tasks.route(taskId);
    super.addGroupIdentityLink(taskId, groupId, type);
  }

  @Override
  public void deleteCandidateUser(String taskId, String userId) {
    tasks.route(taskId);
    super.deleteCandidateUser(taskId, userId);
  }

  @Override
  public void deleteCandidateGroup(String taskId, String groupId) {
    tasks.route(taskId);
    super.deleteCandidateGroup(taskId, groupId);
  }

  @Override
  public void deleteUserIdentityLink(String taskId, String userId, String type) {
    changeLink(taskId, null, type);
    super.deleteUserIdentityLink(taskId, userId, type);
  }

  @Override
  public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
    // Whatever group is named, a link of type assignee or owner is removed as the person's.
    changeLink(taskId, null, type);
    super.deleteGroupIdentityLink(taskId, groupId, type);
  }

  private void changeLink(String taskId, String userId, String type) {
    if (IdentityLinkType.ASSIGNEE.equals(type)) {
      tasks.assign(taskId, userId);
    } else {
      tasks.route(taskId);
    }
  }

  // Comments and attachments

  @Override
  public Comment createComment(String taskId, String instanceId, String message) {
    notes.read(taskId);
    return super.createComment(taskId, instanceId, message);
  }

  @Override
  public List<Comment> getTaskComments(String taskId) {
    notes.read(taskId);
    return super.getTaskComments(taskId);
  }

  @Override
  public Comment getTaskComment(String taskId, String commentId) {
    notes.read(taskId);
    return super.getTaskComment(taskId, commentId);
  }

  @Override
  public Attachment createAttachment(
      String type,
      String taskId,
      String instanceId,
      String name,
      String description,
      InputStream content) {
    notes.read(taskId);
    return super.createAttachment(type, taskId, instanceId, name, description, content);
  }

  @Override
  public Attachment createAttachment(
      String type, String taskId, String instanceId, String name, String description, String url) {
    notes.read(taskId);
    return super.createAttachment(type, taskId, instanceId, name, description, url);
  }

  @Override
  public List<Attachment> getTaskAttachments(String taskId) {
    notes.read(taskId);
    return super.getTaskAttachments(taskId);
  }

  @Override
  public Attachment getTaskAttachment(String taskId, String attachmentId) {
    notes.read(taskId);
    return super.getTaskAttachment(taskId, attachmentId);
  }

  @Override
  public InputStream getTaskAttachmentContent(String taskId, String attachmentId) {
    notes.read(taskId);
    return super.getTaskAttachmentContent(taskId, attachmentId);
  }

  @Override
  public void deleteTaskAttachment(String taskId, String attachmentId) {
    notes.remove(taskId);
    super.deleteTaskAttachment(taskId, attachmentId);
  }
}
