package org.eventassurance.loadtest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A log is read in the same memory however long it is. */
@Tag("E16")
class LargeLogTest {

  private static final int SAMPLES = 200_000;

  @Test
  void aLogIsReadWithoutBeingHeld() throws IOException {
    long[] held = new long[1];
    LargeLog log =
        new LargeLog(SAMPLES) {
          @Override
          public int read(byte[] buffer, int offset, int length) {
            int read = super.read(buffer, offset, length);
            if (read < 0) {
              held[0] = used();
            }
            return read;
          }
        };
    long before = used();

    TestFigures figures = ResultFiles.read(log, "large.jtl");

    assertThat(figures.requests()).isEqualTo(SAMPLES);
    assertThat(figures.p95Millis()).isEqualTo(95);
    assertThat(figures.p99Millis()).isEqualTo(99);
    assertThat(figures.errorPercent()).isEqualTo(1);
    assertThat(log.bytes()).isGreaterThan(16_000_000);
    assertThat(held[0] - before)
        .as("bytes held at the file's end, whatever else this JVM does meanwhile")
        .isLessThan(log.bytes() / 2);
  }

  /** Bytes in use once what nobody holds is gone. */
  private static long used() {
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    while (garbage.get() != null) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
