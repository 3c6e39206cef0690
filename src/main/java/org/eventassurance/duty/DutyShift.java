package org.eventassurance.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Somebody's time at a post.
 *
 * @param person the person's id; null for somebody from outside
 * @param outsider who comes from outside, in words; null for one of our own
 * @param endsAt the first moment that is not part of it
 */
public record DutyShift(
    DutyPost post,
    DutyPlace place,
    String person,
    String outsider,
    Instant startsAt,
    Instant endsAt) {

  private static final Pattern PHONE = Pattern.compile("[,;:\\s]*\\+?\\d[\\d ()/-]{4,}\\d");

  boolean covers(Instant moment) {
    return !moment.isBefore(startsAt) && moment.isBefore(endsAt);
  }

  DutyShift movedBy(Duration shift) {
    return new DutyShift(post, place, person, outsider, startsAt.plus(shift), endsAt.plus(shift));
  }

  /** The same, for somebody who has yet to be found. */
  DutyShift vacant() {
    return new DutyShift(post, place, null, null, startsAt, endsAt);
  }

  /** The same without the phone number that may stand beside an outsider's name. */
  public DutyShift withoutNumbers() {
    return outsider == null
        ? this
        : new DutyShift(
            post, place, null, PHONE.matcher(outsider).replaceAll("").strip(), startsAt, endsAt);
  }
}
