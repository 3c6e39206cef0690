package org.eventassurance.trackrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts of events that are over, as they were then; they are never changed. */
@Repository
class KeptFacts {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final ObjectReader reader;

  KeptFacts(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.reader =
        json.readerFor(EventFacts.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  Optional<EventFacts> find(String eventCode) {
    return jdbc.sql("select facts from track_record where event_code = ?")
        .param(eventCode)
        .query(String.class)
        .optional()
        .map(this::read);
  }

  /** Those of these events that are kept, by the event's code. */
  Map<String, EventFacts> of(Collection<String> eventCodes) {
    Map<String, EventFacts> kept = new HashMap<>();
    if (eventCodes.isEmpty()) {
      return kept;
    }
    jdbc.sql("select event_code, facts from track_record where event_code in (:events)")
        .param("events", eventCodes)
        .query(
            row -> {
              kept.put(row.getString("event_code"), read(row.getString("facts")));
            });
    return kept;
  }

  void keep(String eventCode, EventFacts facts) {
    jdbc.sql("insert into track_record (event_code, kept_at, facts) values (?, ?, ?)")
        .params(eventCode, facts.asOf().atOffset(ZoneOffset.UTC), written(facts))
        .update();
  }

  private String written(EventFacts facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("Facts cannot be written as JSON.", impossible);
    }
  }

  private EventFacts read(String facts) {
    try {
      return reader.readValue(facts);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException("Kept facts are not readable JSON.", broken);
    }
  }
}
