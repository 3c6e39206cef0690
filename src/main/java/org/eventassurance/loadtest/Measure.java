package org.eventassurance.loadtest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a test measures: the word of the table {@code load-test-verdict} and the form's field. */
enum Measure {
  /** Times the forecast peak; computed from the load that was held. */
  LOAD_FACTOR("loadFactor", "testedQps"),
  /** Percent of the plan's target; computed from the load that was held. */
  TARGET_REACHED("targetReached", null),
  MINUTES_HELD("minutesHeld", "testedMinutes"),
  /** Percent of the plan's minutes; computed from the minutes for which the load was held. */
  MINUTES_REACHED("minutesReached", null),
  ERROR_RATE("errorRate", "testErrorRatePercent"),
  P95("p95", "testP95Ms"),
  P99("p99", "testP99Ms"),
  CPU("cpu", "testCpuPercent"),
  MEMORY("memory", "testMemoryPercent"),
  DB_CONNECTIONS("dbConnections", "testDbConnectionsPercent"),
  PUSH_SUCCESS("pushSuccess", "pushSuccessPercent"),
  PULL_SUCCESS("pullSuccess", "pullSuccessPercent"),
  FIRST_PICTURE("firstPicture", "firstFrameMs"),
  STUTTER_RATE("stutterRate", "stutterRatePercent"),
  /** 1 if the backup took over, 0 if not. */
  DIRECTOR_CONSOLE("directorConsole", "directorConsoleFailover"),
  /** Seconds without a picture until the backup had taken over. */
  DIRECTOR_FAILOVER("directorFailover", "directorFailoverSeconds");

  private static final List<Measure> OF_A_STREAM =
      List.of(
          PUSH_SUCCESS,
          PULL_SUCCESS,
          FIRST_PICTURE,
          STUTTER_RATE,
          DIRECTOR_CONSOLE,
          DIRECTOR_FAILOVER);

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

  /** The key of the form's field; null for what is computed from others. */
  String field() {
    return field;
  }

  /** The key of the field for one of several scenarios, the first of which is 1. */
  String field(int scenario) {
    return scenario == 1 ? field : field.replaceFirst("^(tested|test)", "$1" + scenario);
  }

  /** Whether it is measured as 1 for yes and 0 for no. */
  boolean isYesOrNo() {
    return this == DIRECTOR_CONSOLE;
  }

  static Optional<Measure> of(String word) {
    return Arrays.stream(values()).filter(measure -> measure.word.equals(word)).findFirst();
  }

  /** What is measured of each scenario. */
  static List<Measure> ofLoad() {
    return Arrays.stream(values()).filter(measure -> !OF_A_STREAM.contains(measure)).toList();
  }

  /** What is measured of a live stream besides. */
  static List<Measure> ofStream() {
    return OF_A_STREAM;
  }
}
