package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eventassurance.duty.DutyLine;
import org.eventassurance.duty.DutyLine.Standing;
import org.eventassurance.duty.DutyPost;
import org.eventassurance.duty.DutyState;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is on duty, on the event's page. */
class DutyPanelTest extends BoardTest {

  private static final Instant NOW = Instant.parse("2026-11-11T12:30:00Z");

  @Test
  @Tag("B5")
  @Tag("E22")
  void whoIsOnDutyWhoDidNotComeAndWhatIsWrongWithTheRoster() throws Exception {
    MajorEvent launch = given(SampleOverviews.launch(), "sre-lead");
    doReturn(Optional.of(launch)).when(events).find(SampleOverviews.LAUNCH);
    when(duties.withFindings(SampleOverviews.LAUNCH))
        .thenReturn(
            new DutyState(
                NOW,
                "ECC 3, ext. 5100",
                true,
                List.of(
                    line(DutyPost.GENERAL_DUTY_OFFICER, "sre-lead", Standing.TAKEN, "sre"),
                    line(DutyPost.NETWORK, "payment", Standing.UNTAKEN, null),
                    line(DutyPost.VENDOR, null, Standing.NOT_ASKED, null)),
                Optional.of(NOW.plusSeconds(3600)),
                List.of(line(DutyPost.NETWORK, "sre", Standing.OFFERED, null)),
                List.of(
                    Sentence.of(
                        "Nobody is general duty officer from %s to %s.", "02:00", "03:00"))));

    assertThat(text(board.perform(get("/events/" + SampleOverviews.LAUNCH).with(sre()))))
        .containsSubsequence(
            "On duty",
            "1 warning",
            "Command centre: ECC 3, ext. 5100",
            "sre-lead general duty officer taken on site until",
            "stands in",
            "payment network not taken",
            "Yunda CDN vendors on site",
            "Next change:",
            "sre network to be taken",
            "Nobody is general duty officer from 02:00 to 03:00.");
    assertThat(text(board.perform(get("/events/" + SampleOverviews.LAUNCH).with(payment()))))
        .contains("总值班", "未接班", "02:00 至 03:00 无总值班人员。");
  }

  @Test
  void anEventWithoutARosterSaysSo() throws Exception {
    MajorEvent launch = given(SampleOverviews.launch(), "sre-lead");
    doReturn(Optional.of(launch)).when(events).find(SampleOverviews.LAUNCH);
    when(duties.withFindings(SampleOverviews.LAUNCH))
        .thenReturn(
            new DutyState(NOW, "", false, List.of(), Optional.empty(), List.of(), List.of()));

    assertThat(
            text(
                board
                    .perform(get("/events/" + SampleOverviews.LAUNCH).with(sre()))
                    .andExpect(status().isOk())))
        .contains("On duty No roster is filed.");
  }

  private static DutyLine line(DutyPost post, String person, Standing standing, String takenBy) {
    return new DutyLine(
        post,
        person,
        person == null ? "Yunda CDN" : person,
        true,
        NOW.minusSeconds(1800),
        NOW.plusSeconds(3600),
        standing,
        takenBy);
  }
}
