package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.board.SampleOverviews.NOW;
import static org.eventassurance.board.SampleOverviews.at;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

  private final TimeWords english = words(Locale.ENGLISH);
  private final TimeWords chinese = words(Locale.CHINESE);

  private static TimeWords words(Locale language) {
    return new TimeWords(
        NOW.atZoneSameInstant(ZoneId.of("Asia/Shanghai")), Messages.bundled(), language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-10-16T10:00:30|in 0 min|0 分钟后",
        "2026-10-16T11:59|in 119 min|119 分钟后",
        "2026-10-16T12:00|in 2 h|2 小时后",
        "2026-10-18T09:59|in 48 h|48 小时后",
        "2026-10-18T10:00|in 2 days|2 天后",
        "2026-10-20T21:59|in 4 days|4 天后",
        "2026-10-20T22:00|in 5 days|5 天后",
        "2026-10-16T09:15|45 min ago|45 分钟前",
        "2026-09-16T10:00|30 days ago|30 天前"
      })
  void aSpanIsSaidInTheUnitThatOneNeeds(String moment, String en, String zh) {
    assertThat(english.from(at(moment))).isEqualTo(en);
    assertThat(chinese.from(at(moment))).isEqualTo(zh);
  }

  @Test
  void whatIsLateSaysHowLate() {
    assertThat(english.late(at("2026-10-14T18:00"))).isEqualTo("40 h late");
    assertThat(chinese.late(at("2026-10-14T18:00"))).isEqualTo("已超期 40 小时");
  }

  @Test
  void aMomentIsSaidInTheCompanysZoneWithItsYearWhereThatIsAnotherOne() {
    OffsetDateTime midnight = OffsetDateTime.parse("2026-12-31T15:59:00Z");
    assertThat(english.at(midnight)).isEqualTo("Thu 31 Dec, 23:59");
    assertThat(chinese.at(midnight)).isEqualTo("12月31日（周四）23:59");
    assertThat(english.at(midnight.plusMinutes(1))).isEqualTo("Fri 1 Jan 2027, 00:00");
    assertThat(chinese.at(midnight.plusMinutes(1))).isEqualTo("2027年1月1日（周五）00:00");
  }

  @Test
  void anOutcomeIsSaidWithMomentsAndWords() {
    OutcomeWords outcomes = new OutcomeWords(chinese, Messages.bundled(), Locale.CHINESE);
    assertThat(outcomes.of("2026-11-04T12:00:00Z → 2026-11-11T12:00:00Z"))
        .isEqualTo("11月4日（周三）20:00 → 11月11日（周三）20:00");
    assertThat(outcomes.of("PREPARING → CANCELLED")).isEqualTo("筹备中 → 已取消");
    assertThat(outcomes.of("mend")).isEqualTo("先整改");
    assertThat(outcomes.of("P2 → P1")).isEqualTo("P2 → P1");
  }
}
