package org.eventassurance.freeze;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells when production was frozen, and what became of the changes that were wanted then. */
@Component
class FreezeTimeline implements TimelineSource {

  private final Freezes freezes;
  private final ChangeExceptions exceptions;
  private final GateCalls calls;
  private final MajorEvents events;
  private final EventWords words;
  private final Clock clock;

  FreezeTimeline(
      Freezes freezes,
      ChangeExceptions exceptions,
      GateCalls calls,
      MajorEvents events,
      EventWords words,
      Clock clock) {
    this.freezes = freezes;
    this.exceptions = exceptions;
    this.calls = calls;
    this.events = events;
    this.words = words;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<TimelineEntry> of(String eventCode) {
    Instant now = clock.instant();
    return events.find(eventCode).stream()
        .flatMap(
            event ->
                Stream.of(
                        freeze(event.code()),
                        exceptions.of(event.code()).stream().flatMap(this::story),
                        calls.of(event.code()).stream().map(FreezeTimeline::answered))
                    .flatMap(entries -> entries))
        .filter(entry -> !entry.at().isAfter(now))
        .toList();
  }

  private Stream<TimelineEntry> freeze(String eventCode) {
    return freezes.of(eventCode).stream()
        .flatMap(
            window ->
                Stream.of(
                    edge(
                        window.from(),
                        Sentence.of("Production is frozen until %s.", words.time(window.until()))),
                    edge(
                        window.until(),
                        Sentence.of("Production is no longer frozen for this event."))));
  }

  private static TimelineEntry edge(Instant at, Sentence what) {
    return new TimelineEntry(at, TimelineKind.FREEZE, what, "", "", "");
  }

  private Stream<TimelineEntry> story(ChangeException exception) {
    String change = exception.changeReference();
    return Stream.of(
            Optional.of(
                entry(
                    exception,
                    exception.requestedAt(),
                    Sentence.of("%s: an exception to the freeze is wanted", change),
                    exception.requestedBy())),
            exception.decidedAt().map(at -> decided(exception, at)),
            exception.useResult().map(result -> used(exception, result)),
            exception.endedAt().map(at -> ended(exception, at)))
        .flatMap(Optional::stream);
  }

  private TimelineEntry decided(ChangeException exception, Instant at) {
    String change = exception.changeReference();
    Sentence what =
        exception.validUntil().isPresent()
            ? Sentence.of(
                "%s: the exception is approved, from %s to %s",
                change,
                words.time(exception.validFrom().orElseThrow()),
                words.time(exception.validUntil().orElseThrow()))
            : Sentence.of("%s: the exception is refused", change);
    return entry(exception, at, what, exception.decidedBy().orElse(""));
  }

  private static TimelineEntry used(ChangeException exception, ChangeException.UseResult result) {
    String change = exception.changeReference();
    Sentence what =
        switch (result) {
          case SUCCEEDED -> Sentence.of("%s: the change is made and works", change);
          case ROLLED_BACK -> Sentence.of("%s: the change was rolled back", change);
        };
    return entry(exception, exception.usedAt().orElseThrow(), what, exception.requestedBy());
  }

  private static TimelineEntry ended(ChangeException exception, Instant at) {
    Sentence what =
        exception.status() == ChangeException.Status.USED
            ? Sentence.of("%s: the exception is over, used", exception.changeReference())
            : Sentence.of("%s: the exception is over, unused", exception.changeReference());
    return entry(exception, at, what, "");
  }

  private static TimelineEntry entry(
      ChangeException exception, Instant at, Sentence what, String who) {
    return new TimelineEntry(
        at, TimelineKind.CHANGE, what, who, exception.systemId(), "exception/" + exception.id());
  }

  private static TimelineEntry answered(GateCall call) {
    Sentence what =
        call.letThrough()
            ? Sentence.of("%s: the gate lets the change through", call.changeReference())
            : Sentence.of(
                "%s: the gate holds the change back (answers: %s)",
                call.changeReference(), call.calls());
    return new TimelineEntry(
        call.firstAt(),
        TimelineKind.CHANGE,
        what,
        call.askedBy(),
        call.systemId(),
        call.exceptionId().map(id -> "exception/" + id).orElse(call.changeReference()));
  }
}
