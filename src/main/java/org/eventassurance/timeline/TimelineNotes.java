package org.eventassurance.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventAccess;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people note about an event; a note is never changed. */
@Service
@Transactional
public class TimelineNotes implements TimelineSource {

  private static final int LONGEST_TEXT = 2000;

  /** What happened longer before the event was known is a slip of the pen. */
  private static final Duration EARLIEST = Duration.ofDays(365);

  /** A note is of its own moment if it was written within this time. */
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  private final TimelineNoteRepository notes;
  private final MajorEvents events;
  private final EventAccess access;
  private final EventWords words;
  private final ServiceCatalogue catalogue;
  private final Clock clock;

  TimelineNotes(
      TimelineNoteRepository notes,
      MajorEvents events,
      EventAccess access,
      EventWords words,
      ServiceCatalogue catalogue,
      Clock clock) {
    this.notes = notes;
    this.events = events;
    this.access = access;
    this.words = words;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Adds a note to an event's timeline.
   *
   * @throws Problem 404 if there is no such event, 403 if the caller neither takes part in it nor
   *     leads it, 400 naming what is wrong
   */
  public TimelineEntry add(String eventCode, NewNote note, Authentication caller) {
    MajorEvent event = events.get(eventCode);
    requireWriter(event, caller);
    Instant now = clock.instant();
    check(note, event, now);
    return entry(
        notes.save(
            new TimelineNote(
                null,
                eventCode,
                note.at() == null ? now : note.at().toInstant(),
                note.text().strip(),
                hasSystem(note) ? note.system() : null,
                caller.getName(),
                now)));
  }

  /** Whether the caller may add a note. */
  @Transactional(readOnly = true)
  public boolean mayAdd(MajorEvent event, Authentication caller) {
    return access.mayCommand(event, caller) || access.isParticipant(event, caller);
  }

  @Override
  @Transactional(readOnly = true)
  public List<TimelineEntry> of(String eventCode) {
    return notes.findByEventCodeOrderById(eventCode).stream().map(this::entry).toList();
  }

  private void requireWriter(MajorEvent event, Authentication caller) {
    if (!access.mayCommand(event, caller)) {
      access.requireParticipant(event, caller);
    }
  }

  private void check(NewNote note, MajorEvent event, Instant now) {
    List<FieldError> errors = new ArrayList<>();
    if (note.text() == null || note.text().isBlank()) {
      errors.add(new FieldError("text", "Say what happened."));
    } else if (note.text().strip().length() > LONGEST_TEXT) {
      errors.add(new FieldError("text", "Use at most %s characters.", LONGEST_TEXT));
    }
    if (note.at() != null) {
      checkMoment(note.at(), event, now, errors);
    }
    if (hasSystem(note) && catalogue.system(note.system()).isEmpty()) {
      errors.add(
          new FieldError("system", "There is no system '%s' in the catalogue.", note.system()));
    }
    Problem.refuseAny(errors);
  }

  private static void checkMoment(
      OffsetDateTime at, MajorEvent event, Instant now, List<FieldError> errors) {
    if (at.toInstant().isAfter(now)) {
      errors.add(new FieldError("at", "A note is about what has happened: not in the future."));
    } else if (at.toInstant().isBefore(event.registeredAt().minus(EARLIEST))) {
      errors.add(
          new FieldError(
              "at", "Give a moment within the year before the event was registered, or later."));
    }
  }

  private static boolean hasSystem(NewNote note) {
    return note.system() != null && !note.system().isBlank();
  }

  private TimelineEntry entry(TimelineNote note) {
    boolean atOnce = Duration.between(note.happenedAt(), note.writtenAt()).compareTo(AT_ONCE) < 0;
    return new TimelineEntry(
        note.happenedAt(),
        TimelineKind.NOTE,
        atOnce
            ? Sentence.of("%s", note.content())
            : Sentence.of("%s (noted %s)", note.content(), words.time(note.writtenAt())),
        note.writtenBy(),
        Objects.requireNonNullElse(note.systemId(), ""),
        "note/" + note.id());
  }
}
