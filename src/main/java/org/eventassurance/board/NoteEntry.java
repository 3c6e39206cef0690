package org.eventassurance.board;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.eventassurance.timeline.NewNote;
import org.springframework.format.annotation.DateTimeFormat;

/** The form by which something is noted; its time, where given, in the company's zone. */
record NoteEntry(String text, @DateTimeFormat(pattern = MINUTES) LocalDateTime at, String system) {

  static final NoteEntry BLANK = new NoteEntry(null, null, null);

  /** What a browser's field for date and time sends. */
  private static final String MINUTES = "yyyy-MM-dd'T'HH:mm";

  NewNote note(ZoneId zone) {
    return new NewNote(at == null ? null : at.atZone(zone).toOffsetDateTime(), text, system);
  }
}
