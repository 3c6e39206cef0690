package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.board.SampleOverviews.at;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.SampleEvents;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class EventsPageTest extends BoardTest {

  @Test
  void anEventSaysInOneLineHowItStands() throws Exception {
    assertThat(read(get("/").with(leader())))
        .contains(
            "P1 Autumn launch live stream LAUNCH-2026 · Launch live stream"
                + " Preparing Resource reservation Go-live in 26 days Wed 11 Nov, 20:00"
                + " Behind schedule Late tasks 2 Late phases 1 Open tasks 5 Technical incidents 0")
        .contains("P2 New Year gala promotion")
        .contains("Go-live in 76 days Thu 31 Dec, 20:00 On track");
  }

  @Test
  void liveEventsComeFirstAndThoseThatAreOverAreFoldedAway() throws Exception {
    MajorEvent over =
        SampleEvents.stored(
            "OLD", "Summer sale", EventStatus.CLOSED, at("2026-06-18T20:00"), "sre-lead");
    MajorEvent next = events.get(SampleOverviews.LAUNCH);
    MajorEvent live =
        given(
            SampleOverviews.as(SampleOverviews.gala(), "NOW", "Flash day", EventStatus.LIVE),
            "sre-lead");
    when(events.all()).thenReturn(List.of(over, next, live));
    String page = read(get("/").with(leader()));
    assertThat(page)
        .containsSubsequence("Flash day", "Autumn launch", "One event that is over", "Summer sale");
    assertThat(read(get("/").with(leader()).header("HX-Request", "true")))
        .as("what refreshes")
        .contains("Flash day", "Autumn launch")
        .doesNotContain("Summer sale", "Sign out");
  }

  @Test
  void anEmptyBoardSaysHowToFillIt() throws Exception {
    when(events.all()).thenReturn(List.of());
    assertThat(read(get("/").with(registrar())))
        .contains("No event is under way. Register one: Tasklist opens with the form")
        .doesNotContain("that is over");
    assertThat(html(get("/").with(registrar())))
        .contains("/camunda/app/tasklist/default/#/?processStart=event-assurance");
    assertThat(read(get("/").with(sre())))
        .contains("As soon as SRE, business or marketing registers one")
        .doesNotContain("Register an event");
  }

  @Test
  void onlyWhoMayUseCockpitIsLedThere() throws Exception {
    assertThat(html(get("/").with(leader()))).contains("/camunda/app/cockpit/");
    assertThat(html(get("/").with(sre()))).doesNotContain("/camunda/app/cockpit/");
  }

  @Test
  void everybodyCanSignOut() throws Exception {
    assertThat(html(get("/").with(sre())))
        .containsPattern("(?s)<form class=\"person\" method=\"post\" action=\"/sign-out\">.*_csrf");
  }

  @Test
  void peopleReadTheirOwnLanguageWhateverTheirBrowserSays() throws Exception {
    assertThat(read(get("/").with(business()).header("Accept-Language", "en-GB")))
        .contains("重保活动", "26 天后上线 11月11日（周三）20:00", "进度滞后 超期任务 2");
    assertThat(read(get("/").with(sre()).header("Accept-Language", "zh-CN"))).contains("Events");
  }

  @Test
  void whomTheOrganisationDoesNotKnowReadsTheLanguageOfTheBrowserElseTheCompanys()
      throws Exception {
    assertThat(read(get("/").with(user("guest")).header("Accept-Language", "zh-CN,zh;q=0.9")))
        .contains("重保活动");
    assertThat(read(get("/").with(user("guest")).header("Accept-Language", "fr")))
        .contains("Events");
    assertThat(read(get("/").with(user("guest")))).contains("Events");
  }

  private String html(MockHttpServletRequestBuilder request) throws Exception {
    return board
        .perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String read(MockHttpServletRequestBuilder request) throws Exception {
    return text(board.perform(request).andExpect(status().isOk()));
  }
}
