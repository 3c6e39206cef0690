package org.eventassurance.majorevent;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eventassurance.majorevent.Schedule.PeakWindow;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Component;

/** What dates an event can have: in order, with peaks inside, near, and not over already. */
@Component
class SchedulePolicy {

  private static final Duration FARTHEST = Duration.ofDays(3653);

  private final Clock clock;

  SchedulePolicy(Clock clock) {
    this.clock = clock;
  }

  /** What is wrong with the dates, field by field; empty if nothing is. */
  List<FieldError> errors(Schedule schedule) {
    List<FieldError> errors = new ArrayList<>();
    if (schedule.goLiveAt() == null) {
      errors.add(new FieldError("goLiveAt", "Give the moment of the go-live with its offset."));
    }
    if (schedule.endsAt() == null) {
      errors.add(
          new FieldError(
              "endsAt", "Give the end of the event, its presale included, with offset."));
    }
    errors.addAll(farAway(schedule));
    if (errors.isEmpty()) {
      checkOrder(schedule, errors);
      checkPeaks(schedule, errors);
    }
    return errors;
  }

  /** Which dates are so far away that they are slips. */
  List<FieldError> farAway(Schedule schedule) {
    List<FieldError> errors = new ArrayList<>();
    checkNear("goLiveAt", schedule.goLiveAt(), errors);
    checkNear("endsAt", schedule.endsAt(), errors);
    checkNear("broadcastStartsAt", schedule.broadcastStartsAt(), errors);
    return errors;
  }

  private void checkNear(String field, OffsetDateTime time, List<FieldError> errors) {
    if (time != null
        && Duration.between(clock.instant(), time.toInstant()).abs().compareTo(FARTHEST) > 0) {
      errors.add(new FieldError(field, "Give a time at most ten years away."));
    }
  }

  private void checkOrder(Schedule schedule, List<FieldError> errors) {
    if (!schedule.endsAt().isAfter(schedule.goLiveAt())) {
      errors.add(new FieldError("endsAt", "The event must end after its go-live."));
    } else if (!schedule.endsAt().toInstant().isAfter(clock.instant())) {
      errors.add(new FieldError("endsAt", "The event must end in the future."));
    }
    OffsetDateTime onAir = schedule.broadcastStartsAt();
    if (onAir != null && !onAir.isBefore(schedule.endsAt())) {
      errors.add(
          new FieldError("broadcastStartsAt", "The broadcast must start before the event ends."));
    }
  }

  private static void checkPeaks(Schedule schedule, List<FieldError> errors) {
    for (int i = 0; i < schedule.peaks().size(); i++) {
      PeakWindow peak = schedule.peaks().get(i);
      String field = "peaks[" + i + "]";
      if (peak == null || peak.from() == null || peak.to() == null) {
        errors.add(new FieldError(field, "Give both ends of the peak window with their offsets."));
      } else if (!peak.to().isAfter(peak.from())) {
        errors.add(new FieldError(field, "The peak must end after it begins."));
      } else if (!within(schedule, peak)) {
        errors.add(new FieldError(field, "The peak must lie between go-live and end."));
      }
    }
  }

  private static boolean within(Schedule schedule, PeakWindow peak) {
    OffsetDateTime onAir = schedule.broadcastStartsAt();
    OffsetDateTime begins =
        onAir != null && onAir.isBefore(schedule.goLiveAt()) ? onAir : schedule.goLiveAt();
    return !peak.from().isBefore(begins) && !peak.to().isAfter(schedule.endsAt());
  }
}
