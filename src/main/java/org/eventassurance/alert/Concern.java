package org.eventassurance.alert;

import java.time.Instant;
import java.util.Comparator;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.incident.Severity;
import org.eventassurance.language.Sentence;

/**
 * An alert that fires and concerns a live event.
 *
 * @param reason why it has that severity
 */
record Concern(ReceivedAlert alert, CataloguedSystem system, Severity severity, Sentence reason) {

  private static final int LONGEST_SAYING = 500;

  /** Core systems first, then the worst. */
  static final Comparator<Concern> MOST_IMPORTANT_FIRST =
      Comparator.comparing((Concern concern) -> !concern.system.core())
          .thenComparing(Concern::severity)
          .thenComparing(concern -> concern.system.id())
          .thenComparing(concern -> concern.alert.fingerprint());

  /** As it is kept; whatever the sender's clock says, it has not begun in our future. */
  KnownAlert known(Instant now) {
    return new KnownAlert(
        alert.fingerprint(),
        alert.name(),
        alert.labelText(),
        ShortText.of(alert.says(), LONGEST_SAYING),
        system.id(),
        severity,
        AlertState.FIRING,
        alert.startsAt().isAfter(now) ? now : alert.startsAt(),
        null);
  }
}
