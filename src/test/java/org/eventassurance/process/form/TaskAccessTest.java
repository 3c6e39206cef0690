package org.eventassurance.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Members work and transfer their tasks; only leads change when they are due and whom they reach.
 */
class TaskAccessTest {

  private static final Date LATER = new Date(1_800_000_000_000L);

  private static GuardedEngine engine;

  private Task task;

  @BeforeAll
  static void startEngine() {
    engine = new GuardedEngine();
    engine.deploy(
        Bpmn.createExecutableProcess("filing")
            .startEvent()
            .userTask("task")
            .name("File resources")
            .camundaCandidateGroups("sre")
            .endEvent()
            .done());
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @BeforeEach
  void openATask() {
    task = engine.start("filing", Map.of());
  }

  static Stream<Consumer<String>> changesOfTheDueDate() {
    return Stream.of(
        id -> engine.tasks().setDueDate(id, LATER), id -> save(id, task -> task.setDueDate(LATER)));
  }

  @ParameterizedTest
  @MethodSource("changesOfTheDueDate")
  void onlyLeadsChangeWhenATaskIsDue(Consumer<String> change) {
    engine.as(
        "anna",
        () ->
            assertThatThrownBy(() -> change.accept(task.getId()))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage(
                    "Only the department's lead, the event's commander and the leadership may"
                        + " change when 'File resources' is due: ask one of them."));
    assertThat(stored().getDueDate()).isNull();

    engine.as("lead", () -> change.accept(task.getId()));
    assertThat(stored().getDueDate()).isEqualTo(LATER);
  }

  static Stream<Consumer<String>> changesOfTheRoute() {
    return Stream.of(
        id -> engine.tasks().setPriority(id, 90),
        id -> engine.tasks().setOwner(id, "mallory"),
        id -> engine.tasks().setName(id, "Nothing to do"),
        id -> engine.tasks().setDescription(id, "Nothing to do"),
        id -> engine.tasks().addCandidateUser(id, "mallory"),
        id -> engine.tasks().addCandidateGroup(id, "marketing"),
        id -> engine.tasks().deleteCandidateUser(id, "anna"),
        id -> engine.tasks().deleteCandidateGroup(id, "sre"),
        id -> engine.tasks().addUserIdentityLink(id, "mallory", IdentityLinkType.CANDIDATE),
        id -> engine.tasks().addUserIdentityLink(id, "mallory", IdentityLinkType.OWNER),
        id -> engine.tasks().addGroupIdentityLink(id, "marketing", "watcher"),
        id -> engine.tasks().deleteUserIdentityLink(id, "anna", IdentityLinkType.OWNER),
        id -> engine.tasks().deleteGroupIdentityLink(id, "sre", IdentityLinkType.CANDIDATE),
        id -> save(id, task -> task.setPriority(90)),
        id -> save(id, task -> task.setOwner("mallory")),
        id -> save(id, task -> task.setName("Nothing to do")),
        id -> save(id, task -> task.setDescription("Nothing to do")),
        id -> save(id, task -> task.setParentTaskId(id)),
        id -> save(id, task -> task.setDelegationState(DelegationState.PENDING)));
  }

  @ParameterizedTest
  @MethodSource("changesOfTheRoute")
  void onlyLeadsChangeWhomATaskReaches(Consumer<String> change) {
    engine.as(
        "anna",
        () ->
            assertThatThrownBy(() -> change.accept(task.getId()))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("may route 'File resources' to others"));

    engine.as(
        "lead", () -> assertThatCode(() -> change.accept(task.getId())).doesNotThrowAnyException());
  }

  static Stream<Transfer> transfers() {
    return Stream.of(
        (id, person) -> engine.tasks().setAssignee(id, person),
        (id, person) -> engine.tasks().claim(id, person),
        (id, person) -> engine.tasks().delegateTask(id, person),
        (id, person) -> engine.tasks().addUserIdentityLink(id, person, IdentityLinkType.ASSIGNEE),
        (id, person) -> save(id, task -> task.setAssignee(person)));
  }

  @ParameterizedTest
  @MethodSource("transfers")
  void aTaskIsTransferredWithinTheDepartment(Transfer transfer) {
    engine.as(
        "anna",
        () -> {
          assertThatThrownBy(() -> transfer.to(task.getId(), "mallory"))
              .isInstanceOf(AuthorizationException.class)
              .hasMessageStartingWith("'File resources' goes only to somebody who may work it");
          transfer.to(task.getId(), "bob");
        });

    assertThat(stored().getAssignee()).isEqualTo("bob");
  }

  @Test
  void whoeverMayTakeATaskMayGiveItBack() {
    engine.tasks().setAssignee(task.getId(), "bob");

    engine.as(
        "lead",
        () ->
            assertThatThrownBy(() -> engine.tasks().setAssignee(task.getId(), null))
                .isInstanceOf(AuthorizationException.class));
    engine.as(
        "lead",
        () ->
            assertThatThrownBy(
                    () ->
                        engine
                            .tasks()
                            .deleteUserIdentityLink(task.getId(), "bob", IdentityLinkType.ASSIGNEE))
                .isInstanceOf(AuthorizationException.class));
    engine.as("anna", () -> engine.tasks().setAssignee(task.getId(), null));

    assertThat(stored().getAssignee()).isNull();
  }

  @Test
  void whoeverATaskIsHandedToMayWorkAndTransferItFromThenOn() {
    engine.as("anna", () -> engine.tasks().setAssignee(task.getId(), "bob"));
    engine.as("bob", List.of(), () -> engine.tasks().setAssignee(task.getId(), "anna"));
    engine.as("anna", () -> engine.tasks().setAssignee(task.getId(), "bob"));
    engine.as("bob", List.of(), () -> engine.tasks().complete(task.getId()));

    assertThat(stored()).isNull();
  }

  @Test
  void whoeverATaskIsTakenFromNoLongerHasIt() {
    engine.tasks().setAssignee(task.getId(), "bob");
    assertThat(isSeenBy("bob")).isTrue();

    engine.tasks().setAssignee(task.getId(), "carl");

    assertThat(isSeenBy("bob")).isFalse();
    assertThat(isSeenBy("carl")).isTrue();
  }

  @Test
  void whoeverDelegatesATaskKeepsItUntilItIsGivenBackAndThenItsDelegateLosesIt() {
    engine.tasks().setAssignee(task.getId(), "bob");
    engine.tasks().delegateTask(task.getId(), "carl");
    assertThat(isSeenBy("bob")).isTrue();

    engine.tasks().resolveTask(task.getId());

    assertThat(isSeenBy("bob")).isTrue();
    assertThat(isSeenBy("carl")).isFalse();
  }

  @Test
  void aCandidateWhoIsRemovedNoLongerHasTheTaskUnlessItIsTheirsOtherwise() {
    engine.tasks().addCandidateUser(task.getId(), "bob");
    engine.tasks().addCandidateUser(task.getId(), "carl");
    engine.tasks().addCandidateUser(task.getId(), "dora");
    engine.tasks().addUserIdentityLink(task.getId(), "carl", "watcher");
    engine.tasks().setAssignee(task.getId(), "dora");

    Stream.of("bob", "carl", "dora")
        .forEach(person -> engine.tasks().deleteCandidateUser(task.getId(), person));

    assertThat(isSeenBy("bob")).isFalse();
    assertThat(isSeenBy("carl")).isTrue();
    assertThat(isSeenBy("dora")).isTrue();
  }

  @Test
  void aGroupThatIsRemovedNoLongerHasTheTask() {
    engine.tasks().addCandidateGroup(task.getId(), "dba");
    engine.tasks().addGroupIdentityLink(task.getId(), "dba", "watcher");
    engine.tasks().deleteCandidateGroup(task.getId(), "dba");
    assertThat(isSeenBy("dirk", "dba")).isTrue();

    engine.tasks().deleteGroupIdentityLink(task.getId(), "dba", "watcher");
    engine.tasks().deleteCandidateGroup(task.getId(), "sre");

    assertThat(isSeenBy("dirk", "dba")).isFalse();
    assertThat(isSeenBy("anna", "sre")).isFalse();
  }

  @Test
  void nobodyElseSeesTheTask() {
    engine.as(
        "mallory",
        List.of("marketing"),
        () -> {
          assertThat(engine.tasks().createTaskQuery().taskId(task.getId()).singleResult()).isNull();
          assertThatThrownBy(() -> engine.tasks().claim(task.getId(), "anna"))
              .isInstanceOf(AuthorizationException.class)
              .hasMessageContaining("'mallory'");
        });
  }

  @Test
  void whatIsNobodysBusinessMayBeChangedByWhoeverMayAssign() {
    engine.as("anna", () -> save(task.getId(), task -> task.setFollowUpDate(LATER)));

    assertThat(stored().getFollowUpDate()).isEqualTo(LATER);
  }

  @Test
  void aNewTaskIsLeftToTheEngine() {
    engine.as(
        "anna",
        () ->
            assertThatThrownBy(() -> engine.tasks().newTask())
                .isInstanceOf(AuthorizationException.class));
    engine.as(
        "leader",
        List.of("leadership"),
        () -> {
          Task own = engine.tasks().newTask();
          own.setDueDate(LATER);
          engine.tasks().saveTask(own);
        });

    assertThat(engine.tasks().createTaskQuery().dueDate(LATER).count()).isEqualTo(1);
    engine
        .tasks()
        .deleteTasks(
            engine.tasks().createTaskQuery().dueDate(LATER).list().stream()
                .map(Task::getId)
                .toList(),
            true);
  }

  @Test
  void theProductItselfChangesWhatItWants() {
    engine.tasks().setDueDate(task.getId(), LATER);
    engine.tasks().setAssignee(task.getId(), "mallory");
    save(task.getId(), task -> task.setPriority(70));

    assertThat(stored())
        .returns(LATER, Task::getDueDate)
        .returns("mallory", Task::getAssignee)
        .returns(70, Task::getPriority);
  }

  private boolean isSeenBy(String person, String... groups) {
    return engine.asking(
        person,
        List.of(groups),
        () -> engine.tasks().createTaskQuery().taskId(task.getId()).count() > 0);
  }

  private Task stored() {
    return engine.tasks().createTaskQuery().taskId(task.getId()).singleResult();
  }

  private static void save(String taskId, Consumer<Task> change) {
    Task task = engine.tasks().createTaskQuery().taskId(taskId).singleResult();
    change.accept(task);
    engine.tasks().saveTask(task);
  }

  /** One way to hand a task to somebody. */
  interface Transfer {
    void to(String taskId, String personId);
  }
}
