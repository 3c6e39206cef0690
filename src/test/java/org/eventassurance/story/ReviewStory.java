package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.story.Caller.Answer;

/** An event of two departments that is over and stands before its reviews. */
abstract class ReviewStory extends Story {

  static final String DEPARTMENTS = "callActivity_departmentReview#multiInstanceBody";
  static final String RECLAIM_AND_REVIEWS = "gateway_splitReclaimAndReviews";

  /** Where reviews wait for the reclaim; begun there, the reclaim counts as done. */
  static final String RECLAIM_DONE = "gateway_joinReclaimAndReviews";

  /** Registers the event of sre and business, which ended on the last day of September. */
  String prepared(String code) {
    time.travelTo("2026-06-01T10:00:00+08:00");
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.put("departments", List.of("sre", "business"));
    cast.person("sre").post("/api/events", event).expect(201);
    cast.complete(
        code, "userTask_confirmLevel", Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    return code;
  }

  /** The event on the first working day after its end, with all that lies between left out. */
  String over(String code, String... activities) {
    skipTo(prepared(code), activities);
    time.travelTo("2026-10-08T10:00:00+08:00");
    return code;
  }

  /** An administrator moves the event out of its preparation. */
  void skipTo(String code, String... activities) {
    List<Map<String, String>> instructions = new ArrayList<>();
    for (String activity : activities) {
      instructions.add(Map.of("type", "startBeforeActivity", "activityId", activity));
    }
    instructions.add(Map.of("type", "cancel", "activityId", "callActivity_preparation"));
    String instance =
        cast.person("admin")
            .get(
                "/engine-rest/process-instance?processDefinitionKey=event-assurance&businessKey="
                    + code)
            .expect(200)
            .json()
            .path(0)
            .path("id")
            .asText();
    cast.person("admin")
        .post(
            "/engine-rest/process-instance/" + instance + "/modification",
            Map.of("instructions", instructions))
        .expect(204);
    time.settle();
  }

  JsonNode openTask(String code, String key, String department) {
    return cast.openTasks(code).stream()
        .filter(task -> task.path("key").asText().equals(key))
        .filter(task -> task.path("department").asText().equals(department))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No open " + key + " of " + department));
  }

  JsonNode report(String code) {
    return cast.person("leader").get("/api/events/" + code + "/summary-report").expect(200).json();
  }

  JsonNode formVariables(String person, JsonNode task) {
    return cast.person(person)
        .get("/engine-rest/task/" + task.path("id").asText() + "/form-variables")
        .expect(200)
        .json();
  }

  Answer submit(String person, JsonNode task, Map<String, Object> values) {
    Answer answer =
        cast.person(person)
            .post(
                "/engine-rest/task/" + task.path("id").asText() + "/submit-form",
                Map.of("variables", Cast.typed(values)));
    time.settle();
    return answer;
  }

  static void assertRefused(Answer answer, String sentence) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().path("message").asText()).contains(sentence);
  }

  static Map<String, Object> review() {
    Map<String, Object> values = new HashMap<>();
    values.put("eventData", "Peak 21,000 QPS of 24,000 forecast; 380,000 orders.");
    values.put("wentWell", "The war room was quick.");
    values.put("wentWrong", "The order queue grew unseen for twenty minutes.");
    values.put("lessons", "Watch queues, not only rates.");
    return values;
  }

  static Map<String, Object> with(Map<String, Object> values, String... pairs) {
    Map<String, Object> more = new HashMap<>(values);
    for (int i = 0; i < pairs.length; i += 2) {
      more.put(pairs[i], pairs[i + 1]);
    }
    return more;
  }
}
