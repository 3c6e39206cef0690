package org.eventassurance.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds when a post of the roster that must be manned is not (E23, B5). */
@Service
@Transactional(readOnly = true)
public class RosterGaps {

  private final DutyRoster roster;
  private final MajorEvents events;
  private final DutyRules rules;

  RosterGaps(DutyRoster roster, MajorEvents events, DutyRules rules) {
    this.roster = roster;
    this.events = events;
    this.rules = rules;
  }

  /** A time in which nobody is at a post. */
  public record Gap(DutyPost post, Instant from, Instant until) {}

  /** Whether there is a roster at all. */
  public boolean isPlanned(String eventCode) {
    return !roster.of(eventCode).isEmpty();
  }

  /**
   * When there is no general duty officer during the event, and when nobody is on site at a peak,
   * by the posts that the table {@code duty-rules} names; all of it while there is no roster.
   */
  public List<Gap> of(String eventCode) {
    MajorEvent event = events.get(eventCode);
    List<DutyShift> shifts = roster.of(eventCode);
    return Stream.concat(
            gaps(
                DutyPost.GENERAL_DUTY_OFFICER,
                shifts,
                event.window().begins(),
                event.window().endsAt()),
            rules.of(event).onSiteAtPeaks().stream()
                .flatMap(
                    post ->
                        event.expectedPeaks().stream()
                            .flatMap(
                                peak ->
                                    gaps(post, onSite(shifts), peak.startsAt(), peak.endsAt()))))
        .toList();
  }

  private static List<DutyShift> onSite(List<DutyShift> shifts) {
    return shifts.stream().filter(shift -> shift.place() == DutyPlace.ON_SITE).toList();
  }

  /** When nobody is at a post between two moments. */
  static Stream<Gap> gaps(DutyPost post, List<DutyShift> shifts, Instant from, Instant until) {
    List<Gap> gaps = new ArrayList<>();
    Instant covered = from;
    for (DutyShift shift : manning(post, shifts)) {
      if (shift.startsAt().isAfter(covered) && covered.isBefore(until)) {
        gaps.add(new Gap(post, covered, earlier(shift.startsAt(), until)));
      }
      covered = shift.endsAt().isAfter(covered) ? shift.endsAt() : covered;
    }
    if (covered.isBefore(until)) {
      gaps.add(new Gap(post, covered, until));
    }
    return gaps.stream();
  }

  private static List<DutyShift> manning(DutyPost post, List<DutyShift> shifts) {
    return shifts.stream()
        .filter(shift -> shift.post() == post)
        .sorted(Comparator.comparing(DutyShift::startsAt))
        .toList();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
