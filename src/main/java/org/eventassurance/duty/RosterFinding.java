package org.eventassurance.duty;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that is wrong with a roster (B5, E23).
 *
 * @param post the post that it is about; null if it is about a person at any post
 * @param person whom it is about; null if it is about a post
 * @param other the other post, or the other event's code, of a double booking; else null
 * @param fromAt when it is the case for the first time
 * @param untilAt when that ends
 * @param amount how often it is the case; for {@code TOO_LONG}, the hours on duty in a row
 */
public record RosterFinding(
    Kind kind,
    DutyPost post,
    String person,
    String other,
    Instant fromAt,
    Instant untilAt,
    int amount) {

  /** What may be wrong. */
  public enum Kind {
    /** Nobody is general duty officer during the event: such a roster is refused. */
    OFFICER_HOLE,
    /** Nobody is general duty officer while production is already frozen for the event. */
    OFFICER_HOLE_IN_FREEZE,
    /** Nobody is on site for a post in a peak window. */
    NOT_ON_SITE,
    /** A person is at two posts of the event at once. */
    TWO_POSTS,
    /** A person is on duty for two events at once. */
    TWO_EVENTS,
    /** A person is on site for two events at once. */
    TWO_EVENTS_ON_SITE,
    /** A person is on duty too long without rest. */
    TOO_LONG,
    /** A person is on duty, but away. */
    ABSENT,
    /** A person is on the roster, but in the organisation no more. */
    GONE
  }

  static RosterFinding ofPost(Kind kind, RosterGaps.Gap gap) {
    return new RosterFinding(kind, gap.post(), null, null, gap.from(), gap.until(), 1);
  }

  /** Whether the same is wrong, at whatever time. */
  boolean isLike(RosterFinding known) {
    return kind == known.kind
        && post == known.post
        && Objects.equals(person, known.person)
        && Objects.equals(other, known.other);
  }

  /** One more time of the same, which began no earlier. */
  RosterFinding again() {
    return new RosterFinding(kind, post, person, other, fromAt, untilAt, amount + 1);
  }
}
