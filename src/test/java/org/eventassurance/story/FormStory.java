package org.eventassurance.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A story that looks at what forms show, and at what they refuse. */
abstract class FormStory extends Story {

  List<JsonNode> tasks(String code, String key) {
    return cast.openTasks(code).stream()
        .filter(task -> task.path("key").asText().equals(key))
        .toList();
  }

  /** The only task of its kind. */
  JsonNode task(String code, String key) {
    List<JsonNode> found = tasks(code, key);
    if (found.size() != 1) {
      throw new AssertionError(code + " has " + found.size() + " open tasks '" + key + "'.");
    }
    return found.get(0);
  }

  /** The task of its kind that waits for this department. */
  JsonNode task(String code, String key, String department) {
    return tasks(code, key).stream()
        .filter(task -> task.path("department").asText().equals(department))
        .findFirst()
        .orElseThrow();
  }

  List<String> openKeys(String code) {
    return cast.openTasks(code).stream()
        .map(task -> task.path("key").asText())
        .distinct()
        .sorted()
        .toList();
  }

  /** A fact or default that is served with a task's form. */
  JsonNode shown(JsonNode task, String name) {
    JsonNode variable =
        worker(task).get(path(task) + "/form-variables").expect(200).json().path(name);
    if (!variable.path("type").asText().equals("Json")) {
      return variable.path("value");
    }
    try {
      return Caller.JSON.readTree(variable.path("value").asText());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** What somebody reads who submits this; the task stays open. */
  String refusal(JsonNode task, Map<String, Object> answers) {
    JsonNode form = worker(task).get(path(task) + "/deployed-form").expect(200).json();
    Map<String, Object> values = new LinkedHashMap<>(new FormFiller(time.now()).fill(form));
    values.putAll(answers);
    return worker(task)
        .post(path(task) + "/submit-form", Map.of("variables", Cast.typed(values)))
        .expect(400)
        .json()
        .path("message")
        .asText();
  }

  private Caller worker(JsonNode task) {
    return cast.memberOf(task.path("department").asText());
  }

  private static String path(JsonNode task) {
    return "/engine-rest/task/" + task.path("id").asText();
  }
}
