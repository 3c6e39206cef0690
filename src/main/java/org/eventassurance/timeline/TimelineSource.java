package org.eventassurance.timeline;

import java.util.List;

/**
 * What a feature has to tell of an event. Each reads its own tables, by few queries: nothing is
 * written twice, and nothing can be told that did not happen.
 */
public interface TimelineSource {

  /** What happened so far, in any order; empty for an event that is not known. */
  List<TimelineEntry> of(String eventCode);
}
