package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What there is of each kind, over time and across all events. */
@Tag("E11")
class PoolsPageTest extends BoardTest {

  private static final String PAGE = "/resources";

  @BeforeEach
  void somePoolsAreKept() {
    SampleResources.given(resources, missingFilings);
    SampleResources.givenPools(pools, resourceKinds);
  }

  @Test
  void aPoolSaysHowMuchThereIsAndWhatIsFree() throws Exception {
    assertThat(read(PAGE, sre()))
        .containsSubsequence(
            "Physical machine short All there is (machines) 100 Free at present 100",
            "Least free: from Tue 10 Nov, 00:00 0 Reserve 20",
            "CDN short All there is (Gbit/s) 700",
            "Least free: from Wed 11 Nov, 18:00 -100.5");
  }

  @Test
  void shortagesAreSaidInWords() throws Exception {
    assertThat(read(PAGE, sre()))
        .contains(
            "Short of 20 machines, Tue 10 Nov, 00:00 – Thu 12 Nov, 02:00:"
                + " Autumn launch live stream Checkout · Payment filed late")
        .contains("100.5 Gbit/s more are promised than there are, from Wed 11 Nov, 18:00.");
  }

  @Test
  void theChartHasATitleADescriptionAndATable() throws Exception {
    String html = html(visit(PAGE, sre()));
    assertThat(html)
        .contains("aria-labelledby=\"title-PHYSICAL_MACHINE desc-PHYSICAL_MACHINE\"")
        .containsPattern("<title id=\"title-PHYSICAL_MACHINE\">Physical machine: what is used, ")
        .containsPattern(
            "<desc id=\"desc-PHYSICAL_MACHINE\">The most is used from Tue 10 Nov, 00:00:"
                + " 100 machines of 100 machines; 0 are free then.")
        .containsPattern("<polygon class=\"lacking\" points=\"0.0,200.0 ");
    assertThat(read(PAGE, sre()))
        .contains(
            "Time used free short reserve used Fri 16 Oct, 00:00 – Tue 10 Nov, 00:00 0 100 0 0"
                + " Tue 10 Nov, 00:00 – Thu 12 Nov, 02:00 100 0 20 8");
  }

  @Test
  void whoHoldsWhatIsListedByEventAndDepartment() throws Exception {
    assertThat(read(PAGE, sre()))
        .containsSubsequence(
            "Who holds what Event and department Quantity Use",
            "New Year gala promotion Checkout · Live Commerce 30 machines pool Wed 30 Dec, 00:00",
            "Autumn launch live stream live-stream · Live Commerce 80 machines pool",
            "Autumn launch live stream Checkout · Payment 20 machines pool filed late",
            "8 machines reserve pool filed late");
  }

  @Test
  void kindsWithoutAPoolAreListedIfSomethingOfThemWasFiled() throws Exception {
    assertThat(read(PAGE, sre()))
        .containsSubsequence(
            "Procured, no pool kept",
            "Network bandwidth Who holds what",
            "20 Gbit/s procured Fri 16 Oct, 07:00")
        .doesNotContain("Domain name (DNS)");
  }

  @Test
  @Tag("E15")
  void aKindOfWhichOnlyIsLackingIsListedToo() throws Exception {
    when(resources.of(eq(SampleOverviews.GALA), any()))
        .thenReturn(List.of(SampleResources.lateBalancers()));
    assertThat(read(PAGE, sre()))
        .containsSubsequence(
            "Procured, no pool kept",
            "Load balancer (LVS) short Short of 4 instances",
            "New Year gala promotion Checkout · Payment filed late",
            "Nobody holds any of it in this time.");
  }

  @Test
  void itIsShownFromTodayUntilTheLastEventEnds() throws Exception {
    assertThat(html(visit(PAGE, sre())))
        .contains("name=\"from\" value=\"2026-10-16\"", "name=\"to\" value=\"2027-01-01\"");
    verify(resources)
        .allocations(
            Optional.empty(),
            SampleResources.at("2026-10-16T00:00"),
            SampleResources.at("2027-01-02T00:00"),
            Locale.ENGLISH);
    when(events.all()).thenReturn(List.of());
    assertThat(html(visit(PAGE, sre())))
        .as("60 days where no event is under way")
        .contains("name=\"to\" value=\"2026-12-15\"");
  }

  @Test
  void theReaderChoosesTheDays() throws Exception {
    visit(PAGE + "?from=2026-11-01&to=2026-11-12", sre());
    verify(resources)
        .allocations(
            Optional.empty(),
            SampleResources.at("2026-11-01T00:00"),
            SampleResources.at("2026-11-13T00:00"),
            Locale.ENGLISH);
    assertThat(read(PAGE + "?from=2027-06-01", sre()))
        .as("60 days where the last event ends before")
        .contains("Physical machine");
  }

  @Test
  void daysThatMakeNoSenseAreAskedForAgain() throws Exception {
    for (String days : List.of("from=2026-11-12&to=2026-11-01", "from=soon", "to=2036-01-01")) {
      ResultActions answer =
          board.perform(get(PAGE + "?" + days).with(sre())).andExpect(status().isBadRequest());
      assertThat(text(answer))
          .containsAnyOf(
              "Give a day that is not before the first one.",
              "Give a date.",
              "Choose two years at most.")
          .contains("Physical machine");
    }
  }

  @Test
  void onlyBaseServicesAndTheAdminSeeTheForm() throws Exception {
    assertThat(read(PAGE, base())).contains("Set a pool", "Change the pool", "Domain name (DNS)");
    assertThat(read(PAGE, user("admin").authorities(BoardContext.ADMINS))).contains("Set a pool");
    for (RequestPostProcessor other : List.of(sre(), leader(), commander())) {
      assertThat(read(PAGE, other)).doesNotContain("Set a pool", "Change the pool");
    }
    board
        .perform(entry(commander()).param("kind", "CDN").param("capacity", "900"))
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("Only base services keeps the pools")));
    verify(pools, never()).put(any(), any(), any(), any());
  }

  @Test
  void aPoolIsSet() throws Exception {
    assertThat(html(visit(PAGE + "?kind=PHYSICAL_MACHINE", base())))
        .contains("value=\"PHYSICAL_MACHINE\" selected", "value=\"100\"", "value=\"20\"");
    board
        .perform(
            entry(base()).param("kind", "CDN").param("capacity", "900.5").param("reserve", "50"))
        .andExpect(redirectedUrl(PAGE))
        .andExpect(flash().attribute("done", "resources.pool.set"));
    verify(pools).put("CDN", new BigDecimal("900.5"), new BigDecimal("50"), "base");
    board
        .perform(post(PAGE).with(base()).param("kind", "CDN").param("capacity", "1"))
        .andExpect(status().isForbidden());
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
    doThrow(
            Problem.conflict(
                new FieldError(
                    "reserve", "%s are promised already: the pool can't have fewer.", "8")))
        .when(pools)
        .put(any(), any(), any(), any());
    ResultActions answer =
        board
            .perform(
                entry(base()).param("kind", "CDN").param("capacity", "900").param("reserve", "7"))
            .andExpect(status().isBadRequest());
    assertThat(text(answer))
        .contains(
            "Nothing has been changed.", "8 are promised already: the pool can't have fewer.");
    assertThat(html(answer)).contains("value=\"CDN\" selected", "value=\"900\"", "value=\"7\"");

    assertThat(
            text(
                board
                    .perform(entry(base()).param("kind", "CDN").param("capacity", "many"))
                    .andExpect(status().isBadRequest())))
        .contains("Give a number.");
  }

  @Test
  void aCompanyWithoutPoolsIsToldWhoSetsThem() throws Exception {
    when(resources.allocations(any(), any(), any(), any())).thenReturn(List.of());
    assertThat(read(PAGE, sre())).contains("No pool is kept yet.");
  }

  @Test
  void aChineseReaderReadsChinese() throws Exception {
    assertThat(read(PAGE, payment()))
        .containsSubsequence(
            "Physical machine 有缺口 总量（台） 100 当前可用 100 最少可用：11月10日（周二）00:00 起 0 储备资源 20",
            "缺 20 台，11月10日（周二）00:00 至 11月12日（周四）02:00：",
            "占用明细 活动与部门 数量 使用时间");
  }

  private static MockHttpServletRequestBuilder entry(RequestPostProcessor by) {
    return post(PAGE).with(by).with(csrf());
  }

  private ResultActions visit(String page, RequestPostProcessor reader) throws Exception {
    return board.perform(get(page).with(reader)).andExpect(status().isOk());
  }

  private String read(String page, RequestPostProcessor reader) throws Exception {
    return text(visit(page, reader));
  }

  private static String html(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString();
  }
}
