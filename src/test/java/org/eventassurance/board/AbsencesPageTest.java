package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.eventassurance.organisation.NewAbsence;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class AbsencesPageTest extends BoardTest {

  private static final String PAGE = "/absences";

  @BeforeEach
  void someAreAway() {
    SampleAbsences.given(absences);
  }

  @Test
  void everybodySeesWhoIsAwayNowAndSoonAndWhoDoesTheirWork() throws Exception {
    assertThat(text(visit(sre())))
        .containsSubsequence(
            "Away now",
            "Chen Wei Mon 12 Oct, 09:00 – Mon 19 Oct, 09:00 Liu Yang stands in. away too: Ma Chao",
            "Liu Yang Wed 14 Oct, 09:00 – Sat 17 Oct, 09:00 Ma Chao stands in.",
            "Away soon",
            "Tang Rui Thu 24 Dec, 00:00 – Mon 4 Jan 2027, 09:00 Chen Wei stands in.");
  }

  @Test
  void theReasonAndTheButtonAreForThoseWhomItConcerns() throws Exception {
    visit(sre())
        .andExpect(content().string(containsString("Because of &lt;b&gt;sre")))
        .andExpect(content().string(not(containsString("Because of &lt;b&gt;dba"))))
        .andExpect(content().string(containsString("/absences/1/withdraw")))
        .andExpect(content().string(not(containsString("/absences/3/withdraw"))));
    visit(leader())
        .andExpect(content().string(containsString("Because of &lt;b&gt;dba")))
        .andExpect(content().string(containsString("/absences/3/withdraw")));
  }

  @Test
  void onlyWhoMayEnterForOthersIsAskedForWhom() throws Exception {
    assertThat(text(visit(leader())))
        .contains("Who is away", "Chen Wei · Site Reliability Engineering");
    assertThat(text(visit(sre()))).contains("Enter an absence").doesNotContain("Who is away");
  }

  @Test
  void anAbsenceIsEnteredInTheCompanysZone() throws Exception {
    board
        .perform(
            post(PAGE)
                .with(sre())
                .with(csrf())
                .param("person", "sre")
                .param("substitute", "dba")
                .param("from", "2026-10-20T09:00")
                .param("until", "2026-10-23T18:00")
                .param("reason", "A wedding"))
        .andExpect(redirectedUrl(PAGE))
        .andExpect(flash().attribute("done", "absences.entered"));
    verify(absenceBook)
        .enter(
            eq(
                NewAbsence.of(
                    "sre",
                    "dba",
                    SampleOverviews.at("2026-10-20T09:00"),
                    SampleOverviews.at("2026-10-23T18:00"),
                    "A wedding")),
            argThat(caller -> caller.getName().equals("sre")));
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
    when(absenceBook.enter(any(), any()))
        .thenThrow(
            Problem.invalid(
                List.of(
                    new FieldError("substitute", "Choose somebody else to stand in."),
                    new FieldError("until", "The absence must end after it begins."))));

    ResultActions answer =
        board
            .perform(
                post(PAGE)
                    .with(business())
                    .with(csrf())
                    .param("person", "business")
                    .param("substitute", "business")
                    .param("from", "2026-10-20T09:00")
                    .param("until", "2026-10-20T08:00")
                    .param("reason", "婚礼"))
            .andExpect(status().isBadRequest());

    assertThat(text(answer)).contains("请选择其他人代理。", "结束时间必须晚于开始时间。");
    assertThat(answer.andReturn().getResponse().getContentAsString())
        .contains("value=\"婚礼\"", "value=\"2026-10-20T08:00\"", "value=\"business\" selected");
  }

  @Test
  void aTimeThatIsNoneIsRefusedWithoutLosingTheRest() throws Exception {
    ResultActions answer =
        board
            .perform(
                post(PAGE)
                    .with(sre())
                    .with(csrf())
                    .param("substitute", "dba")
                    .param("from", "soon")
                    .param("until", "2026-10-20T08:00")
                    .param("reason", "A wedding"))
            .andExpect(status().isBadRequest());

    assertThat(text(answer)).contains("Give a date and a time.");
    assertThat(answer.andReturn().getResponse().getContentAsString()).contains("A wedding");
    verifyNoInteractions(absenceBook);
  }

  @Test
  void anAbsenceIsWithdrawnByAButton() throws Exception {
    board
        .perform(post(PAGE + "/1/withdraw").with(sre()).with(csrf()))
        .andExpect(redirectedUrl(PAGE))
        .andExpect(flash().attribute("done", "absences.withdrawn"));
    verify(absenceBook).withdraw(eq(1L), argThat(caller -> caller.getName().equals("sre")));
  }

  @Test
  void whoMayNotIsToldWhy() throws Exception {
    doThrow(Problem.denied("Absences are entered by others."))
        .when(absenceBook)
        .withdraw(eq(3L), any());
    board
        .perform(post(PAGE + "/3/withdraw").with(sre()).with(csrf()))
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("Absences are entered by others.")));
    board.perform(post(PAGE + "/1/withdraw").with(sre())).andExpect(status().isForbidden());
  }

  private ResultActions visit(RequestPostProcessor reader) throws Exception {
    return board.perform(get(PAGE).with(reader)).andExpect(status().isOk());
  }
}
