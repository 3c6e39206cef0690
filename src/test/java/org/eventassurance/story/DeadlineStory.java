package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ParallelGatewayBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Stories of due dates, also of tasks that a process owner has drawn. */
abstract class DeadlineStory extends Story {

  /** The id of the process owner's own process. */
  static final String ERRANDS = "owners-errands";

  @Autowired private ScheduledTaskHolder schedule;

  private final List<String> deployments = new ArrayList<>();

  void takeTheOwnersModelsAway() {
    deployments.forEach(
        id ->
            cast.person("admin")
                .delete("/engine-rest/deployment/" + id + "?cascade=true")
                .expect(204));
    deployments.clear();
  }

  static void assertDue(JsonNode task, String at, String origin) {
    assertDue(task, OffsetDateTime.parse(at), origin);
  }

  static void assertDue(JsonNode task, OffsetDateTime at, String origin) {
    assertThat(dueAt(task)).as(task.path("key").asText()).isEqualTo(at);
    assertThat(task.path("origin").asText()).as(task.path("key").asText()).isEqualTo(origin);
  }

  static OffsetDateTime dueAt(JsonNode task) {
    return OffsetDateTime.parse(task.path("dueAt").asText());
  }

  static String id(JsonNode entry) {
    return entry.path("id").asText();
  }

  /** The only open task of this kind. */
  JsonNode task(String code, String key) {
    List<JsonNode> found = tasks(code, key);
    assertThat(found).as("open tasks '%s' of %s", key, code).hasSize(1);
    return found.get(0);
  }

  List<JsonNode> tasks(String code, String key) {
    return cast.openTasks(code).stream()
        .filter(task -> task.path("key").asText().equals(key))
        .toList();
  }

  JsonNode phase(String code, String phase) {
    return stream(cast.overview(code).path("deadlines"))
        .filter(deadline -> deadline.path("phase").asText().equals(phase))
        .findFirst()
        .orElseThrow();
  }

  /** What Tasklist shows. */
  OffsetDateTime dueInTheEngine(String taskId) {
    JsonNode task = cast.person("admin").get("/engine-rest/task/" + taskId).expect(200).json();
    return EngineTime.parse(task.path("due").asText());
  }

  /** When the timers of the event's processes fire. */
  List<OffsetDateTime> timers(String code, String activityId) {
    Caller admin = cast.person("admin");
    JsonNode instances =
        admin.get("/engine-rest/process-instance?businessKey=" + code).expect(200).json();
    List<String> ids = stream(instances).map(DeadlineStory::id).toList();
    JsonNode timers = admin.get("/engine-rest/job?activityId=" + activityId).expect(200).json();
    return stream(timers)
        .filter(timer -> ids.contains(timer.path("processInstanceId").asText()))
        .map(timer -> EngineTime.parse(timer.path("dueDate").asText()))
        .toList();
  }

  /** Starts one process of an event, as its lifecycle would when it gets there. */
  void begin(String processId, String code) {
    Map<String, Object> variables =
        Map.of("department", "dba", "level", "P1", "eventKind", "LIVE_STREAM");
    cast.person("admin")
        .post(
            "/engine-rest/process-definition/key/" + processId + "/start",
            Map.of("businessKey", code, "variables", Cast.typed(variables)))
        .expect(200);
  }

  /** Deploys a process owner's process with a task for each due date, and starts it. */
  void beginErrands(String code, Map<String, String> dueDates) {
    ParallelGatewayBuilder fork =
        Bpmn.createExecutableProcess(ERRANDS)
            .camundaHistoryTimeToLiveString("P30D")
            .startEvent()
            .parallelGateway("fork");
    dueDates.forEach(
        (key, dueDate) -> fork.userTask(key).camundaCandidateGroups("sre").camundaDueDate(dueDate));
    deploy(fork.done());
    begin(ERRANDS, code);
  }

  void deploy(BpmnModelInstance model) {
    deploy(ERRANDS + ".bpmn", Bpmn.convertToString(model));
  }

  /** Deploys a process owner's model, until the owner's models are taken away. */
  void deploy(String file, String model) {
    deployments.add(
        id(cast.person("owner").deploy("Errands", Map.of(file, model)).expect(200).json()));
  }

  void reschedule(String code, String goLiveAt) {
    cast.person("leader")
        .post(
            "/api/events/" + code + "/reschedule",
            Map.of("goLiveAt", goLiveAt, "reason", "The product is ready later."))
        .expect(200);
  }

  /** Runs what runs every few minutes in the background. */
  void reconcile() {
    runInBackground("deadline.Reconciliation.reconcile");
    runInBackground("ClockReconciliation.reconcile");
  }

  /** Runs once what a schedule would run again and again. */
  void runInBackground(String method) {
    List<Runnable> work =
        schedule.getScheduledTasks().stream()
            .map(task -> task.getTask().getRunnable())
            .filter(runnable -> runnable.toString().contains(method))
            .toList();
    assertThat(work).as(method).hasSize(1);
    work.get(0).run();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
