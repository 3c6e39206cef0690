package org.eventassurance.board;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eventassurance.majorevent.EventKind;
import org.eventassurance.trackrecord.TrackRecord;

/**
 * Events of one kind, which one can compare.
 *
 * @param events those that went live first in front, at least one
 */
record KindOfEvents(EventKind kind, List<TrackRecord> events) {

  static List<KindOfEvents> of(List<TrackRecord> events) {
    return events.stream()
        .collect(groupingBy(TrackRecord::kind, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(kind -> new KindOfEvents(kind.getKey(), kind.getValue()))
        .toList();
  }

  /** How they went from one to the next. */
  public List<TrendChart> trends() {
    return Arrays.stream(Trend.values()).map(measure -> new TrendChart(measure, events)).toList();
  }
}
