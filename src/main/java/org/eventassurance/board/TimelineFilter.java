package org.eventassurance.board;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineQuery;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for on the page of a timeline; null or empty where it doesn't matter, and
 * what nobody knows is none. Times are in the company's zone.
 *
 * @param first {@code OLDEST} for the oldest first
 */
record TimelineFilter(
    String kind, String system, String q, String from, String to, String first, String after) {

  static final TimelineFilter NONE = new TimelineFilter(null, null, null, null, null, null, null);

  private static final int LINES = 100;
  private static final int MOST = 10_000;
  private static final String OLDEST = "OLDEST";

  /** Whether the oldest comes first. */
  public boolean oldestFirst() {
    return OLDEST.equals(first);
  }

  TimelineQuery query(ZoneId zone) {
    return new TimelineQuery(
        moment(from, zone),
        moment(to, zone),
        kinds(),
        given(system),
        given(q).strip(),
        !oldestFirst(),
        LINES,
        given(after));
  }

  /** The same question to the REST interface, which answers with a table. */
  String csv(String eventCode, ZoneId zone) {
    UriComponentsBuilder uri =
        UriComponentsBuilder.fromPath("/api/events/{code}/timeline.csv").queryParam("limit", MOST);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("code", eventCode);
    values.put("first", oldestFirst() ? OLDEST : "NEWEST");
    values.put("kind", kinds().stream().map(TimelineKind::name).collect(Collectors.joining()));
    values.put("system", given(system));
    values.put("q", given(q).strip());
    values.put("from", Objects.toString(moment(from, zone), ""));
    values.put("to", Objects.toString(moment(to, zone), ""));
    values.values().removeIf(""::equals);
    values.keySet().stream()
        .filter(name -> !name.equals("code"))
        .forEach(name -> uri.queryParam(name, "{" + name + "}"));
    return uri.encode().buildAndExpand(values).toUriString();
  }

  private Set<TimelineKind> kinds() {
    return Arrays.stream(TimelineKind.values())
        .filter(one -> one.name().equals(kind))
        .collect(Collectors.toSet());
  }

  private static Instant moment(String local, ZoneId zone) {
    try {
      return given(local).isEmpty() ? null : LocalDateTime.parse(local).atZone(zone).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static String given(String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
