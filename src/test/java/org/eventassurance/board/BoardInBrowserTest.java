package org.eventassurance.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventassurance.Chromium;
import org.eventassurance.majorevent.EventStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board in a real browser, whose clock the test moves. */
@ExtendWith(Chromium.class)
class BoardInBrowserTest extends BoardTest {

  private static final String PAGE = "/events/" + SampleOverviews.LAUNCH;
  private static final long REFRESH = 16_000;
  private static final boolean PICTURES_WANTED = Boolean.getBoolean("assurance.pictures");

  private static Browser browser;

  @LocalServerPort private int port;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void borrow(Browser chromium) {
    browser = chromium;
  }

  @BeforeEach
  void somePeopleWereTold() {
    SampleLedger.given(ledger, nextSteps, outlooks);
    SampleResources.given(resources, missingFilings);
    SampleResources.givenPools(pools, resourceKinds);
    when(absences.groupsOf("base")).thenReturn(Set.of("base-services", "sre"));
    when(absences.groupsOf("payment")).thenReturn(Set.of("base-services", "payment"));
    tasks.saveTask(tasks.newTask(SampleLedger.FILE));
  }

  @AfterEach
  void closeContext() {
    tasks.deleteTask(SampleLedger.FILE, true);
    context.close();
  }

  @Test
  void whatSomebodyTypesStaysWhileTheBoardRefreshes() {
    Page page = visit("leader", PAGE, new NewContextOptions());
    page.getByText("Reschedule", exactly()).click();
    page.locator("#rescheduleReason").fill("The product is la");
    eventIsRenamed("Renamed meanwhile");

    page.clock().runFor(REFRESH);

    assertThat(page.locator("h1")).containsText("Renamed meanwhile");
    assertThat(page.locator("#rescheduleReason")).hasValue("The product is la");
    assertThat(page.locator("#rescheduleReason")).isFocused();
    assertThat(complaints).isEmpty();
  }

  @Test
  void whoWalksThroughTheTasksByKeyboardKeepsTheirPlace() {
    Page page = visit("leader", PAGE, new NewContextOptions());
    page.locator("#task-t-decide").focus();
    eventIsRenamed("Renamed meanwhile");
    page.clock().runFor(REFRESH);
    assertThat(page.locator("h1")).containsText("Renamed meanwhile");
    assertThat(page.locator("#task-t-decide")).isFocused();
  }

  @Test
  void whatSomebodyHasUnfoldedStaysSo() {
    Page page = visit("leader", PAGE, new NewContextOptions());
    page.getByText("5 more that went out").click();
    eventIsRenamed("Renamed meanwhile");
    page.clock().runFor(REFRESH);
    assertThat(page.locator("h1")).containsText("Renamed meanwhile");
    assertThat(page.locator("#told-rest-SENT li").last()).isVisible();
  }

  @Test
  void anAdministratorSendsAgainFromTheEventsPage() {
    Page page = visit("admin", PAGE, new NewContextOptions());
    page.locator("#resend-n-refused").click();
    assertThat(page.getByText("It goes out again in a moment.")).isVisible();
    verify(resending).resend(eq("n-refused"), any());
  }

  @Test
  void aBoardThatCannotRefreshSaysSoAndRecovers() {
    Page page = visit("leader", PAGE, new NewContextOptions());
    assertThat(page.getByRole(AriaRole.ALERT)).isHidden();

    doThrow(new IllegalStateException("no database")).when(overviews).of(SampleOverviews.LAUNCH);
    page.clock().runFor(REFRESH);
    assertThat(page.getByText("The board could not be refreshed.")).isVisible();
    assertThat(page.locator("h1")).containsText("Autumn launch live stream");

    eventIsRenamed("Back again");
    page.clock().runFor(REFRESH);
    assertThat(page.locator("h1")).containsText("Back again");
    assertThat(page.getByText("The board could not be refreshed.")).isHidden();
  }

  @Test
  void whoHasBeenSignedOutIsLedToTheSignInWithTheWholeWindow() {
    Page page = visit("leader", PAGE, new NewContextOptions());
    page.evaluate("() => { window.before = true }");
    page.route(
        "**" + PAGE,
        route -> {
          if (route.request().headers().containsKey("hx-request")) {
            route.fulfill(
                new FulfillOptions().setStatus(302).setHeaders(Map.of("Location", "/sign-in")));
          } else {
            route.resume();
          }
        });
    page.clock().runFor(REFRESH);
    page.waitForFunction("() => window.before === undefined");
    assertThat(page.locator("h1")).containsText("Autumn launch live stream");
  }

  @Test
  void aPageThatFailsSaysWhatToDo() {
    doThrow(new IllegalStateException("no database")).when(overviews).of(SampleOverviews.LAUNCH);
    Page page = visit("business", PAGE, new NewContextOptions());
    assertThat(page.locator("main")).containsText("出错了");
    assertThat(page.locator("main")).not().containsText("database");
  }

  @Test
  void anUnknownAddressLeadsBackToTheEvents() {
    Page page = visit("leader", "/nowhere", new NewContextOptions());
    assertThat(page.locator("h1")).hasText("There is no such page");
    page.getByText("To the events", exactly()).click();
    assertThat(page.locator("h1")).hasText("Events");
  }

  @Test
  void itWorksWithoutScripts() {
    Page page = visit("leader", PAGE, new NewContextOptions().setJavaScriptEnabled(false));
    page.locator("summary").getByText("Cancel", exactlyIn()).click();
    page.locator("#cancelReason").fill("Called off.");
    page.getByLabel("Yes, call the event off").check();
    page.getByText("Cancel the event", exactly()).click();
    assertThat(page.getByText("The event has been cancelled.")).isVisible();
    verify(events).cancel(SampleOverviews.LAUNCH, "Called off.", "leader");
  }

  @ParameterizedTest
  @CsvSource({"base, 390, LIGHT", "base, 1440, DARK", "payment, 390, DARK", "payment, 1440, LIGHT"})
  void resourcesAreReadAndKeptOnAPhoneAndOnADesk(String reader, int width, ColorScheme colours) {
    Page page =
        visit(
            reader,
            "/",
            new NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
    for (String path : List.of(PAGE, "/resources", PAGE + "/resources", PAGE + "/resources/2")) {
      page.navigate(address(path));
      page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
          .as("width of %s", path)
          .isEqualTo(width);
      picture(page, path, reader + width + colours);
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void aPoolIsSetWithoutScripts() {
    Page page = visit("base", "/resources", new NewContextOptions().setJavaScriptEnabled(false));
    page.getByLabel("Change the pool: Physical machine").click();
    assertThat(page.locator("#capacity")).hasValue("100");
    page.locator("#capacity").fill("120");
    page.getByText("Set the pool", exactly()).click();
    assertThat(page.getByText("The pool is set.")).isVisible();
    verify(pools).put("PHYSICAL_MACHINE", new BigDecimal("120"), new BigDecimal("20"), "base");
  }

  @ParameterizedTest
  @CsvSource({
    "leader, 360",
    "business, 360",
    "leader, 768",
    "leader, 1440",
    "admin, 1920",
    "business, 1920"
  })
  void everythingFitsFromAPhoneToAWall(String reader, int width) {
    SampleAbsences.given(absences);
    SampleRecords.given(records);
    Page page = visit(reader, "/", new NewContextOptions().setViewportSize(width, 900));
    for (String path :
        List.of(
            "/",
            PAGE,
            "/events/" + SampleOverviews.GALA,
            "/notifications",
            "/tasks/t-file/clock",
            "/absences",
            "/resources",
            PAGE + "/resources",
            "/statistics")) {
      page.navigate(address(path));
      page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
          .as("width of %s", path)
          .isEqualTo(width);
      picture(page, path, reader + width);
    }
    assertThat(complaints).isEmpty();
  }

  /** Leaves a screenshot of the whole page, in a run asked for pictures: they take long. */
  private static void picture(Page page, String path, String how) {
    if (PICTURES_WANTED) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of("target/screenshots/board" + path.replace('/', '-') + how + ".png")));
    }
  }

  private void eventIsRenamed(String name) {
    doReturn(
            SampleOverviews.as(
                SampleOverviews.launch(), SampleOverviews.LAUNCH, name, EventStatus.PREPARING))
        .when(overviews)
        .of(SampleOverviews.LAUNCH);
  }

  private Page visit(String person, String path, NewContextOptions options) {
    context = browser.newContext(options.setHttpCredentials(person, person));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.clock().install();
    page.navigate(address(path));
    return page;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Locator.GetByTextOptions exactlyIn() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
