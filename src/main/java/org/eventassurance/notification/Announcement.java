package org.eventassurance.notification;

import java.util.List;
import org.eventassurance.language.Sentence;

/**
 * Something of an event that several people are told alike.
 *
 * @param eventCode the event, or null outside any
 * @param headline also the mail's subject
 * @param details what follows the headline, line by line
 * @param urgent whether it goes out at once, be it night or a day off; during the watch everything
 *     does
 */
public record Announcement(
    Kind kind, String eventCode, Sentence headline, List<Sentence> details, boolean urgent) {

  public Announcement {
    details = List.copyOf(details);
  }
}
