package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.eventassurance.Chromium;
import org.eventassurance.archive.BigEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The leadership reads what became of an event, on the event's own address. */
@OnH2
@ExtendWith(Chromium.class)
class ReportOnH2Test extends Story {

  /** For a big report on a busy machine. */
  private static final double PATIENCE = 60_000;

  private static Browser chromium;

  @Autowired private JdbcTemplate database;

  @BeforeAll
  static void borrow(Browser browser) {
    chromium = browser;
  }

  @Test
  @Tag("B2")
  @Tag("E29")
  void theReportOfABigEventIsReadInTheBrowser() {
    BigEvent.write(database, "BIG");
    List<String> complaints = new ArrayList<>();
    try (Window window = new Window(chromium, base, "en-GB")) {
      Page page = window.page();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.setDefaultNavigationTimeout(PATIENCE);
      window.open("/plans");
      window.signIn("leader");
      window.open("/events/BIG/report");

      assertThat(page.locator("h1").innerText()).contains("<b>2026</b> 双十一");
      assertThat(page.evaluate("() => getComputedStyle(document.body).maxWidth"))
          .isEqualTo("1100px");
      assertThat(page.locator("figure").count()).isGreaterThanOrEqualTo(6);
      assertThat(page.locator("script, img, iframe, b").count()).isZero();
      assertThat(page.locator("body").innerText()).doesNotContain("??").contains("timeline.csv");
      assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(1280);
      window.capture("report", 2400);
      assertThat(complaints).isEmpty();
    }
  }
}
