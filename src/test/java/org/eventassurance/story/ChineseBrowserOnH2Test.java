package org.eventassurance.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eventassurance.Chromium;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People who read Chinese before a real browser that would rather speak English. What they see lies
 * under {@code target/screenshots}.
 */
@OnH2
@ExtendWith(Chromium.class)
class ChineseBrowserOnH2Test extends Story {

  private static Browser chromium;

  private LocalDate launchDay;

  @BeforeAll
  static void borrow(Browser browser) {
    chromium = browser;
  }

  @BeforeEach
  void aLaunchIsTwoMonthsAhead() {
    launchDay = LocalDate.ofInstant(time.now(), ZoneId.of("Asia/Shanghai")).plusDays(60);
  }

  @Test
  void theOrganisationKnowsWhoReadsChineseWhateverTheBrowserSays() {
    try (Window window = window("en-GB")) {
      window.open("/");
      window.signIn("business-liaison");
      window.link("登记活动").click();
      Tasklist tasklist = window.tasklist();
      CamundaForm form = tasklist.form();
      form.write("活动名称", "双十一开场直播");
      form.select("活动类型", "直播");
      form.write("活动代码", "BROWSER-CHINESE");
      form.type("上线时间", launchDay.atTime(20, 0));
      form.type("结束时间", launchDay.minusDays(1).atTime(20, 0));
      form.type("开播时间", launchDay.atTime(19, 30));
      form.search("系统", "Checkout");
      form.search("部门", "支付部");
      form.write("日常峰值（QPS）", "2000");
      form.write("预估峰值（QPS）", "24000");
      form.select("营收影响", "高");
      tasklist.start();
      assertThat(form.complaint("舆情影响")).hasText("必填。");

      tasklist.dismissNotification();
      form.select("舆情影响", "高");
      tasklist.start();
      assertThat(tasklist.notification()).containsText("“结束时间”：活动结束时间必须晚于上线时间。");
      window.capture("register-refused-zh", 1500);
      tasklist.dismissNotification();
      form.type("结束时间", launchDay.plusDays(15).atTime(23, 59));
      tasklist.start();
      assertThat(tasklist.notification()).containsText("流程已发起。");
      assertThat(tasklist.startableProcesses().getByText("重保活动")).isVisible();
      window.capture("start-process-zh");
    }
  }

  private Window window(String language) {
    return new Window(chromium, base, language);
  }
}
