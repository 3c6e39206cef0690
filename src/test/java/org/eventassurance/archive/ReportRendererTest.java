package org.eventassurance.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class ReportRendererTest {

  private static final Pattern WORD = Pattern.compile("[A-Za-z][a-z]{2,}");

  /** What is the same in every language: units, codes, files, and names of tables and models. */
  private static final List<String> NO_WORDS =
      List.of(
          "LAUNCH-\\d+",
          "SMALL-\\d+",
          "\\(?China Time\\)?",
          "[\\w/-]+\\.(csv|json|bpmn)",
          "Gbit/s|Mbit/s",
          "incident/\\d+",
          "task-deadlines|escalation-ladder|go-no-go",
          "event-assurance|readiness|go-live-watch|incident|models");

  @Test
  @Tag("B2")
  @Tag("E29")
  void aBigEventsReportSaysFirstWhatCounts() {
    assertThat(text(SampleReport.of(SampleDossier.big(Locale.ENGLISH), Locale.ENGLISH)))
        .contains("Autumn launch live stream 2026 LAUNCH-2026 · Launch live stream ·")
        .contains("The goal was met in part. Closed by Wei Lin, 27 Nov 2026, 20:00")
        .contains("Orders · Business Engineering 1,204,318 forecast 1,000,000, error −17 %")
        .contains("Leadership group Wei Lin, Margaret Okafor, Ada Byron")
        .contains("Incidents 50 S1: 1 · S2: 7 · S3: 28 · S4: 14")
        .contains("Phases in time 7 of 8 1 late Tasks 500 46 late")
        .contains("Departments that reviewed 19 of 20")
        .contains("Readiness 22 Sep 2026, 20:00 6 Nov 2026, 20:00 9 Nov 2026, 02:00 2 days late")
        .contains("One figure is missing: nobody measured or reported it.")
        .contains("Not reviewed: Business Engineering 3")
        .contains("Rescheduled Anna Fischer 10 Nov 2026, 20:00 → 11 Nov 2026, 20:00")
        .contains("in timeline.csv of the archive.")
        .doesNotContain("??");
  }

  @Test
  @Tag("B2")
  void itIsSaidInChineseToTheLastWord() {
    String report = text(SampleReport.of(SampleDossier.big(Locale.CHINESE), Locale.CHINESE));
    assertThat(report)
        .contains("目标部分达成。 王伟 于 2026年11月27日 20:00 关闭")
        .contains("有 1 个数据缺失")
        .contains("超期 2 天")
        .doesNotContain("??");
    assertThat(english(report)).isEmpty();
  }

  @Test
  void anEventThatWasCalledOffAtOnceHasAShortReportWithoutEmptyCharts() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      String html = SampleReport.of(SampleDossier.empty(language), language);
      assertThat(html).doesNotContain("<figure").doesNotContain("??").contains("class=\"short\"");
      assertThat(html.split("<h2")).hasSizeLessThanOrEqualTo(4);
    }
    String english = text(SampleReport.of(SampleDossier.empty(Locale.ENGLISH), Locale.ENGLISH));
    assertThat(english)
        .contains("The event was called off.")
        .contains("The product is not ready this year. Wei Lin · 22 Oct 2026, 20:10")
        .contains("Nothing is recorded of: Dates and phases, Forecast against actual,");
    assertThat(english(text(SampleReport.of(SampleDossier.empty(Locale.CHINESE), Locale.CHINESE))))
        .isEmpty();
  }

  @Test
  void otherLanguagesThanChineseReadEnglish() {
    Dossier dossier = SampleDossier.empty(Locale.ENGLISH);
    assertThat(SampleReport.of(dossier, Locale.GERMANY))
        .isEqualTo(SampleReport.of(dossier, Locale.ENGLISH));
    assertThat(SampleReport.of(dossier, Locale.SIMPLIFIED_CHINESE)).contains("活动已取消。");
  }

  @Test
  void whatPeopleWroteStaysTextAndNothingIsFetched() {
    String html = SampleReport.of(SampleDossier.hostile(), Locale.ENGLISH);
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("<link")
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("@import")
        .doesNotContain("src=\"")
        .contains("default-src 'none'");
    assertThat(html.split("</style>")).hasSize(3);
    assertThat(text(html))
        .contains(SampleDossier.SCRIPT, SampleDossier.IMAGE, SampleDossier.STYLE)
        .contains("${7*7} [[${7*7}]]");
  }

  private static List<String> english(String text) {
    String words = text;
    for (String known : NO_WORDS) {
      words = words.replaceAll(known, " ");
    }
    return WORD.matcher(words).results().map(MatchResult::group).distinct().toList();
  }

  /** What a reader sees, with one space between words. */
  private static String text(String html) {
    String body = html.substring(html.indexOf("</head>"));
    return HtmlUtils.htmlUnescape(body.replaceAll("(?s)<title>.*?</title>|<[^>]+>", " "))
        .replaceAll("\\h|\\s", " ")
        .replaceAll(" +", " ")
        .replace(" ,", ",");
  }
}
