package org.eventassurance.warroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.Peak;

/**
 * The time of one war room: around a peak, or around several between which it would not be worth
 * closing.
 *
 * @param arrangeFrom from when on it is arranged
 * @param opensAt from when on it is open
 * @param beginsAt the first peak's beginning
 * @param endsAt the last peak's end
 * @param closesAt when it is not needed any more, at the latest with the event's end
 */
public record WarRoomTime(
    Instant arrangeFrom, Instant opensAt, Instant beginsAt, Instant endsAt, Instant closesAt) {

  /** The times of an event's war rooms, in their order; none where none is needed. */
  static List<WarRoomTime> of(MajorEvent event, WarRoomRule rule) {
    return rule.needed() ? of(event.expectedPeaks(), event.window().endsAt(), rule) : List.of();
  }

  static List<WarRoomTime> of(List<Peak> peaks, Instant eventEnds, WarRoomRule rule) {
    List<WarRoomTime> times = new ArrayList<>();
    for (Peak peak : peaks.stream().sorted(Comparator.comparing(Peak::startsAt)).toList()) {
      WarRoomTime next = around(peak, eventEnds, rule);
      WarRoomTime before = times.isEmpty() ? null : times.get(times.size() - 1);
      if (before != null && !next.opensAt.isAfter(before.closesAt)) {
        times.set(times.size() - 1, before.until(next));
      } else {
        times.add(next);
      }
    }
    return times;
  }

  private static WarRoomTime around(Peak peak, Instant eventEnds, WarRoomRule rule) {
    Instant opens = peak.startsAt().minus(rule.opensBefore());
    Instant closes = earlier(peak.endsAt().plus(rule.closesAfter()), eventEnds);
    Duration ahead = rule.arrangedBefore();
    return new WarRoomTime(opens.minus(ahead), opens, peak.startsAt(), peak.endsAt(), closes);
  }

  private WarRoomTime until(WarRoomTime next) {
    return new WarRoomTime(
        arrangeFrom, opensAt, beginsAt, later(endsAt, next.endsAt), later(closesAt, next.closesAt));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
