package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.eventassurance.problem.Problem;
import org.eventassurance.trackrecord.EventDays;
import org.eventassurance.trackrecord.EventsSideBySide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How events went is seen at a glance, from one to the next. */
class StatisticsPageTest extends BoardTest {

  private static final String PAGE = "/statistics";

  @BeforeEach
  void someEventsAreOver() {
    SampleRecords.given(records);
  }

  @Test
  void eventsOfAKindStandSideBySideTheLastOneOnTop() throws Exception {
    assertThat(read(PAGE, sre()))
        .containsSubsequence(
            "Launch live stream 1",
            "Autumn launch live stream",
            "– 14 of 48 late 0 – –",
            "Promotion 3",
            "Tasks in time 92 %",
            "Tasks escalated 3",
            "Service back after 12 min",
            "Forecast missed by –",
            "Spring promotion",
            "58 % 14 of 48 late",
            "Summer promotion &lt;b&gt;618&lt;/b&gt;",
            "48 min at most 96 min 22 % 5 1 not restored 4 2 granted, 1 used",
            "All 4 events together");
  }

  @Test
  void allOfThemTogetherAreToldInFigures() throws Exception {
    assertThat(read(PAGE, sre()))
        .containsSubsequence(
            "All 4 events together",
            "Readiness 24 58 % 8 2 2 overdue 3 h, 5 days",
            "Requests to Checkout 28 % +8 % too much",
            "S3 5 1 not restored 96 min 116 min 3 h",
            "Live Commerce 14 64 %",
            "Escalation lead department lead 31",
            "Anna Fischer");
  }

  @Test
  void oneEventIsToldInFiguresWhereSomebodyAsks() throws Exception {
    assertThat(read(PAGE + "?event=" + SampleRecords.SUMMER, sre()))
        .containsSubsequence("All events together", "Orders 100,000 131,000 -24 %");
  }

  @Test
  void aChineseReaderReadsChinese() throws Exception {
    assertThat(read(PAGE, payment()))
        .containsSubsequence("历次活动统计", "大促", "按时完成率", "各阶段按时情况", "各部门按时情况");
  }

  @Test
  void theReaderChoosesTheDays() throws Exception {
    visit(PAGE + "?from=2025-11-01", sre());
    verify(records).of(new EventDays(LocalDate.parse("2025-11-01"), LocalDate.parse("2027-10-16")));
    String html =
        visit(PAGE + "?from=2025-11-01&to=2026-01-01", sre())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(html)
        .contains("value=\"2025-11-01\"", "value=\"2026-01-01\"")
        .contains("/api/statistics/events.csv?from=2025-11-01&amp;to=2026-01-01");
    doReturn(new EventsSideBySide(LocalDate.EPOCH, LocalDate.EPOCH, List.of(), null))
        .when(records)
        .of(any(EventDays.class));
    assertThat(read(PAGE, sre())).contains("No event goes live on these days: choose others.");
  }

  @Test
  void daysThatMakeNoSenseAreAskedForAgain() throws Exception {
    EventDays wrong = new EventDays(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-02-01"));
    doThrow(Problem.invalid("to", "Give a day that is not before the first one."))
        .when(records)
        .of(wrong);
    for (String days : List.of("from=2026-02-02&to=2026-02-01", "from=soon")) {
      ResultActions answer =
          board.perform(get(PAGE + "?" + days).with(sre())).andExpect(status().isBadRequest());
      assertThat(text(answer))
          .containsAnyOf("Give a day that is not before the first one.", "Give a date.")
          .contains("Spring promotion");
    }
  }

  private ResultActions visit(String page, RequestPostProcessor reader) throws Exception {
    return board.perform(get(page).with(reader)).andExpect(status().isOk());
  }

  private String read(String page, RequestPostProcessor reader) throws Exception {
    return text(visit(page, reader)).replace('\u00a0', ' ');
  }
}
