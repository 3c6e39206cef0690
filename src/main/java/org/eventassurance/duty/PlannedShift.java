package org.eventassurance.duty;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one of our own people has to do from a moment on, at whatever posts.
 *
 * @param person null where no roster says who it is
 * @param endsAt when the last of the posts ends
 */
record PlannedShift(String person, List<DutyPost> posts, Instant startsAt, Instant endsAt) {

  /** The shifts of a roster, those that a person begins at one moment as one, by time. */
  static List<PlannedShift> of(List<DutyShift> shifts) {
    return shifts.stream()
        .filter(shift -> shift.person() != null)
        .collect(
            Collectors.groupingBy(
                shift -> List.of(shift.startsAt(), shift.person()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(PlannedShift::together)
        .sorted(Comparator.comparing(PlannedShift::startsAt))
        .toList();
  }

  private static PlannedShift together(List<DutyShift> shifts) {
    return new PlannedShift(
        shifts.get(0).person(),
        shifts.stream().map(DutyShift::post).distinct().toList(),
        shifts.get(0).startsAt(),
        shifts.stream().map(DutyShift::endsAt).max(Comparator.naturalOrder()).orElseThrow());
  }
}
