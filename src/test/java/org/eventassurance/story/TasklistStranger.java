package org.eventassurance.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Strangers of one language who fill in each form by hand in Tasklist, the first time that it comes
 * up.
 */
final class TasklistStranger extends Stranger implements AutoCloseable {

  private final Cast cast;
  private final EngineTime time;
  private final String language;
  private final Browser browser;
  private final String base;
  private final Map<String, Window> windows = new HashMap<>();
  private final Map<String, Map<String, Object>> wishes = new HashMap<>();
  private final Set<String> left = new HashSet<>();
  private final Set<String> forms = new TreeSet<>();

  TasklistStranger(
      Cast cast, EngineTime time, String code, String language, Browser browser, String base) {
    super(cast, time, code);
    this.cast = cast;
    this.time = time;
    this.language = language;
    this.browser = browser;
    this.base = base;
  }

  /** The ids of the forms that were filled in by hand. */
  Set<String> forms() {
    return forms;
  }

  /** Takes forms as filled in that others have filled in before. */
  void alreadyFilledIn(Set<String> others) {
    forms.addAll(others);
  }

  /** Has a form answered otherwise the next time that it comes up, by the keys of its fields. */
  void wish(String formId, Map<String, Object> answers) {
    wishes.put(formId, answers);
    forms.remove(formId);
  }

  /** Leaves every task of this key to nobody, until told otherwise. */
  void leave(String taskKey) {
    left.add(taskKey);
  }

  void leaveNothing() {
    left.clear();
  }

  @Override
  boolean isDone(JsonNode task) {
    return !left.contains(task.path("taskDefinitionKey").asText());
  }

  /** In the demo the quality liaisons read Chinese, the others English. */
  @Override
  String memberOf(String group) {
    return language.equals("zh") ? group + "-liaison" : super.memberOf(group);
  }

  /** Starts a process by its start form. */
  void start(String processId, Map<String, Object> answers) {
    String person = memberOf("sre");
    String definition = "/engine-rest/process-definition/key/" + processId;
    JsonNode form = cast.person(person).get(definition + "/deployed-start-form").expect(200).json();
    Window window = windows.computeIfAbsent(person, this::signedIn);
    Tasklist tasklist = window.tasklist();
    String name =
        cast.person(person)
            .get("/engine-rest/process-definition?latestVersion=true&key=" + processId)
            .expect(200)
            .json()
            .path(0)
            .path("name")
            .asText();
    tasklist.startableProcesses().getByText(name).click();
    tasklist.startForm().fillIn(form, new FormFiller(time.now(), answers));
    capture(window, form);
    tasklist.submitStart();
    forms.add(form.path("id").asText());
  }

  @Override
  void submit(JsonNode task, String person) {
    JsonNode form = cast.person(person).get(path(task) + "/deployed-form").expect(200).json();
    if (forms.add(form.path("id").asText())) {
      submitByHand(task, person, form);
    } else {
      super.submit(task, person);
    }
  }

  private void submitByHand(JsonNode task, String person, JsonNode form) {
    if (!task.path("assignee").isTextual()) {
      cast.person(person).post(path(task) + "/claim", Map.of("userId", person)).expect(204);
    }
    Window window = windows.computeIfAbsent(person, this::signedIn);
    window.openTask(task.path("id").asText());
    Map<String, Object> answers = wishes.getOrDefault(form.path("id").asText(), Map.of());
    window.tasklist().form().fillIn(form, new FormFiller(time.now(), answers));
    capture(window, form);
    window.tasklist().submit();
    window.tasklist().waitUntilDone();
  }

  private void capture(Window window, JsonNode form) {
    window.capture("forms/" + language + "/" + form.path("id").asText());
  }

  private Window signedIn(String person) {
    Window window = new Window(browser, base, language.equals("zh") ? "zh-CN" : "en-GB");
    window.enlargeForPictures(2400);
    window.openTasklist();
    window.signIn(person);
    return window;
  }

  @Override
  public void close() {
    windows.values().forEach(Window::close);
  }
}
