package org.eventassurance.board;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eventassurance.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B2")
class ReportPageTest extends BoardTest {

  @BeforeEach
  void anEventIsKnown() throws IOException {
    doAnswer(
            call -> {
              Locale language = call.getArgument(1);
              return ("总结 " + language.getLanguage()).getBytes(StandardCharsets.UTF_8);
            })
        .when(archives)
        .report(eq("SMALL-2026"), any());
    doThrow(Problem.notFound("There is no such event.")).when(archives).report(eq("NONE"), any());
  }

  @Test
  void theReportIsWrittenInTheReadersLanguage() throws Exception {
    board
        .perform(get("/events/SMALL-2026/report").with(leader()))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(content().string("总结 en"));
    board
        .perform(get("/events/SMALL-2026/report").with(business()))
        .andExpect(content().string("总结 zh"));
  }

  @Test
  void ofAnEventThatIsNotThereItIsSaidSo() throws Exception {
    board
        .perform(get("/events/NONE/report").with(leader()))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("There is no such event.")));
  }

  @Test
  void theEventsPageLeadsToIt() throws Exception {
    board
        .perform(get("/events/LAUNCH-2026").with(leader()))
        .andExpect(content().string(containsString("href=\"/events/LAUNCH-2026/report\"")));
  }
}
