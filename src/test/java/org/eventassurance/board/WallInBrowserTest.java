package org.eventassurance.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.eventassurance.Chromium;
import org.eventassurance.incident.Severity;
import org.eventassurance.majorevent.SampleEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The war room's wall in a real browser, whose clock the test moves; the server's stands still on
 * another day.
 */
@ExtendWith(Chromium.class)
class WallInBrowserTest extends BoardTest {

  private static final boolean PICTURES_WANTED = Boolean.getBoolean("assurance.pictures");
  private static final long REFRESH = 11_000;
  private static final String BROWSERS_DAY = "2031-01-01T00:00:00Z";

  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void borrow(Browser chromium) {
    browser = chromium;
  }

  @BeforeEach
  void aNightGoesWrong() {
    doReturn(SampleEvents.live(SampleWall.NIGHT, SampleWall.LONG_NAME, SampleWall.NOW))
        .when(events)
        .get(SampleWall.NIGHT);
    SampleWall.running(repository, runtime);
  }

  @AfterEach
  void takeItDown() {
    context.close();
    repository
        .createDeploymentQuery()
        .list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  @Tag("E22")
  @Tag("E24")
  @Tag("B5")
  void theWallGoesOnByTheServersClockAndShowsWhatIsNew() {
    SampleWall.busy(this);
    Page page = visit("leader", 1920, 1080);

    assertThat(page.locator("#clock")).hasText("10:00:00");
    assertThat(page.locator(".clocks li").first()).containsText("PEAK");
    assertThat(page.locator(".clocks time").first()).hasText("00:30:00");
    assertThat(page.locator("#incident-1 .what time")).hasText("00:12:31");
    assertThat(page.locator("#incident-1")).containsText("notice in 00:04:31");
    assertThat(page.locator("#incident-1")).containsText("authority in 00:40:00");
    page.clock().runFor(5_000);
    assertThat(page.locator("#clock")).hasText("10:00:05");
    assertThat(page.locator(".clocks time").first()).hasText("00:29:55");
    assertThat(page.locator("#incident-1 .what time")).hasText("00:12:36");

    assertThat(step(page, "#lifecycle", "watch")).hasClass(Pattern.compile(".*\\btoken\\b.*"));
    assertThat(page.locator("#phase .count")).hasCount(2);
    assertThat(page.locator("#lifecycle .bjs-powered-by")).isVisible();
    page.evaluate("() => { document.querySelector('#lifecycle svg').dataset.before = 'yes' }");

    doReturn(
            List.of(
                SampleWall.incident(77, Severity.S1, 3, null),
                SampleWall.incident(2, Severity.S2, 95, 40L)))
        .when(incidents)
        .openOf(SampleWall.NIGHT);
    tasks.complete(tasks.createTaskQuery().taskDefinitionKey("shift").singleResult().getId());
    page.clock().runFor(REFRESH);
    assertThat(page.locator(".incidents li").first()).hasId("incident-77");
    assertThat(page.locator("#incident-1")).hasCount(0);
    assertThat(page.locator("#incident-2 .what time")).hasText("00:00:40");
    assertThat(page.locator("#phase .count")).hasCount(1);
    assertThat(page.locator("#lifecycle svg[data-before]")).hasCount(1);
    assertThat(page.locator("#clock")).hasText("10:00:00");

    doThrow(new IllegalStateException("no database")).when(events).get(SampleWall.NIGHT);
    page.clock().runFor(REFRESH);
    assertThat(page.locator("#lost")).containsText("No connection since 10:00:0");
    assertThat(page.locator("#incident-77")).isVisible();
    doReturn(SampleEvents.live(SampleWall.NIGHT, "Back again", SampleWall.NOW))
        .when(events)
        .get(SampleWall.NIGHT);
    page.clock().runFor(REFRESH);
    assertThat(page.locator("h1")).containsText("Back again");
    assertThat(page.locator("#lost")).isHidden();
    assertThat(complaints).noneMatch(complaint -> complaint.contains("Content Security Policy"));
  }

  @ParameterizedTest
  @CsvSource({
    "leader, 1920, 1080, true",
    "business, 1920, 1080, true",
    "leader, 1280, 800, true",
    "business, 390, 844, true",
    "leader, 390, 844, true",
    "business, 1920, 1080, false",
    "leader, 390, 844, false"
  })
  @Tag("E22")
  void allIsInViewOnAWallAndNothingStandsOutOnAPhone(
      String reader, int width, int height, boolean busy) {
    if (busy) {
      SampleWall.busy(this);
    }
    Page page = visit(reader, width, height);
    assertThat(page.locator("#lifecycle svg .djs-element.token")).hasCount(1);
    assertThat(page.locator("#phase .count")).hasCount(2);
    page.clock().runFor(1_000);
    assertThat(page.locator("#phase .count").first()).isVisible();
    if (PICTURES_WANTED) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of("target/screenshots/wall-%s-%d-%s.png".formatted(reader, width, busy))));
    }
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
    if (width > 700) {
      assertThat(page.evaluate("() => document.documentElement.scrollHeight")).isEqualTo(height);
      assertThat(cut(page)).as("cut off").isEmpty();
    }
    if (width == 1920) {
      assertThat(page.locator(".clocks time, .duty li strong, .severity").all())
          .extracting(WallInBrowserTest::size)
          .as("read from five metres")
          .allMatch(pixels -> pixels >= 28);
    }
    assertThat(complaints).isEmpty();
  }

  /** Boxes of which something at the bottom is not to be seen. */
  private static List<?> cut(Page page) {
    return (List<?>)
        page.evaluate(
            "() => [...document.querySelectorAll('#facts section')]"
                + ".filter(box => box.scrollHeight > box.clientHeight + 1)"
                + ".map(box => box.className + ' ' + box.scrollHeight + '>' + box.clientHeight)");
  }

  private static double size(Locator text) {
    return ((Number) text.evaluate("it => parseFloat(getComputedStyle(it).fontSize)"))
        .doubleValue();
  }

  private static Locator step(Page page, String paper, String activity) {
    return page.locator(paper + " [data-element-id=" + activity + "]");
  }

  private Page visit(String person, int width, int height) {
    context =
        browser.newContext(
            new NewContextOptions()
                .setHttpCredentials(person, person)
                .setViewportSize(width, height));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.clock().install();
    page.clock().pauseAt(BROWSERS_DAY);
    page.navigate("http://localhost:" + port + "/events/" + SampleWall.NIGHT + "/wall");
    return page;
  }
}
