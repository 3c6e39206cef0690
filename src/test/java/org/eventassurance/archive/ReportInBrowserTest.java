package org.eventassurance.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eventassurance.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The report as somebody opens it years later: a file on a computer without a network. */
@ExtendWith(Chromium.class)
@Tag("B2")
class ReportInBrowserTest {

  private static final boolean PICTURES_WANTED = Boolean.getBoolean("assurance.pictures");
  private static final Path PICTURE = Path.of("src", "docs", "pictures", "report.png");
  private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b");

  /** What fits on A4 between the margins, in CSS pixels. */
  private static final int PAPER_WIDTH = 665;

  private static final int PAPER_HEIGHT = 967;

  private static Browser browser;

  @TempDir private Path folder;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void borrow(Browser chromium) {
    browser = chromium;
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aBigReportIsReadOffline() throws IOException {
    Page page = open(SampleReport.of(SampleDossier.big(Locale.ENGLISH), Locale.ENGLISH), 1280);

    assertThat(requests).containsExactly(page.url());
    assertThat(complaints).isEmpty();
    assertThat(strings(page, "a[href]", "it => it.getAttribute('href')"))
        .hasSize(17)
        .allMatch(link -> link.startsWith("#") && page.locator(link).count() == 1);
    page.locator("nav a").last().click();
    assertThat(page.evaluate("() => scrollY > 5000")).isEqualTo(true);
    assertThat(strings(page, "[id]", "it => it.id")).doesNotHaveDuplicates();
    assertThat(strings(page, "[aria-labelledby]", "it => it.getAttribute('aria-labelledby')"))
        .isNotEmpty()
        .allMatch(id -> page.locator("#" + id).count() == 1);
    assertThat(strings(page, "svg[role=img]:not(:has(> title))", "it => it.outerHTML")).isEmpty();
    if (PICTURES_WANTED) {
      page.setViewportSize(1280, 2100);
      page.evaluate("() => scrollTo(0, 0)");
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
    }
    assertThat(printed(page)).isBetween(15L, 40L);
    fitsOnPaper(page);
  }

  @Test
  void itIsReadOnAPhoneInChinese() throws IOException {
    Page page = open(SampleReport.of(SampleDossier.big(Locale.CHINESE), Locale.CHINESE), 390);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(complaints).isEmpty();
    fitsOnPaper(page);
  }

  @Test
  void anEventThatWasCalledOffTakesOnePage() throws IOException {
    Page page = open(SampleReport.of(SampleDossier.empty(Locale.ENGLISH), Locale.ENGLISH), 1280);
    assertThat(printed(page)).isEqualTo(1);
    assertThat(complaints).isEmpty();
  }

  @Test
  void whatPeopleWroteCannotTakeThePage() throws IOException {
    Page page = open(SampleReport.of(SampleDossier.hostile(), Locale.ENGLISH), 390);

    assertThat(page.locator("h1").innerText())
        .isEqualTo(SampleDossier.SCRIPT + SampleDossier.IMAGE + SampleDossier.STYLE);
    assertThat(page.title()).endsWith(": report");
    assertThat(requests).containsExactly(page.url());
    assertThat(complaints).isEmpty();
    assertThat(page.locator("script, img, iframe, link").count()).isZero();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    page.setViewportSize(1280, 900);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(1280);
    fitsOnPaper(page);
  }

  private Page open(String html, int width) throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), html, StandardCharsets.UTF_8);
    context =
        browser.newContext(new NewContextOptions().setViewportSize(width, 900).setOffline(true));
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    page.navigate(file.toUri().toString());
    return page;
  }

  /** How many pages the report takes on paper. */
  private static long printed(Page page) {
    byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    return PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
  }

  /** No chart is cut at the end of a page, and nothing is wider than the paper. */
  private static void fitsOnPaper(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(PAPER_WIDTH, PAPER_HEIGHT);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(PAPER_WIDTH);
    assertThat(
            strings(
                page,
                "figure",
                "it => getComputedStyle(it).breakInside + (it.offsetHeight < %d)"
                    .formatted(PAPER_HEIGHT)))
        .isNotEmpty()
        .allMatch("avoidtrue"::equals);
    assertThat(strings(page, "thead", "it => getComputedStyle(it).display"))
        .allMatch("table-header-group"::equals);
  }

  private static List<String> strings(Page page, String selector, String what) {
    return ((List<?>)
            page.evaluate(
                "selector => [...document.querySelectorAll(selector)].map(%s)".formatted(what),
                selector))
        .stream().map(String::valueOf).toList();
  }
}
