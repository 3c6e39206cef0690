package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what became of the resources that departments filed; what was decided of several at once is
 * one line (E11, E15, E27).
 */
@Component
class ResourceTimeline implements TimelineSource {

  private static final String STEPS =
      """
      select 'FILED' as step, item.filed_at as at_moment, filing.filed_by as person, item.department,
        item.kind, item.unit, item.quantity
      from resource_item item join resource_filing filing on filing.id = item.filing
      where item.event_code = :event
      union all
      select 'GRANTED', granted.granted_at, granted.granted_by, item.department, item.kind,
        item.unit, granted.quantity
      from resource_grant granted join resource_item item on item.id = granted.resource_item
      where item.event_code = :event
      union all
      select 'REFUSED', decision_at, decision_by, department, kind, unit, refused
      from resource_item
      where event_code = :event and refused > 0 and decision_at is not null
      union all
      select 'DELIVERED', delivery_at, delivery_by, department, kind, unit, delivery_quantity
      from resource_item where event_code = :event and delivery_at is not null
      union all
      select 'WITHDRAWN', withdrawn_at, null, department, kind, unit, quantity
      from resource_item where event_code = :event and withdrawn_at is not null
      union all
      select reclaim_way, reclaim_at, reclaim_by, department, kind, unit, reclaim_quantity
      from resource_item where event_code = :event and reclaim_at is not null
      """;

  private final JdbcClient jdbc;
  private final LeadTimeTable leadTimes;
  private final EventWords words;
  private final Dictionary dictionary;

  ResourceTimeline(
      JdbcClient jdbc, LeadTimeTable leadTimes, EventWords words, Dictionary dictionary) {
    this.jdbc = jdbc;
    this.leadTimes = leadTimes;
    this.words = words;
    this.dictionary = dictionary;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    Map<Occasion, List<Part>> byOccasion =
        jdbc.sql(STEPS).param("event", eventCode).query(Part.class).list().stream()
            .collect(
                Collectors.groupingBy(Part::occasion, LinkedHashMap::new, Collectors.toList()));
    Map<String, String> kinds =
        leadTimes.kinds().stream().collect(Collectors.toMap(ResourceKind::id, ResourceKind::name));
    return byOccasion.entrySet().stream()
        .map(
            entry ->
                new TimelineEntry(
                    entry.getKey().at(),
                    TimelineKind.DECISION,
                    what(entry.getKey(), items(entry.getValue(), kinds)),
                    entry.getKey().person(),
                    "",
                    "resources"))
        .toList();
  }

  private List<Spoken> items(List<Part> parts, Map<String, String> kinds) {
    return parts.stream()
        .map(part -> spoken(part, kinds.getOrDefault(part.kind(), part.kind())))
        .toList();
  }

  private Spoken spoken(Part part, String kind) {
    return language -> {
      Words said = dictionary.in(language);
      return "%s %s %s"
          .formatted(
              said.say(kind),
              part.quantity().stripTrailingZeros().toPlainString(),
              said.say(part.unit()));
    };
  }

  private Sentence what(Occasion occasion, List<Spoken> items) {
    Spoken department = words.spokenDepartment(occasion.department());
    return switch (occasion.step()) {
      case FILED -> Sentence.of("%s filed resources: %s", department, items);
      case GRANTED -> Sentence.of("Granted to %s: %s", department, items);
      case REFUSED -> Sentence.of("Refused to %s: %s", department, items);
      case DELIVERED -> Sentence.of("Delivered to %s: %s", department, items);
      case WITHDRAWN -> Sentence.of("Withdrawn by %s: %s", department, items);
      case RELEASED -> Sentence.of("Released by %s: %s", department, items);
      case SCALED_IN -> Sentence.of("Scaled in, still with %s: %s", department, items);
      case KEPT -> Sentence.of("Kept for now by %s: %s", department, items);
    };
  }

  /** What becomes of an item, in the order in which it does. */
  enum Step {
    FILED,
    GRANTED,
    REFUSED,
    DELIVERED,
    WITHDRAWN,
    RELEASED,
    SCALED_IN,
    KEPT
  }

  /** What somebody did at one moment with what one department filed. */
  private record Occasion(Step step, Instant at, String person, String department) {}

  /** What was done with one item. */
  record Part(
      Step step,
      Instant atMoment,
      String person,
      String department,
      String kind,
      String unit,
      BigDecimal quantity) {

    private Occasion occasion() {
      return new Occasion(step, atMoment, Objects.requireNonNullElse(person, ""), department);
    }
  }
}
