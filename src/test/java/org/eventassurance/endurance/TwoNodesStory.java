package org.eventassurance.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eventassurance.endurance.Cluster.Held;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many tasks fall due at once on two nodes, and what they run on breaks in the middle: nothing is
 * lost, and what was in flight at that moment may arrive twice, with the same Message-ID. Time is
 * the computer's own here: no test can move the clock of another JVM.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "A process can't be frozen there.")
@Tag("B3")
@Tag("E22")
abstract class TwoNodesStory {

  /** What a killed node was about is taken over within this time. */
  private static final Duration TAKEN_OVER = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** After so many looks in vain more tasks fall due. */
  private static final int LOOKS = 300;

  private final int volume;
  private Cluster cluster;

  /**
   * A story of that many tasks.
   *
   * @param volume how many fall due at once in front of each fault
   */
  TwoNodesStory(int volume) {
    this.volume = volume;
  }

  @BeforeAll
  void start(@TempDir Path folder) {
    // A killed node resets its connections: the mail server's thread that dies of it is no failure.
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
    cluster = new Cluster(folder);
    cluster.start();
  }

  @AfterAll
  void stop() {
    Awaitility.reset();
    cluster.close();
  }

  @Test
  @Order(1)
  void aDatabaseThatIsStoppedAndStartedUnderLoadLosesNothing() {
    cluster.fallDue(volume);
    await().atMost(PATIENCE).until(() -> cluster.count("notification where state = 'SENT'") > 0);

    cluster.restartDatabase();

    assertThat(cluster.count("notification where state = 'SENT'"))
        .as("the database was stopped in the middle")
        .isLessThan(2 * volume);
    allIsToldOnce();
    Set<String> twice = twice();
    assertThat(twice).hasSizeLessThanOrEqualTo(2 * Cluster.IN_FLIGHT);
    System.out.printf(
        "PostgreSQL stopped and started while %d tasks were due: %d mails arrived twice.%n",
        volume, twice.size());
  }

  @Test
  @Order(2)
  void aNodeThatIsKilledInTheMiddleLosesNothingAndTheOtherGoesOn() throws SQLException {
    int before = cluster.count("act_ru_task");
    Set<String> twiceBefore = twice();
    Connection barrier = cluster.holdUp(cluster.first());
    cluster.fallDue(volume);
    Held held = frozenInTheMiddle();

    long killed = System.nanoTime();
    cluster.first().kill();
    barrier.close();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> leftOf(held) < held.clocks().size() + held.lines().size());
    Duration begun = Duration.ofNanos(System.nanoTime() - killed);
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> leftOf(held) == 0);
    Duration taken = Duration.ofNanos(System.nanoTime() - killed);

    allIsToldOnce();
    Set<String> twice = twice();
    twice.removeAll(twiceBefore);
    System.out.printf(
        "A node was killed while %d tasks were due; it was looking at %d clocks and sending %d"
            + " mails. The other began with them after %d ms and was through after %d ms;"
            + " %d mails arrived twice.%n",
        cluster.count("act_ru_task") - before,
        held.clocks().size(),
        held.lines().size(),
        begun.toMillis(),
        taken.toMillis(),
        twice.size());
    assertThat(held.lines()).as("in flight at the kill").containsAll(twice);
    assertThat(held.lines()).hasSizeLessThanOrEqualTo(Cluster.IN_FLIGHT);
    assertThat(taken).isLessThan(TAKEN_OVER);
  }

  /**
   * Freezes the first node at a moment at which it looks at clocks and sends mails, both in open
   * transactions; to kill it then is to kill it in the middle of both. More tasks fall due until
   * clocks were its turn too.
   */
  private Held frozenInTheMiddle() {
    AtomicReference<Held> held = new AtomicReference<>();
    AtomicInteger looks = new AtomicInteger();
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              if (looks.incrementAndGet() % LOOKS == 0) {
                cluster.fallDue(volume / 4);
              }
              if (!cluster.heldBy(cluster.first()).isInTheMiddle()) {
                return false;
              }
              cluster.first().freeze();
              await().until(() -> !cluster.isAtWorkFor(cluster.first()));
              held.set(cluster.heldBy(cluster.first()));
              if (!held.get().isInTheMiddle()) {
                cluster.first().thaw();
              }
              return held.get().isInTheMiddle();
            });
    return held.get();
  }

  /** How much of what a node held is still as it was. */
  private int leftOf(Held held) {
    Set<String> clocks =
        Set.copyOf(
            cluster
                .sql("select task_id || ' ' || next_at from task_clock where next_at is not null")
                .query(String.class)
                .list());
    Set<String> lines =
        Set.copyOf(
            cluster
                .sql("select id from notification where state = 'WAITING'")
                .query(String.class)
                .list());
    return (int)
        (held.clocks().stream().filter(clocks::contains).count()
            + held.lines().stream().filter(lines::contains).count());
  }

  /** Waits until each step of each task is in the ledger once, and its mail arrived. */
  private void allIsToldOnce() {
    int tasks = cluster.count("act_ru_task");
    await()
        .atMost(PATIENCE)
        .until(() -> cluster.count("notification where state <> 'WAITING'") >= 2 * tasks);
    assertThat(
            cluster
                .sql(
                    """
                    select concat_ws(' ', step, state, count(*), count(distinct task_id))
                    from notification group by step, state
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "due SENT %1$d %1$d".formatted(tasks), "lead SENT %1$d %1$d".formatted(tasks));
    assertThat(cluster.arrived().keySet())
        .isEqualTo(cluster.sql("select message_id from notification").query(String.class).set());
  }

  /** Ids of the lines of the ledger whose mails arrived more than once. */
  private Set<String> twice() {
    return cluster.arrived().entrySet().stream()
        .filter(mail -> mail.getValue() > 1)
        .map(mail -> mail.getKey().substring(1, mail.getKey().indexOf('@')))
        .collect(Collectors.toSet());
  }
}
