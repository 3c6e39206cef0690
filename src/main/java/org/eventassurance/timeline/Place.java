package org.eventassurance.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;

/**
 * A place in a timeline, by which one reads on: it stays the same when something is added before it
 * or behind it.
 */
final class Place {

  private static final String SEPARATOR = "\n";
  private static final int PARTS = 4;

  private final TimelineEntry entry;

  private Place(TimelineEntry entry) {
    this.entry = entry;
  }

  static String of(TimelineEntry entry) {
    String text =
        String.join(
            SEPARATOR,
            entry.at().toString(),
            entry.kind().name(),
            entry.reference(),
            entry.what().toString());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /**
   * Reads a place.
   *
   * @throws Problem 400 if it is none
   */
  static Place read(String written) {
    try {
      List<String> parts =
          List.of(
              new String(Base64.getUrlDecoder().decode(written), UTF_8).split(SEPARATOR, PARTS));
      return new Place(
          new TimelineEntry(
              Instant.parse(parts.get(0)),
              TimelineKind.valueOf(parts.get(1)),
              Sentence.of("%s", parts.get(3)),
              "",
              "",
              parts.get(2)));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException broken) {
      throw Problem.invalid(
          "after", "Give what the part before named as 'next', or begin without it.");
    }
  }

  boolean isBefore(TimelineEntry other) {
    return EventTimeline.ORDER.compare(entry, other) < 0;
  }

  boolean isAfter(TimelineEntry other) {
    return EventTimeline.ORDER.compare(entry, other) > 0;
  }
}
