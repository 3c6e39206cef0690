package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import org.eventassurance.majorevent.EventStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How an event's resources stand, on the event's page. */
class ResourcesPanelTest extends BoardTest {

  private static final String PAGE = "/events/" + SampleOverviews.LAUNCH;
  private static final String GALA = "/events/" + SampleOverviews.GALA;

  @BeforeEach
  void someResourcesWereFiled() {
    SampleResources.given(resources, missingFilings);
  }

  @Test
  @Tag("E11")
  void whatIsWithdrawnDoesNotCount() throws Exception {
    assertThat(read(PAGE, sre()))
        .contains(
            "Resources 6 Granted, also in part 5 Filed late 2 Short, to be decided 1"
                + " Refused, also in part 1 Not there at first use 1");
  }

  @Test
  @Tag("E6")
  void whatShouldBeInUseAndIsNotThereSaysSinceWhen() throws Exception {
    assertThat(read(PAGE, sre()))
        .containsSubsequence(
            "Not delivered at their time of use",
            "Network bandwidth live-stream · Live Commerce 20 of 20 Gbit/s",
            "not delivered, 3 h late",
            "Base services procures it.",
            "Late or short");
  }

  @Test
  @Tag("E15")
  void whatIsShortComesBeforeWhatWasRefused() throws Exception {
    assertThat(read(PAGE, sre()))
        .containsSubsequence(
            "Late or short",
            "Physical machine Checkout · Payment 20 of 40 machines 20 short, not decided",
            "Tue 10 Nov, 00:00 – Thu 12 Nov, 02:00 short filed late",
            "20 come from the pool; 80 of it are guaranteed to those who filed in time.",
            "Filed Wed 14 Oct, 17:20.",
            "Load balancer (LVS) Checkout · Payment 0 of 4 instances 4 refused",
            "No rung could give any &lt;b&gt;LVS&lt;/b&gt;.",
            "All that was filed")
        .doesNotContain("Change or withdraw", "Still to be given back");
  }

  @Test
  @Tag("E12")
  void whoHasFiledNothingIsNamedWithTheNextDate() throws Exception {
    assertThat(read(GALA, sre()))
        .contains(
            "Resources 0 Nothing has been filed yet. Nothing filed yet: Live Commerce, Payment",
            "guaranteed if filed by Tue 1 Dec, 20:00 (in 46 days):"
                + " Physical machine, Network bandwidth");
    when(missingFilings.next(SampleOverviews.GALA)).thenReturn(Optional.empty());
    assertThat(read(GALA, sre())).contains("It is too late to file anything in time.");
    assertThat(read(PAGE, sre())).doesNotContain("Nothing filed yet:");
  }

  @Test
  @Tag("E27")
  void afterTheEventWhatIsStillHeldIsListed() throws Exception {
    given(
        SampleOverviews.as(
            SampleOverviews.launch(), SampleOverviews.LAUNCH, "Launch", EventStatus.CANCELLED),
        "sre-lead");
    assertThat(read(PAGE, sre()))
        .contains("Still to be given back Outbound address (SNAT) 16 addresses Checkout · Payment");
  }

  @Test
  void aChineseReaderReadsChinese() throws Exception {
    assertThat(read(PAGE, business()))
        .containsSubsequence(
            "资源 6 已批（含部分） 5 逾期报备 2 有缺口，待决定 1 无法满足（含部分） 1 到使用时间未交付 1",
            "Network bandwidth live-stream · 直播电商业务部 已批 20 / 20 Gbit/s",
            "未交付，已超期 3 小时",
            "已批 20 / 40 台 缺 20，待决定");
    assertThat(read(GALA, business())).contains("尚未报备： 直播电商业务部、 支付部");
  }

  private String read(String page, RequestPostProcessor reader) throws Exception {
    return text(board.perform(get(page).with(reader)).andExpect(status().isOk()));
  }
}
