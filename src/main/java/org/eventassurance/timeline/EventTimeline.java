package org.eventassurance.timeline;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells in order what happened to an event: all that any feature has to tell of it. */
@Service
@Transactional(readOnly = true)
public class EventTimeline {

  /** The order of a timeline: the same however often one reads it. */
  static final Comparator<TimelineEntry> ORDER =
      Comparator.comparing(TimelineEntry::at)
          .thenComparing(TimelineEntry::kind)
          .thenComparing(TimelineEntry::reference)
          .thenComparing(entry -> entry.what().toString());

  private final List<TimelineSource> sources;

  EventTimeline(List<TimelineSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Everything that happened, the oldest first. */
  public List<TimelineEntry> of(String eventCode) {
    return sources.stream().flatMap(source -> source.of(eventCode).stream()).sorted(ORDER).toList();
  }

  /** The last things that happened, the newest first. */
  public List<TimelineEntry> last(String eventCode, int number) {
    return sources.stream()
        .flatMap(source -> source.of(eventCode).stream())
        .sorted(ORDER.reversed())
        .limit(number)
        .toList();
  }
}
