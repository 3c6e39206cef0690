package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.board.SampleOverviews.at;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
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

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.Schedule;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class EventPageTest extends BoardTest {

  private static final String PAGE = "/events/LAUNCH-2026";
  private static final String QUESTIONED = "t-inspect";

  @AfterEach
  void cleanUp() {
    tasks.deleteTask(QUESTIONED, true);
  }

  @Test
  @Tag("E2")
  @Tag("B3")
  void theTopSaysWhatItIsWhenItIsAndWhetherItIsOnTrack() throws Exception {
    assertThat(text(visit(leader())))
        .contains("P1 Autumn launch live stream LAUNCH-2026 · Launch live stream · Preparing")
        .contains("Why P1: The expected peak is at least ten times the normal one.")
        .contains("Go-live in 26 days As of 10:00:00")
        .contains("Broadcast starts Wed 11 Nov, 19:30 Go-live Wed 11 Nov, 20:00")
        .contains("End, presale included Thu 12 Nov, 02:00 Commander Anna Fischer")
        .contains("On track? Behind schedule Late tasks 2 Late phases 1 Due within 3 days 1");
  }

  @Test
  @Tag("B3")
  @Tag("E21")
  void howReadyItIsStandsInOneFigureAndThenInItsParts() throws Exception {
    assertThat(text(visit(leader())))
        .containsSubsequence(
            "Readiness 81 % ready ✖ No-go The mean of all criteria: green 100, amber 50, red 0.",
            "✖ Load tests red A load test has failed: resources do not meet the peak.",
            "▲ Contingency plans amber",
            "Checkout: It has no contingency plan: write one and drill it.",
            "And 1 more.",
            "▲ Duty roster amber",
            "● Hazards green",
            "What departments still owe ✖ red Payment 1 open The load test of Payment has failed.",
            "● green Site Reliability Engineering nothing");
    assertThat(text(visit(business()))).contains("就绪度 就绪 81% ✖ 不上线", "✖ 压测 红");
  }

  @Test
  void lateTasksComeFirstWithWhoHasThemAndHowLateTheyAre() throws Exception {
    assertThat(text(visit(sre())))
        .containsSubsequence(
            "Late tasks 2",
            "File resources Resource reservation Payment unclaimed who is told 4 days late Mon 12 Oct, 20:00",
            "late start Machines, bandwidth, lines",
            "Decide late or short items Resource reservation Base Services Ma Chao who is told 2 h late",
            "Open tasks in time 3",
            "Inspect databases Readiness Database Administration Liu Yang who is told in 32 h",
            "set by hand");
    assertThat(html(visit(sre()))).contains("href=\"/tasks/t-file\"");
  }

  @Test
  void phasesStandAgainstTheirDates() throws Exception {
    assertThat(text(visit(sre())))
        .containsSubsequence(
            "Registration done due Fri 4 Sep, 18:00 Tue 1 Sep – Thu 3 Sep",
            "Resource reservation 40 h late due Wed 14 Oct, 18:00 since Thu 8 Oct",
            "Load test planned due Wed 4 Nov, 20:00",
            "Department reviews planned due Thu 3 Dec, 18:00");
    assertThat(text(board.perform(get("/events/GALA-2027").with(sre()))))
        .contains("Registration under way due Wed 21 Oct, 18:00 late start since Fri 16 Oct")
        .contains("Department reviews planned due Fri 22 Jan 2027, 18:00 provisional");
  }

  @Test
  void decisionsSayWhoDecidedWhatAndWhy() throws Exception {
    assertThat(text(visit(sre())))
        .contains(
            "Rescheduled Wed 4 Nov, 20:00 → Wed 11 Nov, 20:00 The product is released a week"
                + " later. Tang Rui · Fri 9 Oct, 15:20");
  }

  @Test
  void aChineseReaderReadsChinese() throws Exception {
    assertThat(text(visit(business())))
        .contains("资源报备 资源报备与交付 支付部 待认领 通知计划 已超期 4 天 10月12日（周一）20:00")
        .contains("整体进度 进度滞后 超期任务 2 超期阶段 1")
        .contains("资源报备与交付 已超期 40 小时");
  }

  @Test
  void refreshingAnswersNothingButWhatChanges() throws Exception {
    String part = text(board.perform(get(PAGE).with(leader()).header("HX-Request", "true")));
    assertThat(part).contains("Behind schedule", "File resources").doesNotContain("Sign out");
    assertThat(part).as("forms keep what somebody types").doesNotContain("Reschedule the event");
  }

  @Test
  void aProposedDateIsOfferedToWhoMayAcceptIt() throws Exception {
    Task task = tasks.newTask(QUESTIONED);
    tasks.saveTask(task);
    when(taskAccess.mayChangeDueDate(eq("leader"), any())).thenReturn(true);
    String accept = PAGE + "/tasks/" + QUESTIONED + "/accept-date";

    assertThat(text(visit(leader())))
        .contains("The event has moved. Proposed: Sat 24 Oct, 18:00 Accept");
    assertThat(text(visit(sre()))).contains("Proposed: Sat 24 Oct").doesNotContain("Accept");
    board
        .perform(post(accept).with(leader()).with(csrf()))
        .andExpect(redirectedUrl(PAGE))
        .andExpect(flash().attribute("done", "task.dateAccepted"));
    verify(dueDates).handBack(eq(QUESTIONED), argThat(caller -> caller.getName().equals("leader")));
  }

  @Test
  void onlyWhoMayCommandSeesTheForms() throws Exception {
    assertThat(text(visit(leader()))).contains("Reschedule the event", "Cancel the event");
    assertThat(text(visit(user("sre-lead")))).as("the commander").contains("Reschedule the event");
    assertThat(text(visit(sre())))
        .doesNotContain("Reschedule or cancel", "Reschedule the event", "Cancel the event");
    given(
        SampleOverviews.as(SampleOverviews.launch(), "LAUNCH-2026", "Launch", EventStatus.CLOSED),
        "sre-lead");
    assertThat(text(visit(leader()))).as("it is over").doesNotContain("Reschedule the event");
  }

  @Test
  void anEventIsRescheduledInTheCompanysZoneAndTheRestMovesAlong() throws Exception {
    board
        .perform(
            command("/reschedule", leader())
                .param("goLiveAt", "2026-11-18T20:00")
                .param("endsAt", "")
                .param("broadcastStartsAt", "2026-11-18T19:00")
                .param("reason", "The product is late."))
        .andExpect(redirectedUrl(PAGE))
        .andExpect(flash().attribute("done", "event.rescheduled"));
    verify(events)
        .reschedule(
            "LAUNCH-2026",
            new Schedule(at("2026-11-18T20:00"), null, at("2026-11-18T19:00"), List.of()),
            "The product is late.",
            "leader");
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
    when(events.reschedule(any(), any(), any(), any()))
        .thenThrow(
            Problem.invalid(
                List.of(
                    new FieldError("endsAt", "The event must end after its go-live."),
                    new FieldError("peaks[0]", "The peak must lie between go-live and end."))));
    ResultActions answer =
        board
            .perform(
                command("/reschedule", leader())
                    .param("goLiveAt", "2026-11-18T20:00")
                    .param("endsAt", "2026-11-18T19:00")
                    .param("reason", "Because <it> is late."))
            .andExpect(status().isBadRequest());
    assertThat(text(answer))
        .containsSubsequence(
            "Nothing has been changed. Correct what is marked, and try again.",
            "The peak must lie between go-live and end.",
            "The event must end after its go-live.",
            "Because &lt;it&gt; is late.");
    assertThat(html(answer))
        .contains("value=\"2026-11-18T20:00\"", "value=\"2026-11-18T19:00\"")
        .containsPattern("<details class=\"card\" open=\"open\">\\s*<summary>Reschedule");
  }

  @Test
  void aDateThatNobodyCanReadIsAskedForAgain() throws Exception {
    assertThat(
            text(
                board
                    .perform(
                        command("/reschedule", leader())
                            .param("goLiveAt", "next week")
                            .param("reason", "It is late."))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("value=\"next week\"")))))
        .contains("Give a date and a time.", "It is late.");
    verify(events, never()).reschedule(any(), any(), any(), any());
  }

  @Test
  void cancellingTakesATick() throws Exception {
    ResultActions forgotten =
        board.perform(command("/cancel", leader()).param("reason", "Called off."));
    assertThat(text(forgotten.andExpect(status().isBadRequest())))
        .contains("Tick the box to confirm", "Called off.");
    verify(events, never()).cancel(any(), any(), any());

    board
        .perform(
            command("/cancel", leader()).param("reason", "Called off.").param("confirmed", "true"))
        .andExpect(redirectedUrl(PAGE))
        .andExpect(flash().attribute("done", "event.cancelled"));
    verify(events).cancel("LAUNCH-2026", "Called off.", "leader");
  }

  @Test
  void whoMayNotCommandIsRefused() throws Exception {
    for (String command : List.of("/reschedule", "/cancel")) {
      assertThat(text(board.perform(command(command, sre())).andExpect(status().isForbidden())))
          .contains("Not allowed", "Only the commander and the leadership decide");
    }
    verify(events, never()).reschedule(any(), any(), any(), any());
    verify(events, never()).cancel(any(), any(), any());
  }

  @Test
  void whatHasBecomeImpossibleIsSaidOnAPageOfItsOwn() throws Exception {
    when(events.cancel(any(), any(), any()))
        .thenThrow(Problem.conflict("The event is CLOSED: it can't be cancelled."));
    assertThat(
            text(
                board
                    .perform(
                        command("/cancel", leader())
                            .param("reason", "Called off.")
                            .param("confirmed", "true"))
                    .andExpect(status().isConflict())))
        .contains("That is no longer possible The event is CLOSED: it can't be cancelled.");
  }

  @Test
  void anUnknownEventHasAPageThatLeadsBack() throws Exception {
    assertThat(
            text(board.perform(get("/events/NONE").with(sre())).andExpect(status().isNotFound())))
        .contains("There is no such page There is no such event. To the events");
  }

  @Test
  void whoDecidesAtTheSameMomentAsSomebodyElseLooksAgain() throws Exception {
    when(events.reschedule(any(), any(), any(), any()))
        .thenThrow(new OptimisticLockingFailureException("version"));
    assertThat(
            text(
                board
                    .perform(
                        command("/reschedule", leader())
                            .param("goLiveAt", "2026-11-18T20:00")
                            .param("reason", "It is late."))
                    .andExpect(status().isConflict())))
        .contains("That is no longer possible Somebody was faster.");
  }

  private ResultActions visit(RequestPostProcessor reader) throws Exception {
    return board.perform(get(PAGE).with(reader)).andExpect(status().isOk());
  }

  private static String html(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString();
  }

  private static MockHttpServletRequestBuilder command(String path, RequestPostProcessor by) {
    return post(PAGE + path).with(by).with(csrf());
  }
}
