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
 * @param systems ids of the service catalogue
 * @param departments ids of the departments that take part
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
    @Schema(example = "false") boolean regulated) {

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
        regulated);
  }

  Schedule schedule() {
    return new Schedule(goLiveAt, endsAt, broadcastStartsAt, peaks);
  }
}
