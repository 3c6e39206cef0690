package org.eventassurance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.catalogue.Credentials;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.check.RealPrometheus;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.monitoring.HttpCaller;
import org.eventassurance.monitoring.Prometheus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a real Prometheus knows of an event of sixty hours, 14,401 steps of 15 seconds: more than
 * one answer of a server can hold.
 */
@Tag("E29")
class FigureMeasuringTest {

  private static final Instant BEGIN = Instant.parse("2025-09-15T12:00:00Z");
  private static final int LAST = 14_400;
  private static final Instant END = BEGIN.plusSeconds(15L * LAST);

  /** In the second of three days, and for one sample only. */
  private static final int PEAK = 7_201;

  /** The samples of one figure end after a quarter of the event. */
  private static final int QUARTER = 3_600;

  private static RealPrometheus prometheus;

  @BeforeAll
  static void start() {
    List<String> all = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (int i = 0; i <= LAST; i++) {
      long at = BEGIN.getEpochSecond() + 15L * i;
      all.add("whole{} %d %d".formatted(i == PEAK ? 5000 : i % 100, at));
      if (i <= QUARTER) {
        part.add("part{} %d %d".formatted(i == QUARTER ? 7 : 3, at));
      }
      if (i < 3) {
        part.add("two{side=\"a\"} 1 %d".formatted(at));
        part.add("two{side=\"b\"} 1 %d".formatted(at));
      }
    }
    all.addAll(part);
    prometheus = RealPrometheus.setup().history(all).start();
  }

  @AfterAll
  static void stop() {
    prometheus.close();
  }

  @Test
  void peakAverageAndP95AreThoseOfAllSamples() {
    FigureMeasurement whole = measured("whole");

    assertThat(whole.state()).isEqualTo(FigureState.MEASURED);
    assertThat(whole.coverage()).isEqualTo(1);
    assertThat(whole.peak()).isEqualTo(5000);
    assertThat(whole.peakAt()).isEqualTo(BEGIN.plusSeconds(15L * PEAK));
    assertThat(whole.average())
        .as("144 × (0 + … + 99), and 5,000 in the place of a 1, by 14,401")
        .isCloseTo(717_799 / 14_401.0, within(1e-9));
    assertThat(whole.p95()).as("13,680 of 14,401 samples are below 95").isEqualTo(95);
    assertThat(whole.why()).hasToString("main has samples of the whole event.");
  }

  @Test
  void missingSamplesAreSaidToBeMissing() {
    FigureMeasurement part = measured("part");

    assertThat(part.state()).isEqualTo(FigureState.PARTLY);
    assertThat(part.coverage())
        .as("a sample counts for five minutes more")
        .isCloseTo(0.2514, within(0.0002));
    assertThat(part.peak()).isEqualTo(7);
    assertThat(part.peakAt()).isEqualTo(BEGIN.plusSeconds(15L * QUARTER));
    assertThat(part.why())
        .hasToString("Samples are missing: main has them for only 25 % of the event's time.");

    FigureMeasurement nothing = measured("nothing_of_the_kind");
    assertThat(nothing.state()).isEqualTo(FigureState.MISSING);
    assertThat(nothing.peak()).isNull();
    assertThat(nothing.peakAt()).isNull();
    assertThat(nothing.average()).isNull();
    assertThat(nothing.p95()).isNull();
    assertThat(nothing.why()).hasToString("main has no samples of it in the time of the event.");
  }

  @Test
  void whatNobodyTellsSaysWhy() {
    assertThat(why(question(prometheus.uri(), "two")))
        .contains("main did not tell it: This query yields 2 series where one belongs: two.");
    assertThat(why(question(prometheus.uri(), "sum(")))
        .contains("status 400")
        .contains("parse error");
    assertThat(why(question(URI.create("http://127.0.0.1:9"), "whole")))
        .isEqualTo("main did not tell it: http://127.0.0.1:9 cannot be reached.");

    FigureQuestion unasked =
        FigureQuestion.toNobody("cdnGbps", Sentence.of("The service catalogue names no query."));
    assertThat(measured(unasked).state()).isEqualTo(FigureState.NOT_ASKED);
    assertThat(measured(unasked).why()).hasToString("The service catalogue names no query.");
  }

  private static String why(FigureQuestion question) {
    FigureMeasurement one = measured(question);
    assertThat(one.state()).isEqualTo(FigureState.UNANSWERED);
    assertThat(one.peak()).isNull();
    return one.why().toString();
  }

  private static FigureMeasurement measured(String query) {
    return measured(question(prometheus.uri(), query));
  }

  private static FigureQuestion question(URI server, String query) {
    return FigureQuestion.to(
        new MonitoringServer(
            "main",
            server,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Set.of(),
            Map.of(),
            Map.of()),
        "cdnGbps",
        query);
  }

  private static FigureMeasurement measured(FigureQuestion question) {
    FigureQuestions questions = mock(FigureQuestions.class);
    when(questions.of(any())).thenReturn(List.of(question));
    MajorEvent event = mock(MajorEvent.class);
    when(event.code()).thenReturn("LAUNCH");
    when(event.window()).thenReturn(new EventWindow(BEGIN, END, null));
    FigureMeasuring measuring =
        new FigureMeasuring(
            questions,
            new Prometheus(
                new HttpCaller(
                    Duration.ofSeconds(5), new Credentials(Map.of()), new ObjectMapper())),
            Duration.ofSeconds(30),
            Clock.fixed(END, ZoneOffset.UTC));
    try {
      return measuring.measure(event).get(0);
    } finally {
      measuring.stop();
    }
  }
}
