package org.eventassurance.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.MajorEvent;

/**
 * An event that is watched now: from the begin of its freeze to its end.
 *
 * @param since the begin of its freeze
 * @param systems what it needs to work: the systems that it names, and all that these depend on;
 *     none if it names none, and needs them all
 * @param peak whether most traffic is expected now; where nobody said when, it always may be
 */
record LiveEvent(
    String code,
    Optional<AssuranceLevel> level,
    Instant goLiveAt,
    Instant since,
    Set<String> systems,
    boolean peak) {

  /** The highest level first, then what goes live sooner. */
  static final Comparator<LiveEvent> MOST_IMPORTANT_FIRST =
      Comparator.comparing(
              (LiveEvent event) ->
                  event.level.map(AssuranceLevel::ordinal).orElse(Integer.MAX_VALUE))
          .thenComparing(LiveEvent::goLiveAt)
          .thenComparing(LiveEvent::code);

  static LiveEvent of(MajorEvent event, Instant since, Collection<String> systems, Instant now) {
    return new LiveEvent(
        event.code(),
        event.level(),
        event.window().goLiveAt(),
        since,
        Set.copyOf(systems),
        event.peaks().isEmpty()
            || event.peaks().stream()
                .anyMatch(peak -> !now.isBefore(peak.startsAt()) && now.isBefore(peak.endsAt())));
  }

  boolean needs(String systemId) {
    return systems.isEmpty() || systems.contains(systemId);
  }
}
