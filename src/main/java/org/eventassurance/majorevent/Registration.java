package org.eventassurance.majorevent;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.majorevent.Schedule.PeakWindow;

/**
 * What somebody says of an event when they register it; times with offset.
 *
 * @param code the business key; blank or null: one is made from kind and date
 * @param endsAt the end of the event, its presale included (E1)
 * @param broadcastStartsAt when a live stream goes on air; null: with the go-live
 * @param systems ids of the service catalogue; null or empty: those of the past event
 * @param departments ids of the departments that take part; null or empty: those of the past event
 * @param normalPeakQps null: that of the past event
 * @param expectedPeakQps null: that of the past event
 * @param basedOn the code of the past event to start from; blank or null: none
 */
public record Registration(
    @Schema(example = "LAUNCH-2026") String code,
    @Schema(example = "Autumn launch live stream") String name,
    @Schema(example = "LIVE_STREAM") EventKind kind,
    @Schema(example = "2026-11-11T20:00:00+08:00") OffsetDateTime goLiveAt,
    @Schema(example = "2026-11-12T02:00:00+08:00") OffsetDateTime endsAt,
    @Schema(example = "2026-11-11T19:30:00+08:00") OffsetDateTime broadcastStartsAt,
    List<PeakWindow> peaks,
    @Schema(example = "[\"live-stream\", \"checkout\"]") List<String> systems,
    @Schema(example = "[\"sre\", \"dba\", \"qa\", \"business\", \"payment\"]")
        List<String> departments,
    @Schema(example = "2000") Long normalPeakQps,
    @Schema(example = "24000") Long expectedPeakQps,
    @Schema(example = "HIGH") Rating revenueAtStake,
    @Schema(example = "HIGH") Rating publicExposure,
    @Schema(example = "false") boolean regulated,
    @Schema(
            description =
                "the code of an event of the same kind that is over: systems, departments and peaks"
                    + " that are left out are taken from it",
            example = "LAUNCH-2025")
        String basedOn) {

  /** The same registration under the code that it got. */
  Registration withCode(String given) {
    return new Registration(
        given,
        name,
        kind,
        goLiveAt,
        endsAt,
        broadcastStartsAt,
        peaks,
        systems,
        departments,
        normalPeakQps,
        expectedPeakQps,
        revenueAtStake,
        publicExposure,
        regulated,
        basedOn);
  }

  /** The same registration with what it left out filled in, and the past event's code tidied. */
  Registration filledIn(
      List<String> allSystems,
      List<String> allDepartments,
      Long normalQps,
      Long expectedQps,
      String pastCode) {
    return new Registration(
        code,
        name,
        kind,
        goLiveAt,
        endsAt,
        broadcastStartsAt,
        peaks,
        allSystems,
        allDepartments,
        normalQps,
        expectedQps,
        revenueAtStake,
        publicExposure,
        regulated,
        pastCode);
  }

  Schedule schedule() {
    return new Schedule(goLiveAt, endsAt, broadcastStartsAt, peaks);
  }
}
