package org.eventassurance.majorevent;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Component;

/** Makes codes for events that are registered without one, such as {@code live-stream-20261111}. */
@Component
class EventCodes {

  private final MajorEventRepository events;
  private final Clock clock;

  EventCodes(MajorEventRepository events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /**
   * The code that the registration asks for, or a new one.
   *
   * @throws Problem 409 if it asks for a code that is taken
   */
  String free(Registration registration) {
    if (registration.code() == null || registration.code().isBlank()) {
      return made(registration);
    }
    String wanted = registration.code().strip();
    if (events.existsById(wanted)) {
      throw Problem.conflict(
          new FieldError("code", "The code '%s' is taken: choose another one.", wanted));
    }
    return wanted;
  }

  private String made(Registration registration) {
    String day =
        registration
            .goLiveAt()
            .atZoneSameInstant(clock.getZone())
            .format(DateTimeFormatter.ofPattern("uuuuMMdd"));
    String kind = registration.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String first = kind + "-" + day;
    return Stream.iterate(1, n -> n + 1)
        .map(n -> n == 1 ? first : first + "-" + n)
        .filter(code -> !events.existsById(code))
        .findFirst()
        .orElseThrow();
  }
}
