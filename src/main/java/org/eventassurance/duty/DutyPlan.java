package org.eventassurance.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * A roster as it was planned once; a later one takes its place.
 *
 * @param plannedFor the go-live for which it was planned; when the event moves, its shifts move too
 * @param commandCentre where the general duty officer is found
 * @param checkedFor the go-live for which it was looked at last
 * @param findings what was wrong with it then
 */
record DutyPlan(
    @Id Long id,
    String eventCode,
    String plannedBy,
    Instant plannedAt,
    Instant plannedFor,
    String commandCentre,
    Instant checkedFor,
    List<DutyShift> shifts,
    List<RosterFinding> findings) {

  /** The shifts of an event that goes live at another moment. */
  List<DutyShift> shiftsFor(Instant goLiveAt) {
    Duration moved = Duration.between(plannedFor, goLiveAt);
    return shifts.stream().map(shift -> shift.movedBy(moved)).toList();
  }

  DutyPlan checked(Instant goLiveAt, List<RosterFinding> found) {
    return new DutyPlan(
        id, eventCode, plannedBy, plannedAt, plannedFor, commandCentre, goLiveAt, shifts, found);
  }
}
