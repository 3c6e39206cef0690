package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.board.SampleOverviews.LAUNCH;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.notification.LedgerQuery;
import org.eventassurance.notification.State;
import org.eventassurance.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who was told what, as people read it. */
@Tag("B3")
class ToldTest extends BoardTest {

  private static final String PAGE = "/events/" + LAUNCH;

  @BeforeEach
  void somePeopleWereTold() {
    SampleLedger.given(ledger, nextSteps, outlooks);
  }

  @Test
  void whatNeverArrivedComesFirstThenWhatWaitsThenWhatWentOut() throws Exception {
    assertThat(text(visit(PAGE, sre())))
        .containsSubsequence(
            "Who was told 1 not delivered 2 waiting",
            "Thu 15 Oct, 14:00 File &lt;resources&gt; Escalation lead",
            "Anna &lt;script&gt;alert(1)&lt;/script&gt; Fischer department lead not delivered",
            "550 5.1.1 &lt;sre-lead@example.com&gt;: no such mailbox",
            "An administrator can mend the address",
            "goes out today 10:03 File &lt;resources&gt; Reminder due Ma Chao assignee waiting"
                + " tried 3 times 421 Try again later",
            "goes out tomorrow 08:00",
            "Liu Yang assignee in place of Ma Chao waiting night or days off",
            "Tang Rui commander sent",
            "5 more that went out")
        .doesNotContain("Send again");
  }

  @Test
  void aLateTaskSaysWhoWasToldLastAndWhoIsNext() throws Exception {
    String page = text(visit(PAGE, leader()));
    assertThat(page)
        .contains(
            "unclaimed who is told told: Tang Rui, Thu 15 Oct, 14:00"
                + " next: leadership group, tomorrow 08:00")
        .contains("mail to Liu Yang goes out tomorrow 08:00");
    assertThat(html(visit(PAGE, leader())))
        .contains("href=\"/tasks/t-file/clock\"", "href=\"/tasks/t-roster/clock\"");
    verify(ledger, times(2)).lastSteps(List.of(SampleLedger.FILE, SampleLedger.DECIDE));
  }

  @Test
  void theListOfEventsSaysWhatWasNotDeliveredAndWhatThoseAboveKnow() throws Exception {
    assertThat(text(visit("/", leader())))
        .contains("1 not delivered 1 of 2 late tasks told to those above");
  }

  @Test
  void aChineseReaderReadsChinese() throws Exception {
    assertThat(text(visit(PAGE, business())))
        .containsSubsequence(
            "通知计划 已通知：Tang Rui，10月15日（周四）14:00 下一步：领导小组，明天 08:00",
            "通知情况 1 封未送达 2 封待发送",
            "部门负责人 未送达",
            "明天 08:00 发送",
            "代 Ma Chao 接收 待发送 夜间或休息日暂缓");
  }

  @Test
  void anEventOfWhichNobodyWasToldSaysSo() throws Exception {
    assertThat(text(visit("/events/" + SampleOverviews.GALA, sre())))
        .doesNotContain("no such mailbox");
    when(ledger.of(any())).thenReturn(List.of());
    assertThat(text(visit("/events/" + SampleOverviews.GALA, sre())))
        .contains("Who was told Nobody has been told anything yet.");
  }

  @Test
  void onlyAnAdministratorSendsAgain() throws Exception {
    assertThat(text(visit(PAGE, admin()))).contains("Send again", "Mend the address");
    assertThat(text(visit("/notifications", leader()))).doesNotContain("Send again");

    board
        .perform(post(PAGE + "/notifications/n-refused/resend").with(admin()).with(csrf()))
        .andExpect(redirectedUrl(PAGE))
        .andExpect(flash().attribute("done", "told.sentAgain"));
    board
        .perform(post("/notifications/n-refused/resend").with(admin()).with(csrf()))
        .andExpect(redirectedUrl("/notifications"));
    verify(resending, times(2))
        .resend(eq("n-refused"), argThat(caller -> caller.getName().equals("admin")));

    board
        .perform(post("/notifications/n-refused/resend").with(admin()))
        .andExpect(status().isForbidden());
    when(resending.resend(any(), any()))
        .thenThrow(Problem.denied("Only an administrator sends a notification again."));
    assertThat(
            text(
                board
                    .perform(post("/notifications/x/resend").with(sre()).with(csrf()))
                    .andExpect(status().isForbidden())))
        .contains("Only an administrator sends a notification again.");
  }

  @Test
  void allNotificationsAreOnOnePageWithTheirReasons() throws Exception {
    when(ledger.of(SampleLedger.asking(State.SENT))).thenReturn(List.of(SampleLedger.notice()));
    String page = text(visit("/notifications", leader()));
    assertThat(page)
        .containsSubsequence(
            "Could not be delivered 1",
            "LAUNCH-2026 Because it is late.",
            "Waiting 2",
            "Sent lately 1",
            "The event &lt;b&gt;Autumn&lt;/b&gt; is noticed. Assurance notice · LAUNCH-2026",
            "Your department takes part. Tang Rui departments sent")
        .doesNotContain("No longer needed 0");
    assertThat(html(visit("/", leader()))).contains("href=\"/notifications\"");
  }

  @Test
  void oneLooksForAnEventAPersonOrAStateAndReadsWhatOneMayRead() throws Exception {
    String page = html(visit("/notifications?event=LAUNCH-2026&person=dba&state=FAILED", leader()));
    verify(ledger).of(new LedgerQuery(LAUNCH, null, "dba", State.FAILED, "leader", null, 100));
    assertThat(page)
        .containsPattern("<option value=\"LAUNCH-2026\"\\s+selected")
        .containsPattern("<option value=\"dba\"\\s+selected")
        .doesNotContain("Sent lately");

    visit("/notifications?event=&person=&state=", admin());
    verify(ledger).of(new LedgerQuery(null, null, null, State.SENT, null, null, 100));
  }

  @Test
  @Tag("E22")
  void aTasksClockSaysWhoWasToldAndWhoWillBe() throws Exception {
    Task task = tasks.newTask(SampleLedger.FILE);
    tasks.saveTask(task);
    try {
      assertThat(text(visit("/tasks/t-file/clock", leader())))
          .containsSubsequence(
              "File resources LAUNCH-2026 · P1 · Resource reservation · Payment ·"
                  + " due Mon 12 Oct, 20:00",
              "What happens if nobody does anything",
              "assignee left out remind-24h",
              "Mon 12 Oct, 22:00 4 days ago department lead told lead",
              "Ma Chao not delivered Liu Yang in place of 李娜 Tue 13 Oct, 08:00",
              "today 22:30 in 13 h leadership group to come",
              "The mail goes out tomorrow 08:00.",
              "Tang &lt;i&gt;Rui");
      assertThat(text(visit("/tasks/t-file/clock", business())))
          .containsSubsequence("如果一直无人处理", "部门负责人 已通知", "邮件将于 明天 08:00 发送。");
    } finally {
      tasks.deleteTask(SampleLedger.FILE, true);
    }
  }

  @Test
  void aTaskThatIsDoneHasNoClock() throws Exception {
    board.perform(get("/tasks/gone/clock").with(leader())).andExpect(redirectedUrl("/tasks/gone"));
  }

  private static RequestPostProcessor admin() {
    return user("admin").authorities(BoardContext.ADMINS);
  }

  private ResultActions visit(String page, RequestPostProcessor reader) throws Exception {
    return board.perform(get(page).with(reader)).andExpect(status().isOk());
  }

  private static String html(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString();
  }
}
