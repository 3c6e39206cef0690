package org.eventassurance.freeze;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.notification.Addressee;
import org.eventassurance.notification.Addressees;
import org.eventassurance.notification.Announcement;
import org.eventassurance.notification.Announcements;
import org.eventassurance.notification.Kind;
import org.springframework.stereotype.Component;

/** Tells people at once how an exception to the freeze stands (B4). */
@Component
class ExceptionAnnouncement {

  private final ChangeExceptions exceptions;
  private final ExceptionTable table;
  private final ApproverCircle approvers;
  private final MajorEvents events;
  private final Announcements announcements;
  private final Addressees addressees;
  private final EventWords words;

  ExceptionAnnouncement(
      ChangeExceptions exceptions,
      ExceptionTable table,
      ApproverCircle approvers,
      MajorEvents events,
      Announcements announcements,
      Addressees addressees,
      EventWords words) {
    this.exceptions = exceptions;
    this.table = table;
    this.approvers = approvers;
    this.events = events;
    this.announcements = announcements;
    this.addressees = addressees;
    this.words = words;
  }

  /** Tells those whom its present state concerns. */
  void announce(long id) {
    ChangeException exception = exceptions.get(id);
    announcements.tell(
        new Announcement(
            Kind.CHANGE_EXCEPTION,
            exception.eventCode(),
            headline(exception),
            details(exception),
            true),
        recipients(exception));
  }

  private static Sentence headline(ChangeException exception) {
    return switch (exception.status()) {
      case REQUESTED ->
          Sentence.of("%s: an exception to the freeze is wanted", exception.changeReference());
      case APPROVED -> Sentence.of("%s: the exception is approved", exception.changeReference());
      case REFUSED -> Sentence.of("%s: the exception is refused", exception.changeReference());
      case USED -> Sentence.of("%s: the exception is over, used", exception.changeReference());
      case UNUSED, EXPIRED ->
          Sentence.of("%s: the exception is over, unused", exception.changeReference());
    };
  }

  private List<Sentence> details(ChangeException exception) {
    List<Sentence> details = new ArrayList<>();
    details.add(
        Sentence.of(
            "%s: %s",
            words.system(exception.systemId()),
            Sentence.of(table.name(exception.exceptionClass()))));
    details.add(Sentence.of("Events: %s", exception.events()));
    details.addAll(state(exception));
    return details;
  }

  private List<Sentence> state(ChangeException exception) {
    return switch (exception.status()) {
      case REQUESTED -> wanted(exception);
      case APPROVED ->
          List.of(
              Sentence.of("%s approves it: %s", decider(exception), exception.decisionReason()),
              Sentence.of(
                  "Change production from %s until %s, not a minute longer, and record it in the"
                      + " task '%s'.",
                  words.time(exception.validFrom().orElseThrow()),
                  words.time(exception.validUntil().orElseThrow()),
                  Sentence.of("Record use")));
      case REFUSED ->
          List.of(
              Sentence.of("%s refuses it: %s", decider(exception), exception.decisionReason()),
              Sentence.of("The change waits for the end of the freeze."));
      case USED ->
          List.of(
              Sentence.of(
                  "The gate let the change through at %s: say in the task '%s' how it went.",
                  words.time(exception.letThroughAt().orElse(null)),
                  Sentence.of("Record outcome")));
      case UNUSED, EXPIRED -> List.of(over(exception));
    };
  }

  private List<Sentence> wanted(ChangeException exception) {
    return List.of(
        Sentence.of(
            "%s wants it from %s to %s: %s",
            words.person(exception.requestedBy()),
            words.time(exception.wantedFrom()),
            words.time(exception.wantedUntil()),
            exception.description()),
        Sentence.of("Evidence: %s", exception.evidence()),
        Sentence.of("Way back: %s", exception.rollbackPlan()),
        Sentence.of("Decide in the task '%s'.", Sentence.of("Approve exception")));
  }

  private String decider(ChangeException exception) {
    return words.person(exception.decidedBy().orElseThrow());
  }

  private static Sentence over(ChangeException exception) {
    return exception.decidedAt().isPresent()
        ? Sentence.of("Its time is over and nothing was changed by it: production stays frozen.")
        : Sentence.of("Nobody decided in time: the change waits for the end of the freeze.");
  }

  private List<Addressee> recipients(ChangeException exception) {
    return switch (exception.status()) {
      case REQUESTED -> deciders(exception);
      case REFUSED -> requester(exception);
      case APPROVED, USED, UNUSED, EXPIRED ->
          Stream.concat(requester(exception).stream(), commanders(exception).stream()).toList();
    };
  }

  private List<Addressee> requester(ChangeException exception) {
    return addressees.person(
        exception.requestedBy(), Sentence.of("You requested this exception to the freeze."));
  }

  private List<Addressee> deciders(ChangeException exception) {
    return approvers.people(exception).stream()
        .flatMap(
            person ->
                addressees
                    .person(person, Sentence.of("You are one of those who decide about it."))
                    .stream())
        .toList();
  }

  /** Of all events to whose freeze it is an exception. */
  private List<Addressee> commanders(ChangeException exception) {
    return exception.events().stream()
        .flatMap(event -> addressees.commander(events.find(event)).stream())
        .toList();
  }
}
