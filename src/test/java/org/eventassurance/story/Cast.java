package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.story.Caller.Answer;

/** The people of the demo organisation, who do their tasks over HTTP as Tasklist would for them. */
final class Cast {

  /** Who works for the candidate group, where that isn't the person of the same id. */
  private static final Map<String, String> MEMBERS =
      Map.of(
          "base-services", "base",
          "quality-committee", "quality",
          "leadership", "leader",
          "business-2", "business2");

  private static final int MOST_TASKS = 200;

  private final String base;
  private final EngineTime time;

  Cast(String base, EngineTime time) {
    this.base = base;
    this.time = time;
  }

  Caller person(String id) {
    return Caller.person(base, id, id);
  }

  Caller memberOf(String group) {
    return person(memberIdOf(group));
  }

  String memberIdOf(String group) {
    return MEMBERS.getOrDefault(group, group);
  }

  /** The open tasks of an event, as its overview lists them. */
  List<JsonNode> openTasks(String code) {
    List<JsonNode> tasks = new ArrayList<>();
    overview(code).path("tasks").forEach(tasks::add);
    return tasks;
  }

  /** The open tasks of one kind. */
  List<JsonNode> openTasks(String code, String taskKey) {
    return openTasks(code).stream()
        .filter(task -> task.path("key").asText().equals(taskKey))
        .toList();
  }

  JsonNode overview(String code) {
    return person("leader").get("/api/events/" + code).expect(200).json();
  }

  /** What was told of an event under one kind of notification, as the ledger has it. */
  List<JsonNode> told(String code, String kind) {
    List<JsonNode> lines = new ArrayList<>();
    person("leader")
        .get("/api/notifications?limit=1000&event=" + code)
        .expect(200)
        .json()
        .forEach(lines::add);
    return lines.stream().filter(line -> line.path("kind").asText().equals(kind)).toList();
  }

  /** Who was told that, without order. */
  List<String> toldTo(String code, String kind) {
    return told(code, kind).stream().map(line -> line.at("/to/id").asText()).toList();
  }

  /** Each open task of this kind is done by a member of the group that it waits for. */
  void complete(String code, String taskKey, Map<String, Object> answers) {
    List<JsonNode> tasks = openTasks(code, taskKey);
    assertThat(tasks).as("open tasks '%s' of %s", taskKey, code).isNotEmpty();
    tasks.forEach(task -> complete(task, answers));
  }

  void complete(String code, String taskKey) {
    complete(code, taskKey, Map.of());
  }

  /** Claims a task, reads its form, answers what it asks, and submits. */
  void complete(JsonNode task, Map<String, Object> answers) {
    submit(task, answers).expect(204);
    time.settle();
  }

  /** Submits a task's form, as it came or as it asks, with these answers. */
  Answer submit(JsonNode task, Map<String, Object> answers) {
    return submit(memberIdOf(task.path("department").asText()), task, answers);
  }

  /** Submits a task's form for a person, as it came or as it asks, with these answers. */
  Answer submit(String personId, JsonNode task, Map<String, Object> answers) {
    Caller worker = person(personId);
    String path = "/engine-rest/task/" + task.path("id").asText();
    JsonNode form = worker.get(path + "/deployed-form").expect(200).json();
    Map<String, Object> values =
        new LinkedHashMap<>(new FormFiller(time.now()).fill(form, Stranger.served(worker, path)));
    values.putAll(answers);
    return worker.post(path + "/submit-form", Map.of("variables", typed(values)));
  }

  /** What the form of the task comes filled in with and shows, as the person reads it. */
  Map<String, Object> form(JsonNode task) {
    return Stranger.served(
        memberOf(task.path("department").asText()),
        "/engine-rest/task/" + task.path("id").asText());
  }

  /** Does a phase's tasks as they come, until the phase has none. */
  void finish(String code, String phase) {
    for (int i = 0; i < MOST_TASKS; i++) {
      Optional<JsonNode> next =
          openTasks(code).stream()
              .filter(task -> task.path("phase").asText().equals(phase))
              .findFirst();
      if (next.isEmpty()) {
        return;
      }
      complete(next.get(), Map.of());
    }
    throw new AssertionError("The phase " + phase + " of " + code + " does not end.");
  }

  /** Values as Tasklist sends them: lists as JSON text, the rest as they are. */
  static Map<String, Object> typed(Map<String, Object> values) {
    Map<String, Object> variables = new LinkedHashMap<>();
    values.forEach((key, value) -> variables.put(key, typed(value)));
    return variables;
  }

  private static Map<String, Object> typed(Object value) {
    if (value instanceof List<?> list) {
      return Map.of("value", Caller.JSON.valueToTree(list).toString(), "type", "Json");
    }
    return Map.of("value", value);
  }

  Instant now() {
    return time.now();
  }
}
