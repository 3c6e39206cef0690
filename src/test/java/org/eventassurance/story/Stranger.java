package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eventassurance.story.Caller.Answer;

/**
 * Walks an event to its end over the engine's REST interface, as people would who have never seen
 * the product: each task is done by somebody whom it reaches, with nothing but what its form says
 * and comes filled in with. Where nobody has anything to do, time goes on to the next timer.
 */
final class Stranger {

  private static final int MOST_ROUNDS = 500;

  private final Cast cast;
  private final EngineTime time;
  private final Caller admin;
  private final String code;
  private final List<String> done = new ArrayList<>();

  Stranger(Cast cast, EngineTime time, String code) {
    this.cast = cast;
    this.time = time;
    this.admin = cast.person("admin");
    this.code = code;
  }

  /** Goes on until the event has this status; the keys of the tasks that were done on the way. */
  List<String> walkTo(String status) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      runDueJobs();
      if (cast.overview(code).path("status").asText().equals(status)) {
        return done;
      }
      List<JsonNode> tasks = tasks();
      if (tasks.isEmpty()) {
        waitForTheNextTimer();
      }
      tasks.forEach(this::complete);
    }
    throw new AssertionError(code + " does not become " + status + "; done: " + done);
  }

  private List<JsonNode> tasks() {
    return list(
        admin.get(
            "/engine-rest/task?sortBy=created&sortOrder=asc&processInstanceBusinessKey=" + code));
  }

  private void complete(JsonNode task) {
    String path = "/engine-rest/task/" + task.path("id").asText();
    Caller worker = worker(task, path);
    JsonNode form = worker.get(path + "/deployed-form").expect(200).json();
    Map<String, Object> served = served(worker, path);
    Map<String, Object> values = new FormFiller(time.now()).fill(form, served);
    Answer answer = worker.post(path + "/submit-form", Map.of("variables", Cast.typed(values)));
    assertThat(answer.status())
        .as(
            "a stranger fills in '%s' with %s: %s",
            task.path("name").asText(), values, answer.text())
        .isEqualTo(204);
    done.add(task.path("taskDefinitionKey").asText());
    runDueJobs();
  }

  /** Somebody whom the task reaches: its assignee, or a member of a group that it waits for. */
  private Caller worker(JsonNode task, String path) {
    if (task.path("assignee").isTextual()) {
      return cast.person(task.path("assignee").asText());
    }
    Optional<String> group =
        list(admin.get(path + "/identity-links?type=candidate")).stream()
            .map(link -> link.path("groupId"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .findFirst();
    return cast.memberOf(
        group.orElseThrow(
            () -> new AssertionError("Nobody gets '" + task.path("name").asText() + "'.")));
  }

  /** What the form comes filled in with, as Tasklist reads it. */
  static Map<String, Object> served(Caller worker, String path) {
    Map<String, Object> served = new LinkedHashMap<>();
    worker
        .get(path + "/form-variables?deserializeValues=false")
        .expect(200)
        .json()
        .properties()
        .forEach(variable -> served.put(variable.getKey(), plain(variable.getValue())));
    return served;
  }

  private static Object plain(JsonNode variable) {
    JsonNode value = variable.path("value");
    boolean isJson =
        variable.path("type").asText().equals("Json")
            || variable.path("type").asText().equals("Object");
    try {
      return Caller.JSON.convertValue(
          isJson ? Caller.JSON.readTree(value.asText()) : value, Object.class);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("A form is served with " + variable, broken);
    }
  }

  private void runDueJobs() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<JsonNode> due = jobs("executable=true").toList();
      if (due.isEmpty()) {
        return;
      }
      execute(due.get(0));
    }
    throw new AssertionError(code + " does not come to rest.");
  }

  private void waitForTheNextTimer() {
    JsonNode next =
        jobs("timers=true&sortBy=jobDueDate&sortOrder=asc")
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        code + " stands still with neither task nor timer; done: " + done));
    Instant due = EngineTime.parse(next.path("dueDate").asText()).toInstant();
    if (due.isAfter(time.now())) {
      time.moveTo(due);
    }
    execute(next);
  }

  private void execute(JsonNode job) {
    admin.post("/engine-rest/job/" + job.path("id").asText() + "/execute", Map.of()).expect(204);
  }

  private Stream<JsonNode> jobs(String query) {
    List<String> instances =
        list(admin.get("/engine-rest/process-instance?businessKey=" + code)).stream()
            .map(instance -> instance.path("id").asText())
            .toList();
    return instances.isEmpty()
        ? Stream.empty()
        : list(
            admin.get(
                "/engine-rest/job?" + query + "&processInstanceIds=" + String.join(",", instances)))
            .stream();
  }

  private static List<JsonNode> list(Answer answer) {
    return StreamSupport.stream(answer.expect(200).json().spliterator(), false).toList();
  }
}
