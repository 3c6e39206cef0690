package org.eventassurance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.eventassurance.notification.NotificationSender;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What it costs to look once a second whether there is anything to do. */
class TickBenchmark extends Benchmark {

  private static final int OPEN = 100_000;
  private static final int ROUNDS = 300;

  @Autowired private NotificationSender sender;

  @Test
  void aTickOverManyOpenTasksAsksNoMoreThanOneOverNone() throws Exception {
    jdbc.sql("create extension if not exists pg_stat_statements").update();
    Cost escalationOverNone = cost(escalation::sweep);
    Cost sendingOverNone = cost(sender::sendDue);
    open("open", OPEN, NOW.plus(Duration.ofDays(7)));
    jdbc.sql(
            """
            insert into notification (id, kind, task_id, task_due_at, step, audience, recipient,
              reason, digest, scheduled_at, send_at, created_at, state, attempts)
            select 'line-' || n, 'REMINDER', 'old-' || n, now(), 'due', 'assignee', 'sre',
              '{}', false, now(), now(), now(), 'SENT', 1
            from generate_series(1, ?) n
            """)
        .param(OPEN)
        .update();
    jdbc.sql("analyze").update();
    Cost escalationOverMany = cost(escalation::sweep);
    Cost sendingOverMany = cost(sender::sendDue);

    print("A tick with nothing due           statements   median   90 %%");
    print("clocks, no task                   %s", escalationOverNone);
    print("clocks, %,d open tasks         %s", OPEN, escalationOverMany);
    print("mails, empty ledger               %s", sendingOverNone);
    print("mails, ledger of %,d lines     %s", OPEN, sendingOverMany);
    assertThat(escalationOverMany.statements()).isEqualTo(escalationOverNone.statements());
    assertThat(sendingOverMany.statements()).isEqualTo(sendingOverNone.statements());
    assertThat(count("notification where state <> 'SENT'")).isZero();
  }

  private Cost cost(Work tick) throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      tick.run();
    }
    jdbc.sql("select pg_stat_statements_reset()").query().listOfRows();
    Duration[] times = new Duration[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      times[i] = time(tick);
    }
    Arrays.sort(times);
    return new Cost(statements(), times[ROUNDS / 2], times[ROUNDS * 9 / 10]);
  }

  /** Per tick, with the beginning and the end of transactions. */
  private int statements() {
    return jdbc.sql("select sum(calls / ?) from pg_stat_statements")
        .param(ROUNDS)
        .query(Integer.class)
        .single();
  }

  /** What a tick costs. */
  private record Cost(int statements, Duration median, Duration ninth) {

    @Override
    public String toString() {
      return "%10d %6.2f ms %6.2f ms"
          .formatted(statements, median.toNanos() / 1e6, ninth.toNanos() / 1e6);
    }
  }
}
