package org.eventassurance.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eventassurance.duty.DutyLine.Standing;
import org.eventassurance.majorevent.MajorEvent;

/**
 * Who is on duty for an event, as programs read it; no phone numbers.
 *
 * @param nextChange when the next shift begins; null if none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DutyNowView(
    String event,
    String name,
    OffsetDateTime at,
    String commandCentre,
    List<OnDuty> now,
    OffsetDateTime nextChange,
    List<OnDuty> next) {

  /**
   * Somebody at a post.
   *
   * @param person the person's id; null for somebody from outside
   * @param taken null where nobody is asked to take the shift
   * @param takenBy the id of who came
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OnDuty(
      DutyPost post,
      String person,
      String name,
      DutyPlace place,
      OffsetDateTime since,
      OffsetDateTime until,
      Boolean taken,
      String takenBy) {

    static OnDuty of(DutyLine line, ZoneId zone) {
      return new OnDuty(
          line.post(),
          line.person(),
          line.name(),
          line.onSite() ? DutyPlace.ON_SITE : DutyPlace.REMOTE,
          line.since().atZone(zone).toOffsetDateTime(),
          line.until().atZone(zone).toOffsetDateTime(),
          line.standing() == Standing.NOT_ASKED ? null : line.standing() == Standing.TAKEN,
          line.takenBy());
    }
  }

  static DutyNowView of(MajorEvent event, DutyState state, ZoneId zone) {
    return new DutyNowView(
        event.code(),
        event.name(),
        state.at().atZone(zone).toOffsetDateTime(),
        state.commandCentre(),
        state.now().stream().map(line -> OnDuty.of(line, zone)).toList(),
        state.nextChange().map(change -> change.atZone(zone).toOffsetDateTime()).orElse(null),
        state.next().stream().map(line -> OnDuty.of(line, zone)).toList());
  }
}
