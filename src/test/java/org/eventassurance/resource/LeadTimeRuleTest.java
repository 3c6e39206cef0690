package org.eventassurance.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.eventassurance.DecisionFile;
import org.eventassurance.majorevent.EventWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By when resources must be filed, as the table {@code resource-lead-time} is shipped. */
class LeadTimeRuleTest {

  private static final DecisionFile TABLE = DecisionFile.of(LeadTimeTable.DECISION_ID);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final Instant USE = at("2026-09-08T09:15:00+08:00");
  private static final EventWindow LIVE_STREAM =
      new EventWindow(
          at("2026-09-15T20:00:00+08:00"),
          at("2026-09-30T23:59:00+08:00"),
          at("2026-09-15T19:30:00+08:00"));
  private static final EventWindow PROMOTION =
      new EventWindow(LIVE_STREAM.goLiveAt(), LIVE_STREAM.endsAt(), null);

  @ParameterizedTest
  @Tag("E12")
  @ValueSource(strings = {"PHYSICAL_MACHINE", "BANDWIDTH", "LEASED_LINE", "LVS", "DNS", "SNAT"})
  void baseResourcesAreFiledThirtyCalendarDaysBeforeTheirUseToTheMinute(String kind) {
    LeadTime judged = judge(kind, "LIVE_STREAM", "2026-08-09T09:15:59+08:00");

    assertThat(judged.fileBy()).isEqualTo(at("2026-08-09T09:15:00+08:00"));
    assertThat(judged.inTime()).as("filed within the last minute").isTrue();
    assertThat(judge(kind, "LIVE_STREAM", "2026-08-09T09:16:00+08:00").inTime()).isFalse();
    assertThat(judged.reason()).contains("30 days");
  }

  @Test
  @Tag("E13")
  void cdnIsFiledFourteenCalendarDaysBeforeItsUseToTheMinute() {
    assertThat(judge("CDN", "LIVE_STREAM", "2026-08-25T09:15:00+08:00").inTime()).isTrue();
    assertThat(judge("CDN", "LIVE_STREAM", "2026-08-25T09:16:00+08:00").inTime()).isFalse();
  }

  @Test
  @Tag("E14")
  void cdnOfALiveStreamIsFiledSevenDaysBeforeTheBroadcastWhateverItsFirstUse() {
    LeadTime judged = judge("LIVE_CDN", "LIVE_STREAM", "2026-09-08T19:30:00+08:00");

    assertThat(judged.inTime()).as("its first use was ten hours ago").isTrue();
    assertThat(judged.anchor()).isEqualTo(Anchor.BROADCAST_START);
    assertThat(judge("LIVE_CDN", "LIVE_STREAM", "2026-09-08T19:31:00+08:00").inTime()).isFalse();
  }

  @Test
  @Tag("E14")
  void cdnOfAStreamCountsBackFromItsUseWhereThereIsNoBroadcast() {
    Instant filed = at("2026-08-25T09:15:00+08:00");

    LeadTime judged = rule("LIVE_CDN", "PROMOTION").judge(PROMOTION, USE, filed, SHANGHAI);

    assertThat(judged.fileBy()).isEqualTo(filed);
    assertThat(judged.anchor()).isEqualTo(Anchor.USE);
    assertThat(Anchor.BROADCAST_START.at(PROMOTION, USE)).isEqualTo(USE);
  }

  @Test
  @Tag("E12")
  void daysAreThoseOfTheCompanysZoneAlsoWhereClocksAreChanged() {
    Instant use = at("2026-04-01T09:00:00-04:00");

    LeadTime judged =
        rule("LVS", "OTHER").judge(PROMOTION, use, use, ZoneId.of("America/New_York"));

    assertThat(judged.fileBy()).isEqualTo(at("2026-03-02T09:00:00-05:00"));
  }

  /**
   * In Shanghai no clock is ever changed. In Berlin the clocks go forward on 29 March 2026, 02:00,
   * and back on 25 October 2026, 03:00: those days have 23 and 25 hours. Of an hour that comes
   * twice the later one counts, one that is left out is the next.
   */
  @ParameterizedTest(name = "{0} in {1}, used or broadcast {2}: by {3}")
  @Tag("E12")
  @Tag("E13")
  @Tag("E14")
  @CsvSource({
    "PHYSICAL_MACHINE, Asia/Shanghai, 2026-11-11T20:00+08:00, 2026-10-12T20:00+08:00",
    "BANDWIDTH,        Asia/Shanghai, 2026-03-31T00:00+08:00, 2026-03-01T00:00+08:00",
    "LEASED_LINE,      Asia/Shanghai, 2028-03-01T23:59+08:00, 2028-01-31T23:59+08:00",
    "LVS,              Asia/Shanghai, 2027-01-01T08:30+08:00, 2026-12-02T08:30+08:00",
    "DNS,              Asia/Shanghai, 2026-04-15T12:00+08:00, 2026-03-16T12:00+08:00",
    "SNAT,             Asia/Shanghai, 2026-07-01T09:15+08:00, 2026-06-01T09:15+08:00",
    "CDN,              Asia/Shanghai, 2026-11-11T20:00+08:00, 2026-10-28T20:00+08:00",
    "LIVE_CDN,         Asia/Shanghai, 2026-11-11T20:00+08:00, 2026-11-04T20:00+08:00",
    "PHYSICAL_MACHINE, Europe/Berlin, 2026-04-15T20:00+02:00, 2026-03-16T20:00+01:00",
    "BANDWIDTH,        Europe/Berlin, 2026-11-11T20:00+01:00, 2026-10-12T20:00+02:00",
    "LEASED_LINE,      Europe/Berlin, 2026-04-28T02:30+02:00, 2026-03-29T03:30+02:00",
    "LVS,              Europe/Berlin, 2026-03-29T03:00+02:00, 2026-02-27T03:00+01:00",
    "DNS,              Europe/Berlin, 2026-11-24T02:30+01:00, 2026-10-25T02:30+01:00",
    "SNAT,             Europe/Berlin, 2026-07-01T09:15+02:00, 2026-06-01T09:15+02:00",
    "CDN,              Europe/Berlin, 2026-04-05T00:00+02:00, 2026-03-22T00:00+01:00",
    "LIVE_CDN,         Europe/Berlin, 2026-10-29T19:30+01:00, 2026-10-22T19:30+02:00",
  })
  void inTimeIsUntilTheEndOfThatMinute(String kind, ZoneId zone, String moment, String fileBy) {
    EventWindow window = new EventWindow(at(moment), at(moment).plusSeconds(3600), at(moment));
    LeadTimeRule rule = rule(kind, "LIVE_STREAM");
    Instant last = at(fileBy);

    assertThat(rule.judge(window, at(moment), last, zone).fileBy()).isEqualTo(last);
    assertThat(rule.judge(window, at(moment), last.minusSeconds(1), zone).inTime()).isTrue();
    assertThat(rule.judge(window, at(moment), last, zone).inTime()).isTrue();
    assertThat(rule.judge(window, at(moment), last.plusSeconds(59), zone).inTime()).isTrue();
    assertThat(rule.judge(window, at(moment), last.plusSeconds(60), zone).inTime()).isFalse();
  }

  @Test
  void theTableTellsWhatCanBeFiled() {
    assertThat(LeadTimeTable.kinds(TABLE.drawn()))
        .extracting(ResourceKind::id)
        .containsExactly(
            "PHYSICAL_MACHINE",
            "BANDWIDTH",
            "LEASED_LINE",
            "LVS",
            "DNS",
            "SNAT",
            "CDN",
            "LIVE_CDN");
    assertThat(LeadTimeTable.kinds(TABLE.drawn()).get(0))
        .isEqualTo(
            new ResourceKind("PHYSICAL_MACHINE", "Physical machine", "machines", BigDecimal.ONE));
  }

  private static LeadTime judge(String kind, String eventKind, String filedAt) {
    return rule(kind, eventKind).judge(LIVE_STREAM, USE, at(filedAt), SHANGHAI);
  }

  private static LeadTimeRule rule(String kind, String eventKind) {
    return LeadTimeRule.of(TABLE.answer(Map.of("kind", kind, "eventKind", eventKind)).get(0));
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
