package org.eventassurance.loadtest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a test measures: the word of the table {@code load-test-verdict} and the form's field. */
enum Measure {
  /** Times the forecast peak; computed from the load that was held. */
  LOAD_FACTOR("loadFactor", "testedQps"),
  MINUTES_HELD("minutesHeld", "testedMinutes"),
  ERROR_RATE("errorRate", "testErrorRatePercent"),
  P95("p95", "testP95Ms"),
  P99("p99", "testP99Ms"),
  CPU("cpu", "testCpuPercent"),
  MEMORY("memory", "testMemoryPercent"),
  DB_CONNECTIONS("dbConnections", "testDbConnectionsPercent"),
  PUSH_STREAM("pushStream", "pushStreamStable"),
  PULL_STREAM("pullStream", "pullStreamStable"),
  DIRECTOR_CONSOLE("directorConsole", "directorConsoleReady"),
  STUTTER_RATE("stutterRate", "stutterRatePercent"),
  FIRST_PICTURE("firstPicture", "firstFrameMs");

  private static final List<Measure> OF_A_STREAM =
      List.of(PUSH_STREAM, PULL_STREAM, DIRECTOR_CONSOLE, STUTTER_RATE, FIRST_PICTURE);

  private final String word;
  private final String field;

  Measure(String word, String field) {
    this.word = word;
    this.field = field;
  }

  /** The word that the table's column {@code measure} holds. */
  String word() {
    return word;
  }

  /** The key of the form's field. */
  String field() {
    return field;
  }

  /** Whether it is measured as 1 for yes and 0 for no. */
  boolean isYesOrNo() {
    return this == PUSH_STREAM || this == PULL_STREAM || this == DIRECTOR_CONSOLE;
  }

  static Optional<Measure> of(String word) {
    return Arrays.stream(values()).filter(measure -> measure.word.equals(word)).findFirst();
  }

  /** What a test of this kind measures, in the order in which people read it. */
  static List<Measure> of(TestKind kind) {
    return Arrays.stream(values())
        .filter(measure -> kind == TestKind.LIVE_STREAM_TEST || !OF_A_STREAM.contains(measure))
        .toList();
  }
}
