package org.eventassurance.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Camunda Tasklist as a person uses it. */
final class Tasklist {

  private static final Map<String, String> IN_CHINESE =
      Map.of("Claim", "认领", "Complete", "完成", "Start", "发起");

  private final Page page;

  Tasklist(Page page) {
    this.page = page;
  }

  /** The names of the filters, from top to bottom. */
  List<String> filters() {
    assertThat(page.locator(".task-filter .counter:visible")).isVisible();
    return page.locator(".task-filter").all().stream()
        .map(filter -> filter.locator(".name a").evaluate("a => a.firstChild.textContent"))
        .map(name -> name.toString().strip())
        .toList();
  }

  void choose(String filter) {
    page.locator(".task-filter").getByText(filter).click();
  }

  /** The card of a task in the list of the chosen filter. */
  Locator card(String event, String task) {
    return page.locator("li.task")
        .filter(new FilterOptions().setHasText(event))
        .filter(new FilterOptions().setHasText(task));
  }

  /** The name of the open task. */
  Locator openTask() {
    return page.locator("h2.task");
  }

  /** Opens the task's card, claims it, and sits down before its form. */
  CamundaForm claim(Locator card) {
    card.locator("h4 a").click();
    button("Claim").click();
    assertThat(page.locator(".disabled-form")).hasCount(0);
    assertThat(page.locator("li.assignee .claim")).hasCount(0);
    return form();
  }

  /** Shows the open task's place in its process, as large as the window allows. */
  Locator diagram() {
    page.locator("button.maximize").first().click();
    page.locator(".nav-tabs").getByText(Pattern.compile("^(Diagram|流程图)$")).click();
    return page.locator(".djs-container");
  }

  void complete() {
    button("Complete").click();
  }

  /** Completes the open task, in whatever language its button is. */
  void submit() {
    page.locator(".form-actions .btn-primary").click();
  }

  /** Waits until the completed task has left the window. */
  void waitUntilDone() {
    waitUntilGone(openTask());
  }

  /** Looks at every frame; an assertion looks once a second at last. */
  private static void waitUntilGone(Locator part) {
    part.waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** The start form that the choice of a process has opened. */
  CamundaForm startForm() {
    page.locator(".modal-content .fjs-container").waitFor();
    return form();
  }

  /** Starts the process, in whatever language its button is. */
  void submitStart() {
    page.locator(".modal-footer .btn-primary").click();
    waitUntilGone(page.locator(".modal-content"));
  }

  /** The list of processes that the person may start. */
  Locator startableProcesses() {
    page.locator(".start-process-action a").click();
    return page.locator(".modal-content .processes a");
  }

  /** The start form of one of them. */
  CamundaForm startForm(String process) {
    page.locator(".modal-content").getByText(process).click();
    return form();
  }

  void start() {
    button("Start").click();
  }

  /** What Tasklist has to say at the moment. */
  Locator notification() {
    return page.locator(".notifications .alert");
  }

  void dismissNotification() {
    notification().locator(".close:visible").click();
    assertThat(notification()).hasCount(0);
  }

  /** Leaves for the board. */
  void goHome() {
    page.locator(".navbar-brand").click();
  }

  void signOut() {
    page.locator(".account .dropdown-toggle").click();
    page.locator(".account .logout a").click();
  }

  CamundaForm form() {
    return new CamundaForm(page);
  }

  private Locator button(String name) {
    Pattern either = Pattern.compile("^(%s|%s)$".formatted(name, IN_CHINESE.get(name)));
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(either));
  }
}
