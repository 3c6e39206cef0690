package org.eventassurance.loadtest.file;

import org.eventassurance.language.Sentence;

/**
 * The samples of a JMeter log. What a transaction controller adds up is no request: it counts only
 * where nothing else was logged.
 */
final class SampleLog {

  private static final String TRANSACTION = "Number of samples in transaction";

  private final Source source;
  private final SampleTally requests = new SampleTally();
  private final SampleTally transactions = new SampleTally();

  SampleLog(Source source) {
    this.source = source;
  }

  /**
   * Counts a sample.
   *
   * @param line where it stands, for the message if it can't be counted
   * @param message the response message; null if it was not logged
   */
  void add(long line, long startMillis, long elapsedMillis, boolean success, String message) {
    boolean isTransaction = message != null && message.startsWith(TRANSACTION);
    SampleTally tally = isTransaction ? transactions : requests;
    tally
        .fault(startMillis, elapsedMillis)
        .ifPresent(
            fault -> {
              throw source.wrongLine(line, fault);
            });
    tally.add(startMillis, elapsedMillis, success);
  }

  TestFigures figures(ResultFormat format) {
    SampleTally counted = requests.isEmpty() ? transactions : requests;
    if (counted.isEmpty()) {
      throw source.wrong(
          Sentence.of("The file holds no samples: run the test, then send what it wrote."));
    }
    return counted.figures(format);
  }
}
