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

/** The leadership reads what became of an event, from the event's page. */
@OnH2
@ExtendWith(Chromium.class)
class ReportOnH2Test extends Story {

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
      window.open("/events/BIG");
      window.signIn("leader");
      window.link("Report").click();
      page.waitForURL("**/events/BIG/report");

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
