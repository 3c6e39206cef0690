package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
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

import java.util.List;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.standby.ContactPerson;
import org.eventassurance.standby.StandbyDraft;
import org.eventassurance.standby.StandbyKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.test.web.servlet.ResultActions;

/** The register is written by hand, with its lists of people and posts. */
class StandbyPageTest extends BoardTest {

  @Test
  @Tag("B9")
  void aVendorIsEnteredWithItsPeopleAndPostsInTheCompanysZone() throws Exception {
    board
        .perform(
            post("/standby/new")
                .with(base())
                .with(csrf())
                .param("kind", "VENDOR")
                .param("event", "")
                .param("name", "Yunda CDN")
                .param("systems", "checkout")
                .param("incidentProcess", "true")
                .param("postsNeeded", "true")
                .param("securityUntil", "2026-12-31")
                .param("contacts[0].name", "Wang Wu")
                .param("contacts[0].phone", "139 1234 5678")
                .param("contacts[0].mail", "")
                .param("contacts[1].name", "")
                .param("contacts[1].phone", "")
                .param("contacts[1].mail", "")
                .param("posts[0].person", "Zhang San")
                .param("posts[0].post", "Command centre")
                .param("posts[0].from", "2026-11-11T18:00")
                .param("posts[0].until", "2026-11-12T02:00")
                .param("posts[1].person", "")
                .param("posts[1].post", "")
                .param("posts[1].from", "")
                .param("posts[1].until", ""))
        .andExpect(redirectedUrl("/standby"))
        .andExpect(flash().attribute("done", "standby.added"));

    ArgumentCaptor<StandbyDraft> entered = ArgumentCaptor.forClass(StandbyDraft.class);
    verify(standbyRegister).add(entered.capture(), eq("base"));
    StandbyDraft vendor = entered.getValue();
    assertThat(vendor.event()).isNull();
    assertThat(vendor.systems()).containsExactly("checkout");
    assertThat(vendor.securityUntil()).isEqualTo("2026-12-31");
    assertThat(vendor.contacts())
        .containsExactly(new ContactPerson("Wang Wu", "139 1234 5678", ""));
    assertThat(vendor.posts())
        .singleElement()
        .satisfies(
            post -> assertThat(post.from()).isEqualTo(SampleOverviews.at("2026-11-11T18:00")));
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
    when(standbyRegister.add(any(), any()))
        .thenThrow(
            Problem.invalid(
                List.of(
                    new FieldError("name", "Say who or what stands by."),
                    new FieldError("contacts[0].phone", "Give a phone number with its digits."))));

    ResultActions answer =
        board
            .perform(
                post("/standby/new")
                    .with(payment())
                    .with(csrf())
                    .param("kind", "OUTSIDE_HELP")
                    .param("name", "")
                    .param("provides", "一台发电机")
                    .param("contacts[0].name", "调度")
                    .param("contacts[0].phone", "none"))
            .andExpect(status().isBadRequest());

    assertThat(text(answer)).contains("请说明待命的是谁或什么。", "请填写含数字的电话号码。", "一台发电机");
    assertThat(answer.andReturn().getResponse().getContentAsString())
        .contains("value=\"调度\"", "value=\"none\"");
  }

  @Test
  void theFormOfEachKindIsThere() throws Exception {
    for (StandbyKind kind : StandbyKind.values()) {
      board.perform(get("/standby/new?kind=" + kind).with(base())).andExpect(status().isOk());
    }
    board.perform(get("/standby/new?kind=DRAGON").with(base())).andExpect(status().isBadRequest());
  }

  @Test
  void whoeverDoesNotKeepTheRegisterIsRefused() throws Exception {
    doThrow(Problem.denied("SRE and base services keep it."))
        .when(standbyAccess)
        .requireKeeper(any());

    board
        .perform(post("/standby/1/remove").with(payment()).with(csrf()))
        .andExpect(status().isForbidden());

    verifyNoInteractions(standbyRegister);
  }
}
