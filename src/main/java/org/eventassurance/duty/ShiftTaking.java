package org.eventassurance.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.data.annotation.Id;

/**
 * A shift that somebody is to take, and who really did (E22, B5).
 *
 * @param person who is on the roster for it; null where there is no roster
 * @param posts at which the person is then, as the roster names them; empty without a roster
 * @param endsAt when it is over, as it was known when it was offered or taken
 * @param openedAt when it was offered
 * @param takenBy who came; null while nobody has
 * @param relief who takes the next one, where no roster says so; null if that is open
 * @param watchPoints what is to be kept an eye on; null if nothing is
 * @param reportedAt when people were told that nobody had come; null if they were not
 * @param closedAt when it was taken, or given up; null while it is open
 * @param outcome null while it is open
 */
public record ShiftTaking(
    @Id Long id,
    String eventCode,
    String person,
    List<String> posts,
    Instant startsAt,
    Instant endsAt,
    Instant openedAt,
    String takenBy,
    Instant takenAt,
    String relief,
    String watchPoints,
    Instant reportedAt,
    Instant closedAt,
    Outcome outcome) {

  /** What became of a shift. */
  public enum Outcome {
    TAKEN,
    /** It was over before anybody took it. */
    MISSED,
    /** The roster was changed, or the event moved, before anybody took it. */
    REPLACED
  }

  static ShiftTaking opened(String eventCode, PlannedShift shift, Instant at) {
    return new ShiftTaking(
        null,
        eventCode,
        shift.person(),
        shift.posts().stream().map(DutyPost::name).toList(),
        shift.startsAt(),
        shift.endsAt(),
        at,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The posts, in the roster's order. */
  public List<DutyPost> dutyPosts() {
    return posts.stream().map(DutyPost::valueOf).toList();
  }

  /** Whether a roster says whose shift it is. */
  public boolean isRostered() {
    return person != null;
  }

  /** Whether nobody has taken it yet, and it is not over. */
  public boolean isOpen() {
    return outcome == null;
  }

  /** Whether somebody came. */
  public boolean isTaken() {
    return outcome == Outcome.TAKEN;
  }

  /** How long after it began, or was offered if that was later, somebody took it. */
  Duration delay() {
    Duration delay = Duration.between(expectedAt(), takenAt);
    return delay.isNegative() ? Duration.ZERO : delay;
  }

  /** When it is to be taken at the latest. */
  Instant expectedAt() {
    return startsAt.isAfter(openedAt) ? startsAt : openedAt;
  }

  boolean isOf(PlannedShift shift) {
    return Objects.equals(person, shift.person()) && startsAt.equals(shift.startsAt());
  }

  ShiftTaking taken(String by, Instant at, Instant until, String next, String points) {
    return new ShiftTaking(
        id,
        eventCode,
        person,
        posts,
        startsAt,
        until,
        openedAt,
        by,
        at,
        next,
        points,
        reportedAt,
        at,
        Outcome.TAKEN);
  }

  ShiftTaking reported(Instant at) {
    return new ShiftTaking(
        id,
        eventCode,
        person,
        posts,
        startsAt,
        endsAt,
        openedAt,
        takenBy,
        takenAt,
        relief,
        watchPoints,
        at,
        closedAt,
        outcome);
  }

  ShiftTaking closed(Outcome end, Instant at) {
    return new ShiftTaking(
        id,
        eventCode,
        person,
        posts,
        startsAt,
        endsAt,
        openedAt,
        takenBy,
        takenAt,
        relief,
        watchPoints,
        reportedAt,
        at,
        end);
  }
}
