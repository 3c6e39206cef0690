package org.eventassurance.majorevent;

import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.majorevent.Schedule.PeakWindow;

/** Events in any state, for tests of what is shown of them. */
public final class SampleEvents {

  private SampleEvents() {}

  /** An event as it is stored, registered by {@code business}; it lasts six hours. */
  public static MajorEvent stored(
      String code, String name, EventStatus status, OffsetDateTime goLiveAt, String commander) {
    return stored(code, name, status, goLiveAt, commander, List.of());
  }

  /** A confirmed promotion with these peak windows, for the system {@code checkout}. */
  public static MajorEvent withPeaks(OffsetDateTime goLiveAt, List<PeakWindow> peaks) {
    return stored("EVENT", "Event", EventStatus.PREPARING, goLiveAt, "leader", peaks);
  }

  /** A P1 promotion that is live since an hour, in a peak that began with it, for checkout. */
  public static MajorEvent live(String code, String name, OffsetDateTime now) {
    return stored(
        code,
        name,
        EventStatus.LIVE,
        now.minusHours(1),
        "sre-lead",
        List.of(new PeakWindow(now.minusHours(1), now.plusMinutes(30))));
  }

  private static MajorEvent stored(
      String code,
      String name,
      EventStatus status,
      OffsetDateTime goLiveAt,
      String commander,
      List<PeakWindow> peaks) {
    Registration registration =
        new Registration(
            code,
            name,
            EventKind.PROMOTION,
            goLiveAt,
            goLiveAt.plusHours(6),
            null,
            peaks,
            List.of("checkout"),
            List.of("sre", "business"),
            2000L,
            24000L,
            Rating.HIGH,
            Rating.HIGH,
            false,
            null);
    MajorEvent event =
        MajorEvent.registered(
            registration, List.of(), "business", goLiveAt.minusDays(60).toInstant());
    event.classify(AssuranceLevel.P1, "High revenue is at stake.");
    if (commander != null) {
      event.confirm(commander, List.of("leader"));
    }
    event.moveTo(status);
    return event;
  }
}
