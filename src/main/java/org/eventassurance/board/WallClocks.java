package org.eventassurance.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eventassurance.freeze.FreezeWindow;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.Peak;

/** Chooses what the clocks on the wall count to: always what comes next. */
final class WallClocks {

  private WallClocks() {}

  static List<WallClock> of(MajorEvent event, Optional<FreezeWindow> freeze, Instant now) {
    if (event.status() == EventStatus.CANCELLED) {
      return List.of();
    }
    EventWindow window = event.window();
    List<WallClock> clocks = new ArrayList<>();
    if (window.broadcastStartsAt() != null && now.isBefore(window.broadcastStartsAt())) {
      clocks.add(new WallClock("broadcast", window.broadcastStartsAt()));
    }
    if (now.isBefore(window.goLiveAt())) {
      clocks.add(new WallClock("goLive", window.goLiveAt()));
    }
    peak(event, now).ifPresent(clocks::add);
    clocks.add(new WallClock(now.isBefore(window.endsAt()) ? "end" : "ended", window.endsAt()));
    freeze.flatMap(it -> freeze(it, now)).ifPresent(clocks::add);
    return clocks;
  }

  /** The end of the peak that is on, else the begin of the next one, unless that is the go-live. */
  private static Optional<WallClock> peak(MajorEvent event, Instant now) {
    return event.peaks().stream()
        .filter(peak -> now.isBefore(peak.endsAt()))
        .min(Comparator.comparing(Peak::startsAt))
        .filter(peak -> isOn(peak, now) || !peak.startsAt().equals(event.window().goLiveAt()))
        .map(
            peak ->
                isOn(peak, now)
                    ? new WallClock(WallClock.PEAK_IS_ON, peak.endsAt())
                    : new WallClock("peak", peak.startsAt()));
  }

  private static boolean isOn(Peak peak, Instant now) {
    return !now.isBefore(peak.startsAt());
  }

  private static Optional<WallClock> freeze(FreezeWindow window, Instant now) {
    if (now.isBefore(window.from())) {
      return Optional.of(new WallClock("freeze", window.from()));
    }
    return now.isBefore(window.until())
        ? Optional.of(new WallClock("freezeEnd", window.until()))
        : Optional.empty();
  }
}
