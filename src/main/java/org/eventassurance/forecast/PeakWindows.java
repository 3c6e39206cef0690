package org.eventassurance.forecast;

import java.util.Comparator;
import java.util.List;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.Peak;

/** The windows for which an event's traffic is forecast, the earliest first. */
final class PeakWindows {

  /** As many as the form has places for. */
  static final int PLACES = 4;

  private PeakWindows() {}

  /** The registered peaks; an event without any is one window as a whole. */
  static List<Peak> of(MajorEvent event) {
    EventWindow window = event.window();
    return event.peaks().isEmpty()
        ? List.of(new Peak(window.begins(), window.endsAt()))
        : event.peaks().stream()
            .sorted(Comparator.comparing(Peak::startsAt).thenComparing(Peak::endsAt))
            .toList();
  }
}
