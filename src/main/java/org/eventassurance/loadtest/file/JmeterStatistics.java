package org.eventassurance.loadtest.file;

import org.eventassurance.language.Sentence;

/**
 * {@code statistics.json} of JMeter's dashboard: its entry {@code Total}. Its second and third
 * percentile are the 95th and 99th unless somebody changed {@code aggregate_rpt_pct2} or {@code
 * aggregate_rpt_pct3}; which they are, the file does not say.
 */
final class JmeterStatistics {

  static final String TOTAL = "Total";

  private JmeterStatistics() {}

  static TestFigures read(Figures statistics) {
    Figures total = statistics.of(TOTAL);
    double count = total.number("sampleCount");
    double throughput = total.number("throughput");
    double errors = total.number("errorCount");
    if (count < 1 || throughput <= 0 || errors > count) {
      throw total
          .source()
          .wrongValue(
              total.path(),
              Sentence.of(
                  "Samples, errors and throughput don't go together: send the file as JMeter wrote"
                      + " it."));
    }
    return new TestFigures(
        ResultFormat.JMETER_STATISTICS,
        (long) count,
        count / throughput,
        throughput,
        100 * errors / count,
        total.number("pct2ResTime"),
        total.number("pct3ResTime"),
        null,
        null);
  }
}
