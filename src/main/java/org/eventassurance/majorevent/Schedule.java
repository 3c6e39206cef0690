package org.eventassurance.majorevent;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The dates of an event as people state them, with offset.
 *
 * @param endsAt the end of the event, its presale included (E1)
 * @param broadcastStartsAt when a live stream goes on air; null: with the go-live
 * @param peaks windows of the most traffic, within the event
 */
public record Schedule(
    OffsetDateTime goLiveAt,
    OffsetDateTime endsAt,
    OffsetDateTime broadcastStartsAt,
    List<PeakWindow> peaks) {

  public Schedule {
    peaks = peaks == null ? List.of() : peaks;
  }

  /** A peak as people state it. */
  public record PeakWindow(
      @Schema(example = "2026-11-11T20:00:00+08:00") OffsetDateTime from,
      @Schema(example = "2026-11-11T21:00:00+08:00") OffsetDateTime to) {}

  /** The window; only a live stream goes on air. */
  EventWindow window(EventKind kind) {
    OffsetDateTime onAir = broadcastStartsAt == null ? goLiveAt : broadcastStartsAt;
    return new EventWindow(
        goLiveAt.toInstant(),
        endsAt.toInstant(),
        kind == EventKind.LIVE_STREAM ? onAir.toInstant() : null);
  }

  List<Peak> peakWindows() {
    return peaks.stream()
        .map(peak -> new Peak(peak.from().toInstant(), peak.to().toInstant()))
        .toList();
  }
}
