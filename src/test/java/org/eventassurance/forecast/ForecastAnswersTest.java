package org.eventassurance.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.SampleEvents;
import org.eventassurance.majorevent.Schedule.PeakWindow;
import org.eventassurance.process.Submission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which figures count for which peak window. */
@Tag("E9")
class ForecastAnswersTest {

  private static final OffsetDateTime GO_LIVE = OffsetDateTime.parse("2026-11-11T00:00:00+08:00");

  @Test
  void anEventWithoutPeaksIsOneWindowAsAWhole() {
    ForecastAnswers answers = answers(event(0), fields(1));

    assertThat(answers.windows())
        .extracting(ForecastWindow::startsAt, ForecastWindow::endsAt, ForecastWindow::onlineUsers)
        .containsExactly(tuple(GO_LIVE.toInstant(), GO_LIVE.plusHours(6).toInstant(), 100L));
  }

  @Test
  void windowsBeyondTheFourthGetTheFiguresOfTheBusiest() {
    Map<String, Object> fields = fields(4);
    fields.put("peak3Qps1", 9_000L);

    ForecastAnswers answers = answers(event(6), fields);

    assertThat(answers.windows())
        .extracting(ForecastWindow::number, ForecastWindow::onlineUsers)
        .containsExactly(
            tuple(1, 100L),
            tuple(2, 200L),
            tuple(3, 300L),
            tuple(4, 400L),
            tuple(5, 300L),
            tuple(6, 300L));
    assertThat(answers.systems())
        .extracting(SystemForecast::number, SystemForecast::peakQps)
        .containsExactly(
            tuple(1, 10L),
            tuple(2, 20L),
            tuple(3, 9_000L),
            tuple(4, 40L),
            tuple(5, 9_000L),
            tuple(6, 9_000L));
  }

  /** The peaks are registered one hour long, the latest first. */
  private static MajorEvent event(int peaks) {
    return SampleEvents.withPeaks(
        GO_LIVE,
        IntStream.range(0, peaks)
            .mapToObj(i -> GO_LIVE.plusHours(peaks - 1L - i))
            .map(begin -> new PeakWindow(begin, begin.plusHours(1)))
            .toList());
  }

  /** 100 users and 10 requests per second in window 1, twice as many in window 2, and so on. */
  private static Map<String, Object> fields(long windows) {
    Map<String, Object> fields = new HashMap<>();
    WindowFields.all().stream()
        .limit(windows)
        .forEach(
            window -> {
              fields.put(window.onlineUsers(), 100L * window.number());
              fields.put(window.ordersPerMinute(), 1L);
              fields.put(window.qps().key(1), 10L * window.number());
            });
    return fields;
  }

  private static ForecastAnswers answers(MajorEvent event, Map<String, Object> fields) {
    return new ForecastAnswers(
        new Submission(fields, "business", "EVENT", "preparation", "task", "1", "business"),
        event,
        Optional.empty());
  }
}
