package org.eventassurance.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eventassurance.Chromium;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People before a real browser, at the real time. With {@code -Dassurance.pictures=true} what they
 * see lies under {@code target/screenshots}, and the README's pictures in {@code src/docs/pictures}
 * are taken anew.
 */
@OnH2
@ExtendWith(Chromium.class)
class BrowserOnH2Test extends Story {

  private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");
  private static final String FILTERS = "/camunda/api/engine/engine/default/filter/count";

  private static Browser chromium;

  private LocalDate launchDay;

  @BeforeAll
  static void borrow(Browser browser) {
    chromium = browser;
  }

  @BeforeEach
  void aLaunchIsTwoMonthsAhead() {
    launchDay = LocalDate.ofInstant(time.now(), COMPANY).plusDays(60);
  }

  @Test
  void somebodySignsInOnceRegistersAnEventAndSignsOutOfEverything() {
    try (Window window = window("en-GB")) {
      window.open("/");
      window.capture("sign-in");
      window.signIn("sre");
      window.link("Tasklist").click();
      Tasklist tasklist = window.tasklist();
      assertThat(tasklist.startableProcesses().getByText("Event assurance")).isVisible();
      window.capture("start-process");

      CamundaForm form = tasklist.startForm("Event assurance");
      fillIn(form);
      form.type("End", launchDay.minusDays(1).atTime(23, 59));
      tasklist.start();
      assertThat(tasklist.notification())
          .containsText("'End': The event must end after its go-live.");
      window.capture("register-refused");

      tasklist.dismissNotification();
      form.type("End", launchDay.plusDays(15).atTime(23, 59));
      window.capture("register", 1800);
      tasklist.start();
      assertThat(tasklist.notification()).containsText("The process has been started.");
      window.capture("registered");
      JsonNode event = cast.overview("BROWSER-REGISTERED");
      assertThat(event.path("level").asText()).isEqualTo("P1");
      assertThat(event.path("registeredBy").asText()).isEqualTo("sre");
      assertThat(event.path("endsAt").asText()).isEqualTo(at(launchDay.plusDays(15), "23:59"));
      assertThat(event.path("departments")).hasSize(3);

      Caller session = Caller.withCookies(base, window.cookies());
      session.get("/api/events").expect(200);
      session.get(FILTERS).expect(200);
      tasklist.signOut();
      assertThat(window.page()).hasURL(base + "/sign-in");
      assertThat(window.page().locator("#password")).isVisible();
      session.get("/api/events").expect(401);
      session.get(FILTERS).expect(401);
      session.get("/camunda/app/tasklist/default/").expect(302);
    }
  }

  private void fillIn(CamundaForm form) {
    form.write("Name of the event", "Double 11 kick-off live stream");
    form.select("Kind of event", "Live stream");
    form.write("Event code", "BROWSER-REGISTERED");
    form.pick("Go-live", launchDay.atTime(20, 0));
    form.type("Broadcast starts", launchDay.atTime(19, 30));
    form.type("Peak 1 begins", launchDay.atTime(20, 0));
    form.type("Peak 1 ends", launchDay.atTime(21, 0));
    form.search("Systems", "Live stream");
    form.search("Systems", "Checkout");
    form.search("Departments", "Site Reliability");
    form.search("Departments", "Live Commerce");
    form.search("Departments", "Payment");
    form.write("Normal peak (QPS)", "2000");
    form.write("Expected peak (QPS)", "24000");
    form.select("Revenue at stake", "High");
    form.select("Public exposure", "High");
  }

  @Test
  @Tag("E30")
  void anEventStartsFromThePastOneOfItsKind() {
    somethingTookPlaceAYearAgo("BROWSER-PAST", "Last year's live stream");
    try (Window window = window("en-GB")) {
      Tasklist tasklist = window.openTasklist();
      window.signIn("sre");
      tasklist.startableProcesses();
      CamundaForm form = tasklist.startForm("Event assurance");
      form.write("Name of the event", "This year's live stream");
      form.select("Kind of event", "Live stream");
      form.write("Event code", "BROWSER-NEXT");
      assertThat(form.field("Systems").first()).containsText("*");
      form.search("Start from a past event", launchDay.minusYears(1).toString());
      Locator told = window.page().getByText("It had the departments");
      assertThat(told).containsText("Site Reliability Engineering");
      assertThat(window.page().locator(".fjs-container"))
          .containsText("2,000 requests per second normally, 24,000 expected");
      form.type("Go-live", launchDay.atTime(20, 0));
      form.type("Broadcast starts", launchDay.atTime(19, 30));
      form.type("End", launchDay.plusDays(15).atTime(23, 59));
      form.search("Departments", "Payment");
      form.write("Normal peak (QPS)", "2000");
      form.write("Expected peak (QPS)", "30000");
      form.select("Revenue at stake", "High");
      form.select("Public exposure", "High");
      window.capture("register-from-past", 1800);
      tasklist.start();
      assertThat(tasklist.notification()).containsText("The process has been started.");
    }
    JsonNode event = cast.overview("BROWSER-NEXT");
    assertThat(event.path("basedOn").asText()).isEqualTo("BROWSER-PAST");
    assertThat(event.path("departments")).as("what was chosen counts").hasSize(1);
    assertThat(event.path("systems").toString()).isEqualTo("[\"live-stream\",\"checkout\"]");
  }

  private void somethingTookPlaceAYearAgo(String code, String name) {
    LocalDate day = launchDay.minusYears(1);
    time.travelTo(day.minusDays(60).atTime(10, 0).atZone(COMPANY).toInstant());
    register(code, name, day);
    time.reset();
  }

  @Test
  @Tag("B3")
  void theLevelIsOverriddenWithAReasonTheNoticeIssuedAndTheBoardShowsIt() {
    register("SPRING-LAUNCH", "Spring launch live stream");
    try (Window window = window("en-GB")) {
      Tasklist tasklist = window.openTasklist();
      window.signIn("leader");
      assertThat(tasklist.filters())
          .containsExactly(
              "My tasks", "My departments' tasks", "Overdue", "Due in three days", "All tasks");
      overrideLevel(window, tasklist);
      tasklist.signOut();
      assertThat(window.page()).hasURL(base + "/sign-in");

      window.openTasklist();
      window.signIn("sre");
      issueNotice(window, tasklist);
      time.settle();

      tasklist.goHome();
      assertThat(window.heading("Events")).isVisible();
      window.capture("board");
      window.link("Spring launch live stream").click();
      assertThat(window.heading("P2 Spring launch live stream")).isVisible();
      Locator page = window.page().locator("main");
      assertThat(page).containsText("Why P2: Few people watch it live.");
      assertThat(page).containsText(Pattern.compile("Commander\\s+Anna Fischer"));
      assertThat(page).containsText("Declare scope");
      window.capture("event", 1800);
      window.picture("event", 1100);
    }
  }

  private void overrideLevel(Window window, Tasklist tasklist) {
    tasklist.choose("My departments' tasks");
    Locator card = tasklist.card("Spring launch live stream", "Confirm level and organisation");
    assertThat(card).containsText(Pattern.compile("Due\\s+in (a day|\\d+ (days|hours))"));
    assertThat(card).containsText(Pattern.compile("Level:\\s+P1\\s+Phase:\\s+Registration"));
    window.capture("tasklist");

    CamundaForm form = tasklist.claim(card);
    form.tick("P2: medium");
    form.search("Leadership group", "Tang Rui");
    tasklist.complete();
    assertThat(tasklist.notification())
        .containsText(
            "'Why another level than proposed': The level differs from the proposal: give the"
                + " reason.");
    window.capture("level-refused");
    assertThat(status("SPRING-LAUNCH")).isEqualTo("REGISTERED");

    tasklist.dismissNotification();
    form.write("Why another level than proposed", "Few people watch it live.");
    window.capture("level", 1300);
    window.picture("tasklist", 1000);
    tasklist.complete();
    assertThat(card).hasCount(0);
    time.settle();
    assertThat(status("SPRING-LAUNCH")).isEqualTo("PREPARING");
  }

  private static void issueNotice(Window window, Tasklist tasklist) {
    tasklist.choose("My departments' tasks");
    Locator card = tasklist.card("Spring launch live stream", "Issue assurance notice");
    assertThat(card).containsText(Pattern.compile("Level:\\s+P2\\s+Phase:\\s+Preparation"));
    CamundaForm form = tasklist.claim(card);
    form.write("Goals", "No order is lost.");
    form.write("Requirements", "Nothing changes from the day before go-live on.");
    form.search("Contact for questions", "Chen Wei");
    tasklist.complete();
    assertThat(form.complaint("Tasks by department")).hasText("Field is required.");
    window.capture("notice-incomplete", 1300);

    form.write("Tasks by department", "Payment watches the gateway.");
    tasklist.complete();
    assertThat(card).hasCount(0);
  }

  @Test
  void theLinkToATaskLeadsThroughTheSignInIntoTasklist() {
    JsonNode event = register("BROWSER-LINKED", "Anniversary live stream");
    try (Window window = window("en-GB")) {
      window.open("/tasks/" + event.path("tasks").path(0).path("id").asText());
      assertThat(window.page()).hasURL(base + "/sign-in");
      window.signIn("leader");

      Tasklist tasklist = window.tasklist();
      assertThat(tasklist.openTask()).hasText("Confirm level and organisation");
      assertThat(tasklist.form().field("Commander")).isVisible();
      window.capture("task-by-link");
      window.page().setViewportSize(2000, 1050);
      Locator diagram = tasklist.diagram();
      assertThat(diagram.locator("[data-element-id=userTask_confirmLevel].highlight")).isVisible();
      window.capture("task-in-process");
      window.picture("lifecycle", diagram);
    }
  }

  @Test
  void whoReadsChineseIsSpokenToInChinese() {
    somethingTookPlaceAYearAgo("BROWSER-PAST-ZH", "去年发布会直播");
    register("BROWSER-ZH", "新年发布会直播");
    try (Window window = window("zh-CN")) {
      window.open("/");
      assertThat(window.page()).hasTitle("登录 · 重保");
      window.capture("sign-in-zh");
      window.signIn("business-liaison");
      assertThat(window.heading("重保活动")).isVisible();
      window.capture("board-zh");
      window.link("新年发布会直播").click();
      assertThat(window.page().locator("main")).containsText("登记定级");
      window.capture("event-zh", 1500);

      window.open("/");
      window.link("登记活动").click();
      CamundaForm form = window.tasklist().form();
      form.search("部门", "支付部");
      window.capture("register-zh", 1500);
      form.search("沿用以往活动", launchDay.minusYears(1).toString());
      assertThat(window.page().locator(".fjs-container")).containsText("该活动的参与部门");
      window.capture("register-from-past-zh", 1500);
    }
  }

  private Window window(String language) {
    return new Window(chromium, base, language);
  }

  private JsonNode register(String code, String name) {
    return register(code, name, launchDay);
  }

  private JsonNode register(String code, String name, LocalDate day) {
    Map<String, Object> event = new HashMap<>(launchLiveStream(code));
    event.put("name", name);
    event.put("goLiveAt", at(day, "20:00"));
    event.put("endsAt", at(day.plusDays(15), "23:59"));
    event.put("broadcastStartsAt", at(day, "19:30"));
    event.put("peaks", List.of(Map.of("from", at(day, "20:00"), "to", at(day, "21:00"))));
    return cast.person("business").post("/api/events", event).expect(201).json();
  }

  private String status(String code) {
    return cast.overview(code).path("status").asText();
  }

  private static String at(LocalDate day, String time) {
    return day + "T" + time + ":00+08:00";
  }
}
