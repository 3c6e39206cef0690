package org.eventassurance.loadtest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How fast a log of a million samples is read. */
class LargeLogBenchmark {

  private static final int SAMPLES = 1_000_000;

  @Test
  void aMillionSamples() throws Exception {
    LargeLog log = new LargeLog(SAMPLES);
    long begin = System.nanoTime();

    TestFigures figures = ResultFiles.read(log, "million.jtl");

    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    System.out.printf("%,d samples, %,d bytes: %s%n", SAMPLES, log.bytes(), took);
    assertThat(figures.requests()).isEqualTo(SAMPLES);
    assertThat(took).isLessThan(Duration.ofMinutes(1));
  }
}
