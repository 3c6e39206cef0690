package org.eventassurance.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who has filed nothing for an event yet, and until when they can still file in time. */
@Service
public class MissingFilings {

  private final ResourceFilingRepository filings;
  private final MajorEvents events;
  private final LeadTimeTable leadTimes;
  private final FilingPolicy policy;
  private final Clock clock;

  MissingFilings(
      ResourceFilingRepository filings,
      MajorEvents events,
      LeadTimeTable leadTimes,
      FilingPolicy policy,
      Clock clock) {
    this.filings = filings;
    this.events = events;
    this.leadTimes = leadTimes;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * The last moment to file resources in time that are used from the event's beginning.
   *
   * @param kinds their names as the lead-time table has them
   */
  public record FileBy(Instant at, List<String> kinds) {}

  /**
   * The ids of the departments that should file and have neither filed anything nor said that they
   * need nothing; none once the event takes no filings any more.
   */
  @Transactional(readOnly = true)
  public List<String> departments(String eventCode) {
    MajorEvent event = events.get(eventCode);
    if (!policy.isOpen(event)) {
      return List.of();
    }
    Set<String> filed =
        filings.findByEventCode(eventCode).stream()
            .map(ResourceFiling::department)
            .collect(Collectors.toSet());
    return event.departments().stream()
        .filter(id -> !filed.contains(id))
        .filter(id -> policy.faultOfDepartment(id, event).isEmpty())
        .toList();
  }

  /** The next last moment that is still to come; empty if it is too late for everything. */
  public Optional<FileBy> next(String eventCode) {
    MajorEvent event = events.get(eventCode);
    Instant from = policy.usualFrom(event.window());
    Instant now = clock.instant();
    TreeMap<Instant, List<String>> byMoment =
        leadTimes.kinds().stream()
            .collect(
                Collectors.groupingBy(
                    kind -> fileBy(kind, event, from, now),
                    TreeMap::new,
                    Collectors.mapping(ResourceKind::name, Collectors.toList())));
    return Optional.ofNullable(byMoment.ceilingEntry(now.truncatedTo(ChronoUnit.MINUTES)))
        .map(MissingFilings::fileBy);
  }

  /** Long ago for a kind that the event's kind does not take. */
  private Instant fileBy(ResourceKind kind, MajorEvent event, Instant from, Instant now) {
    return leadTimes
        .rule(kind.id(), event.kind())
        .map(rule -> rule.judge(event.window(), from, now, clock.getZone()).fileBy())
        .orElse(Instant.MIN);
  }

  private static FileBy fileBy(Entry<Instant, List<String>> kinds) {
    return new FileBy(kinds.getKey(), kinds.getValue());
  }
}
