package org.eventassurance.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eventassurance.Chromium;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People keep a pool, see what is short, and change what they have filed, before a browser. */
@OnH2
@ExtendWith(Chromium.class)
class ResourcesOnTheBoardOnH2Test extends Story {

  private static final String CODE = "BOARD-RESOURCES";
  private static final String USE = "2026-09-15T20:00:00+08:00";

  private static Browser chromium;

  @BeforeAll
  static void borrow(Browser browser) {
    chromium = browser;
  }

  @Test
  @Tag("E10")
  @Tag("E11")
  @Tag("E12")
  void whatIsFiledShortAndChangedIsSeenByThoseWhomItConcerns() {
    time.travelTo("2026-06-01T10:00:00+08:00");
    confirmed(CODE);
    baseServicesSetsThePool();
    time.travelTo("2026-08-01T10:00:00+08:00");
    file("business", 80);
    time.travelTo("2026-08-20T10:00:00+08:00");
    file("payment", 40);
    everybodySeesWhatIsShort();
    businessChangesItsItem();
  }

  private void baseServicesSetsThePool() {
    try (Window window = window("base")) {
      window.open("/resources");
      window.signIn("base");
      Page page = window.page();
      assertThat(page.locator("main")).containsText("No pool is kept yet.");
      page.locator("#kind").selectOption("PHYSICAL_MACHINE");
      page.locator("#capacity").fill("100");
      page.locator("#reserve").fill("10.001");
      page.locator("#set button").click();
      assertThat(page.getByText("Give at most two decimal places.")).isVisible();
      page.locator("#reserve").fill("10");
      page.locator("#set button").click();
      assertThat(page.getByText("The pool is set.")).isVisible();
      assertThat(page.locator("#pool-PHYSICAL_MACHINE")).containsText("All there is (machines)");
    }
  }

  private void everybodySeesWhatIsShort() {
    try (Window window = window("leader")) {
      window.open("/events/" + CODE);
      window.signIn("leader");
      Locator panel = window.page().locator("#resources");
      assertThat(panel).containsText(Pattern.compile("Physical machine\\s+Checkout"));
      assertThat(panel).containsText("20 of 40 machines");
      assertThat(panel).containsText("20 short, not decided");
      assertThat(panel).containsText("20 machines: to be decided by base services.");
      window.capture("resources-panel", 2200);
      window.link("What there is of each kind").click();
      Locator pool = window.page().locator("#pool-PHYSICAL_MACHINE");
      assertThat(pool).containsText("Short of 20 machines");
      assertThat(pool).containsText("filed late");
      assertThat(window.page().locator("#set")).hasCount(0);
      window.capture("resources", 1400);
      window.picture("resources", window.page().locator("main"));
    }
  }

  private void businessChangesItsItem() {
    try (Window window = window("business")) {
      window.open("/events/" + CODE + "/resources");
      window.signIn("business");
      Page page = window.page();
      assertThat(page.locator(".items a[id^=change-]")).hasCount(1);
      page.locator(".items a[id^=change-]").click();
      page.locator("#quantity").fill("90");
      page.locator("#change button").click();
      assertThat(page.locator("main [role=status]"))
          .containsText(Pattern.compile("Late \\(in time until|逾期报备（截止"));
      window.capture("resources-changed", 1200);
      JsonNode items = cast.person("leader").get(filings()).expect(200).json().path("items");
      assertThat(items)
          .filteredOn(item -> item.hasNonNull("addsTo"))
          .singleElement()
          .satisfies(
              added -> {
                assertThat(added.path("quantity").asInt()).isEqualTo(10);
                assertThat(added.path("inTime").asBoolean()).isFalse();
              });
      page.locator(".items a[id^=change-]").last().click();
      page.locator("#withdraw button").click();
      assertThat(page.locator(".items")).containsText(Pattern.compile("withdrawn|已撤回"));
    }
  }

  private void file(String department, int machines) {
    cast.person("sre")
        .post(
            filings(),
            Map.of(
                "department",
                department,
                "items",
                List.of(
                    Map.of(
                        "kind", "PHYSICAL_MACHINE",
                        "quantity", machines,
                        "system", "checkout",
                        "neededFrom", USE,
                        "neededUntil", "2026-09-30T23:59:00+08:00",
                        "purpose", "Twelve times the usual peak."))))
        .expect(201);
    time.settle();
  }

  private static String filings() {
    return "/api/events/" + CODE + "/filings";
  }

  private Window window(String person) {
    return new Window(chromium, base, person.equals("business") ? "zh-CN" : "en-GB");
  }
}
