package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.board.SampleResources.LATE_MACHINES;
import static org.eventassurance.board.SampleResources.at;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.resource.ItemChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** All that was filed for an event, and what becomes of it while it is not delivered. */
@Tag("E10")
class EventResourcesPageTest extends BoardTest {

  private static final String PAGE = "/events/" + SampleOverviews.LAUNCH + "/resources";
  private static final String ITEM = PAGE + "/" + LATE_MACHINES;

  @BeforeEach
  void someResourcesWereFiled() {
    SampleResources.given(resources, missingFilings);
  }

  @Test
  void everybodyReadsWhatWasFiled() throws Exception {
    assertThat(read(PAGE, sre()))
        .containsSubsequence(
            "What was filed Autumn launch live stream",
            "Physical machine live-stream · Live Commerce Item 1 80 of 80 machines",
            "Flash &lt;sale&gt; granted filed in time",
            "Checkout · Payment Item 2 20 of 40 machines 20 short, not decided",
            "Physical machine x · Payment Adds to item 2 Item 6 0 of 7 machines",
            "withdrawn filed late")
        .doesNotContain("Change or withdraw");
  }

  @Test
  void oneLooksAtTheItemsOfOneDepartment() throws Exception {
    assertThat(read(PAGE + "?department=payment", sre()))
        .contains("Item 2", "Item 4")
        .doesNotContain("Item 1 ", "Item 3");
    assertThat(html(visit(PAGE + "?department=payment", sre())))
        .containsPattern("<option value=\"payment\"\\s+selected");
  }

  @Test
  void whatIsNotDeliveredIsChangedByItsDepartmentAndBySre() throws Exception {
    assertThat(html(visit(PAGE, payment())))
        .contains("id=\"change-2\"")
        .doesNotContain("id=\"change-1\"", "id=\"change-4\"", "id=\"change-6\"", "id=\"change-7\"");
    assertThat(html(visit(PAGE, commander())))
        .contains("id=\"change-1\"", "id=\"change-2\"", "id=\"change-5\"")
        .doesNotContain("id=\"change-7\"");
  }

  @Test
  void theFormHoldsTheItemAsItIs() throws Exception {
    ResultActions form = visit(ITEM, commander());
    assertThat(html(form))
        .contains("value=\"40\"", "value=\"2026-11-10T00:00\"", "value=\"2026-11-12T02:00\"");
    assertThat(text(form))
        .contains("Change or withdraw: Physical machine, item 2")
        .contains("is added as an item of its own and judged by itself")
        .contains("Times are those of Asia/Shanghai.");
  }

  @Test
  @Tag("E12")
  void afterAChangeThePageTellsWhatWasAddedAndWhetherInTime() throws Exception {
    assertThat(changed(true))
        .contains(
            "The item is changed. Added as item 8: Physical machine, 10 machines,"
                + " Fri 20 Nov, 00:00 – Sun 22 Nov, 02:00.",
            "In time (until Wed 21 Oct, 00:00): guaranteed.");
    verify(amendments)
        .amend(
            LATE_MACHINES,
            new ItemChange(new BigDecimal("50"), at("2026-11-10T00:00"), at("2026-11-12T02:00")),
            "sre-lead");
  }

  @Test
  @Tag("E12")
  void whatWasAddedLateSaysWhatThatMeans() throws Exception {
    assertThat(changed(false))
        .contains("Late (in time until Sun 11 Oct, 00:00): it gets what is left");
  }

  @Test
  void lessAddsNothing() throws Exception {
    MockHttpSession session = new MockHttpSession();
    board.perform(change("30").session(session)).andExpect(redirectedUrl(PAGE));
    assertThat(text(board.perform(get(PAGE).session(session).with(commander()))))
        .contains("The item is changed.")
        .doesNotContain("Added as item");
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
    doThrow(
            Problem.invalid(
                List.of(
                    new FieldError("quantity", "Give a whole number."),
                    new FieldError("neededUntil", "Give a time after the first use."))))
        .when(amendments)
        .amend(anyLong(), any(), any());
    ResultActions answer = board.perform(change("12.5")).andExpect(status().isBadRequest());
    assertThat(text(answer))
        .contains(
            "Nothing has been changed.",
            "Give a whole number.",
            "Give a time after the first use.");
    assertThat(html(answer)).contains("value=\"12.5\"");
    assertThat(text(board.perform(change("much")).andExpect(status().isBadRequest())))
        .contains("Give a number.");
  }

  @Test
  void anItemIsWithdrawn() throws Exception {
    board
        .perform(post(ITEM + "/withdraw").with(commander()).with(csrf()))
        .andExpect(redirectedUrl(PAGE))
        .andExpect(flash().attribute("done", "resources.item.withdrawn"));
    verify(amendments).withdraw(LATE_MACHINES, "sre-lead");
  }

  @Test
  void whoMayNotIsRefused() throws Exception {
    for (MockHttpServletRequestBuilder attempt :
        List.of(get(ITEM), post(ITEM).with(csrf()), post(ITEM + "/withdraw").with(csrf()))) {
      assertThat(text(board.perform(attempt.with(base())).andExpect(status().isForbidden())))
          .contains("You file for your own department: ask this one, or SRE, to file for it.");
    }
    board.perform(post(ITEM + "/withdraw").with(commander())).andExpect(status().isForbidden());
    board.perform(get(PAGE + "/99").with(commander())).andExpect(status().isNotFound());
    board.perform(get("/events/NONE/resources").with(sre())).andExpect(status().isNotFound());
    board
        .perform(get("/events/GALA-2027/resources/2").with(sre()))
        .andExpect(status().isNotFound());
    verifyNoInteractions(amendments);
  }

  @Test
  void whatIsHandedOverOrOverIsNotChanged() throws Exception {
    board.perform(get(PAGE + "/7").with(commander())).andExpect(status().isConflict());
    given(
        SampleOverviews.as(
            SampleOverviews.launch(), SampleOverviews.LAUNCH, "Launch", EventStatus.CONCLUDING),
        "sre-lead");
    assertThat(text(board.perform(get(ITEM).with(commander())).andExpect(status().isConflict())))
        .contains("What was filed is changed until it is handed over or the event has ended.");
    assertThat(html(visit(PAGE, commander()))).doesNotContain("id=\"change-");
  }

  @Test
  void aChineseReaderReadsChinese() throws Exception {
    assertThat(read(PAGE, payment()))
        .contains(
            "Physical machine Checkout · 支付部 第 2 项 已批 20 / 40 台 缺 20，待决定", "有缺口 逾期报备", "变更或撤回");
    assertThat(read(ITEM, payment())).contains("数量（台）", "确认变更", "撤回该项");
  }

  /** What SRE reads after a change that added something. */
  private String changed(boolean inTime) throws Exception {
    doAnswer(
            amend -> {
              when(resources.of(eq(SampleOverviews.LAUNCH), any()))
                  .thenReturn(
                      Stream.concat(
                              SampleResources.launch().stream(),
                              Stream.of(SampleResources.added(inTime)))
                          .toList());
              return List.of(8L);
            })
        .when(amendments)
        .amend(anyLong(), any(), any());
    MockHttpSession session = new MockHttpSession();
    board.perform(change("50").session(session)).andExpect(redirectedUrl(PAGE));
    return text(board.perform(get(PAGE).session(session).with(commander())));
  }

  private static MockHttpServletRequestBuilder change(String quantity) {
    return post(ITEM)
        .with(commander())
        .with(csrf())
        .param("quantity", quantity)
        .param("neededFrom", "2026-11-10T00:00")
        .param("neededUntil", "2026-11-12T02:00");
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
