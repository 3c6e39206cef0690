package org.eventassurance.process.model;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ParseUtil;

/** How long the engine keeps what has ended. */
final class HistoryTimeToLive {

  private static final String WHAT_TO_DO = ": say how long its history is kept, such as P730D.";

  private HistoryTimeToLive() {}

  /** What is wrong with the value, empty if the engine can go by it. */
  static Optional<String> fault(String value) {
    if (value == null || value.isBlank()) {
      return Optional.of("has no history time to live" + WHAT_TO_DO);
    }
    try {
      ParseUtil.parseHistoryTimeToLive(value);
      return Optional.empty();
    } catch (ProcessEngineException unreadable) {
      return Optional.of("has the history time to live '" + value + "'" + WHAT_TO_DO);
    }
  }
}
