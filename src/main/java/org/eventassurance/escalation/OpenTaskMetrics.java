package org.eventassurance.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes how many tasks are open and how many overdue, by the department or role that they wait
 * for and by the event's level. A task for several groups counts for each.
 */
@Component
class OpenTaskMetrics {

  private static final String NONE = "none";

  private final MultiGauge open;
  private final MultiGauge overdue;
  private final JdbcClient jdbc;
  private final Clock clock;

  OpenTaskMetrics(MeterRegistry registry, JdbcClient jdbc, Clock clock) {
    this.open =
        MultiGauge.builder("assurance.tasks.open").description("Open tasks").register(registry);
    this.overdue =
        MultiGauge.builder("assurance.tasks.overdue")
            .description("Open tasks past their due date")
            .register(registry);
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Load(String department, String level, long open, long overdue) {

    Row<Number> row(ToLongFunction<Load> figure) {
      return Row.of(
          Tags.of(
              "department", department == null ? NONE : department,
              "level", level == null ? NONE : level),
          figure.applyAsLong(this));
    }
  }

  /** Counts anew; scrapers read what was counted last. */
  @Scheduled(fixedDelayString = "${assurance.metrics.refresh:PT15S}")
  public void refresh() {
    List<Load> loads = loads();
    open.register(loads.stream().map(load -> load.row(Load::open)).toList(), true);
    overdue.register(loads.stream().map(load -> load.row(Load::overdue)).toList(), true);
  }

  private List<Load> loads() {
    return jdbc.sql(
            """
            select candidate.group_id_ as department, event.level as level, count(*) as open,
              sum(case when clock.due_at < :now then 1 else 0 end) as overdue
            from task_clock clock
              join act_ru_task task on task.id_ = clock.task_id
              left join act_ru_identitylink candidate on candidate.task_id_ = task.id_
                and candidate.type_ = 'candidate' and candidate.group_id_ is not null
              left join major_event event on event.code = clock.event_code
            group by candidate.group_id_, event.level
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Load.class)
        .list();
  }
}
