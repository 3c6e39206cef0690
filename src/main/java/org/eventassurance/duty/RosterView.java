package org.eventassurance.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A roster as programs read it; as it is read, it can be filed again.
 *
 * @param plannedAt in the company's zone; null while no roster is filed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterView(
    String event,
    String commandCentre,
    String plannedBy,
    OffsetDateTime plannedAt,
    List<ShiftView> shifts,
    List<FindingView> findings) {

  /** A shift, as the event's dates are now. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShiftView(
      DutyPost post,
      DutyPlace place,
      @Schema(description = "the person's id", example = "sre") String person,
      @Schema(example = "Yunda CDN, Zhang San, 139 0000 0000") String outsider,
      OffsetDateTime from,
      OffsetDateTime until) {

    static ShiftView of(DutyShift shift, ZoneId zone) {
      return new ShiftView(
          shift.post(),
          shift.place(),
          shift.person(),
          shift.outsider(),
          shift.startsAt().atZone(zone).toOffsetDateTime(),
          shift.endsAt().atZone(zone).toOffsetDateTime());
    }
  }

  /** What is wrong with it, as things are now. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FindingView(
      RosterFinding.Kind kind,
      DutyPost post,
      String person,
      OffsetDateTime from,
      OffsetDateTime until,
      @Schema(description = "in the reader's language") String message) {}
}
