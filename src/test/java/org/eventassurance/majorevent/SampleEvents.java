package org.eventassurance.majorevent;

import java.time.OffsetDateTime;
import java.util.List;

/** Events in any state, for tests of what is shown of them. */
public final class SampleEvents {

  private SampleEvents() {}

  /** An event as it is stored, registered by {@code business}; it lasts six hours. */
  public static MajorEvent stored(
      String code, String name, EventStatus status, OffsetDateTime goLiveAt, String commander) {
    Registration registration =
        new Registration(
            code,
            name,
            EventKind.PROMOTION,
            goLiveAt,
            goLiveAt.plusHours(6),
            null,
            List.of(),
            List.of("checkout"),
            List.of("sre", "business"),
            2000L,
            24000L,
            Rating.HIGH,
            Rating.HIGH,
            false);
    MajorEvent event =
        MajorEvent.registered(registration, "business", goLiveAt.minusDays(60).toInstant());
    event.classify(AssuranceLevel.P1, "High revenue is at stake.");
    if (commander != null) {
      event.confirm(commander, List.of("leader"));
    }
    event.moveTo(status);
    return event;
  }
}
