package org.eventassurance.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the years' files: those that are bundled, and those that an administrator has loaded, which
 * go before.
 *
 * <p>Every node asks the table which files are in force each time it counts, and reads them only if
 * others are than those it knows. A row never changes and its id is never used twice, so the ids
 * say exactly what the transaction sees, also its own load that may yet be rolled back.
 */
@Repository
class HolidayFiles {

  private static final String IN_FORCE =
      "id in (select max(id) from holiday_file group by holiday_year)";

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final List<HolidayYear> bundled;
  private volatile Snapshot latest;

  HolidayFiles(
      JdbcClient jdbc,
      ObjectMapper json,
      ApplicationEventPublisher events,
      Clock clock,
      ResourcePatternResolver resources)
      throws IOException {
    this.jdbc = jdbc;
    this.json = json;
    this.events = events;
    this.clock = clock;
    this.bundled = new ArrayList<>();
    for (Resource resource : resources.getResources("classpath*:calendar/*.json")) {
      HolidayYear file = json.readValue(resource.getContentAsByteArray(), HolidayYear.class);
      file.check(file.year());
      bundled.add(file);
    }
    this.latest = new Snapshot(Set.of(), new Holidays(bundled));
  }

  /** The holidays in force, as the current transaction sees them. */
  Holidays inForce() {
    Set<Long> ids =
        jdbc.sql("select id from holiday_file where " + IN_FORCE).query(Long.class).set();
    Snapshot known = latest;
    if (!known.ids().equals(ids)) {
      known = read();
      latest = known;
    }
    return known.holidays();
  }

  /**
   * Puts a checked file in force and publishes {@link CalendarChanged} within the transaction;
   * loads wait for one another until they are committed.
   *
   * @param by id of the person who loads it
   */
  @Transactional
  public void load(HolidayYear file, String by) {
    jdbc.sql("select id from holiday_file_lock for update").query(Integer.class).single();
    jdbc.sql(
            """
            insert into holiday_file (holiday_year, content, loaded_at, loaded_by)
            values (:year, :content, :at, :by)""")
        .param("year", file.year())
        .param("content", write(file))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
    events.publishEvent(new CalendarChanged(file.year()));
  }

  private Snapshot read() {
    Map<Long, HolidayYear> loaded =
        jdbc
            .sql("select id, content from holiday_file where " + IN_FORCE)
            .query((row, n) -> Map.entry(row.getLong("id"), parse(row.getString("content"))))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<HolidayYear> files = new ArrayList<>(bundled);
    files.addAll(loaded.values());
    return new Snapshot(loaded.keySet(), new Holidays(files));
  }

  private String write(HolidayYear file) {
    try {
      return json.writeValueAsString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HolidayYear parse(String content) {
    try {
      return json.readValue(content, HolidayYear.class);
    } catch (IOException e) {
      throw new UncheckedIOException("A row of holiday_file does not hold a year's file.", e);
    }
  }

  /**
   * What a node knows.
   *
   * @param ids the rows it is made of
   */
  private record Snapshot(Set<Long> ids, Holidays holidays) {}
}
