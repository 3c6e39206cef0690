package org.eventassurance.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eventassurance.archive.Archives;
import org.eventassurance.archive.BigEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long an event's archive takes, and how much heap it holds on to, however big the event is.
 */
class ArchiveBenchmark extends Benchmark {

  private static final long MEGABYTE = 1 << 20;

  @Autowired private Archives archives;
  @Autowired private JdbcTemplate database;

  @Test
  void archivesOfBigEvents() throws Exception {
    jdbc.sql("truncate major_event, act_hi_procinst, act_hi_taskinst, act_hi_identitylink cascade")
        .update();
    BigEvent.write(database, "WARM-UP");
    zip("WARM-UP");
    for (int times : new int[] {1, 4}) {
      String code = "BIG-" + times;
      BigEvent.write(database, code, times);
      jdbc.sql("analyze").update();
      Duration built = time(() -> zip(code));
      long held = held(() -> zip(code));
      Duration kept = time(() -> archives.keep(code));
      Duration handedOut = time(() -> zip(code));
      print(
          "%d tasks, %d mails, %d notes: built in %d ms, kept in %d ms, handed out in %d ms;"
              + " %d kB of ZIP, %d MB of heap held on to",
          500 * times,
          6000 * times,
          1500 * times,
          built.toMillis(),
          kept.toMillis(),
          handedOut.toMillis(),
          zip(code) / 1024,
          held / MEGABYTE);
    }
  }

  private long zip(String code) {
    try {
      Path file = Files.createTempFile("archive", ".zip");
      try {
        archives.zip(code, Locale.ENGLISH, file);
        return Files.size(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much more than before is not garbage at any time while somebody works. */
  private static long held(Runnable work) throws InterruptedException {
    long before = live();
    AtomicLong most = new AtomicLong(before);
    AtomicBoolean done = new AtomicBoolean();
    Thread watcher =
        new Thread(
            () -> {
              while (!done.get()) {
                most.accumulateAndGet(live(), Math::max);
              }
            });
    watcher.start();
    work.run();
    done.set(true);
    watcher.join();
    return most.get() - before;
  }

  private static long live() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
