package org.eventassurance.timeline;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One thing that happened, as people and programs read it.
 *
 * @param at in the company's zone
 * @param what a sentence in the reader's language
 * @param who the id of a person or a service account; empty for the machine
 * @param whoName what the person is called
 * @param system the id of a system; empty for none
 * @param systemName what the system is called
 * @param reference what it belongs to, such as {@code incident/12}; may be empty
 */
public record TimelineLine(
    OffsetDateTime at,
    TimelineKind kind,
    String what,
    String who,
    String whoName,
    String system,
    String systemName,
    String reference) {

  /** Whether any of its words contains the text, in whatever case. */
  boolean mentions(String text) {
    String sought = text.toLowerCase(Locale.ROOT);
    return Stream.of(what, who, whoName, system, systemName, reference)
        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(sought));
  }
}
