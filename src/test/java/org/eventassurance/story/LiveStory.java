package org.eventassurance.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stories of what happens while production is frozen for an event, and while it is live. */
abstract class LiveStory extends DeadlineStory {

  /** A P1 event that goes live on 15 September at 20:00, on the day before. */
  String confirmedOnTheDayBefore(String code) {
    time.travelTo("2026-09-10T10:00:00+08:00");
    confirmed(code);
    time.travelTo("2026-09-14T20:00:00+08:00");
    return code;
  }

  /** A person starts a process by its start form, as Tasklist does. */
  Caller.Answer start(String person, String processId, Map<String, Object> values) {
    return cast.person(person)
        .post(
            "/engine-rest/process-definition/key/" + processId + "/submit-form",
            Map.of("variables", Cast.typed(values)));
  }

  /** A person submits a task's form. */
  Caller.Answer submit(String person, JsonNode task, Map<String, Object> values) {
    Caller.Answer answer =
        cast.person(person)
            .post(
                "/engine-rest/task/" + id(task) + "/submit-form",
                Map.of("variables", Cast.typed(values)));
    time.settle();
    return answer;
  }

  /** A fact that is served with a task's form. */
  JsonNode fact(String person, JsonNode task, String name) {
    try {
      return Caller.JSON.readTree(variables(person, task).path(name).path("value").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is served with a task's form, as Tasklist fetches it. */
  JsonNode variables(String person, JsonNode task) {
    return cast.person(person)
        .get("/engine-rest/task/" + id(task) + "/form-variables?deserializeValues=false")
        .expect(200)
        .json();
  }

  /** The links of a task to people and groups, as text. */
  String candidates(JsonNode task) {
    return cast.person("admin")
        .get("/engine-rest/task/" + id(task) + "/identity-links")
        .expect(200)
        .text();
  }

  static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changed.put(key, value);
    return changed;
  }
}
