package org.eventassurance.freeze;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A time in which production is frozen, to the minute and finer: its begin belongs to it, its end
 * does not (E20, B4).
 */
public record FreezeWindow(Instant from, Instant until) {

  /** Whether production is frozen at that moment. */
  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  /** Whether any moment of the period is frozen. */
  public boolean overlaps(Instant periodFrom, Instant periodUntil) {
    return periodFrom.isBefore(until) && periodUntil.isAfter(from);
  }

  /** The same time as windows with gaps between them: what overlaps or touches becomes one. */
  static List<FreezeWindow> joined(Collection<FreezeWindow> windows) {
    List<FreezeWindow> joined = new ArrayList<>();
    windows.stream()
        .sorted(Comparator.comparing(FreezeWindow::from))
        .forEach(window -> join(joined, window));
    return List.copyOf(joined);
  }

  private static void join(List<FreezeWindow> joined, FreezeWindow window) {
    int last = joined.size() - 1;
    if (last < 0 || window.from.isAfter(joined.get(last).until)) {
      joined.add(window);
    } else if (window.until.isAfter(joined.get(last).until)) {
      joined.set(last, new FreezeWindow(joined.get(last).from, window.until));
    }
  }
}
