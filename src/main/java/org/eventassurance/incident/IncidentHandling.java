package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.eventassurance.followup.PlannedAction;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.problem.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about an incident, step by step; each is told where it has to be, and logged. */
@Service
@Transactional
class IncidentHandling {

  private final IncidentLedger ledger;
  private final IncidentTelling telling;
  private final RuntimeService runtime;
  private final IncidentFollowUps followUps;
  private final EventWords words;
  private final MessageSource messages;
  private final Clock clock;

  IncidentHandling(
      IncidentLedger ledger,
      IncidentTelling telling,
      RuntimeService runtime,
      IncidentFollowUps followUps,
      EventWords words,
      MessageSource messages,
      Clock clock) {
    this.ledger = ledger;
    this.telling = telling;
    this.runtime = runtime;
    this.followUps = followUps;
    this.words = words;
    this.messages = messages;
    this.clock = clock;
  }

  /** Sends the notice that somebody has read and made their own (E24). */
  void sendNotice(long id, IncidentNotice notice, String by) {
    send(id, notice, by);
    ledger.log(id, Sentence.of("Notice sent to %s people.", notice.recipients().size()), by);
  }

  /** Sends the notice as it is drafted, because nobody has (E24). */
  void sendDraftedNotice(long id) {
    IncidentNotice draft = telling.draft(ledger.get(id));
    send(id, draft, null);
    ledger.log(
        id,
        Sentence.of(
            "Nobody had sent the notice: it went out by itself to %s people.",
            draft.recipients().size()),
        IncidentLedger.MACHINE);
  }

  private void send(long id, IncidentNotice notice, String by) {
    List<String> departments = telling.notice(ledger.get(id), notice);
    ledger.change(id, incident -> incident.notified(notice, departments, by, clock.instant()));
  }

  /** Users are served again (E25). */
  void restored(long id, Measure measure, String taken, String by, Instant at) {
    Incident restored = ledger.change(id, incident -> incident.restored(measure, taken, by, at));
    ledger.log(
        id,
        Sentence.of(
            "Service restored at %s, by: %s.", words.time(at), MeasureWords.of(measure, messages)),
        by);
    telling.restored(restored);
  }

  /** The authority has heard of it first (B8). */
  void authorityTold(long id, String authority, String reference, Instant at, String by) {
    ledger.change(id, incident -> incident.authorityTold(authority, reference, at));
    ledger.log(id, Sentence.of("Reported to %s at %s.", authority, words.time(at)), by);
  }

  /** The authority has heard how it goes on (B8). */
  void progressTold(long id, String what, Instant at, String by) {
    ledger.change(id, incident -> incident.progressTold(at));
    ledger.log(
        id, Sentence.of("Progress reported to the authority at %s: %s", words.time(at), what), by);
  }

  /** The authority has its summary (B8). */
  void summarySent(long id, Instant at, String by) {
    ledger.change(id, incident -> incident.summarySent(at));
    ledger.log(id, Sentence.of("Summary sent to the authority at %s.", words.time(at)), by);
  }

  /** The root cause is found, and what has to change (E26). */
  void explained(long id, String cause, List<PlannedAction> actions, String whyNothing, String by) {
    ledger.change(id, incident -> incident.explained(cause, actions, whyNothing, by));
    ledger.log(id, Sentence.of("Root cause: %s Actions: %s.", cause, actions.size()), by);
  }

  void causeAccepted(long id, String by) {
    ledger.change(id, incident -> incident.causeAccepted(by));
    ledger.log(id, Sentence.of("Root cause and actions accepted."), by);
  }

  void causeSentBack(long id, String missing, String by) {
    ledger.change(id, incident -> incident.causeSentBack(missing, by));
    ledger.log(id, Sentence.of("Root cause sent back: %s", missing), by);
  }

  /** Closes it; what has to change is followed up from here on (E26). */
  void close(long id) {
    Incident closed = ledger.change(id, incident -> incident.close(clock.instant()));
    ledger.log(
        id,
        Sentence.of("Closed; follow-ups: %s.", closed.actions().size()),
        IncidentLedger.MACHINE);
    followUps.start(closed);
  }

  /**
   * Passes a dismissal that makes sense.
   *
   * @param other the number of the incident that this one is the same as; null for a false alarm
   * @throws Problem 409 if it is too late, 400 if the other incident can't be meant
   */
  void checkDismissal(long id, Long other) {
    Incident incident = ledger.get(id);
    if (!incident.isOpen()) {
      throw Problem.conflict("The incident is closed already.");
    }
    if (incident.authorityToldAt().isPresent()) {
      throw Problem.conflict(
          "The authority has been told of this incident: go on with it, and give the explanation"
              + " as its root cause.");
    }
    if (other != null) {
      checkOther(incident, other);
    }
  }

  private void checkOther(Incident incident, long other) {
    boolean possible =
        other != incident.id()
            && ledger.of(incident.eventCode()).stream()
                .anyMatch(it -> it.id() == other && it.dismissal().isEmpty());
    if (!possible) {
      throw Problem.invalid(
          "duplicateOf", "Name another incident of this event that was not dismissed itself.");
    }
  }

  /** Records that it was a false alarm, or is handled as another one; its tasks end. */
  void dismiss(long id, String reason, Long other, String by) {
    Dismissal why = other == null ? Dismissal.FALSE_ALARM : Dismissal.DUPLICATE;
    Incident dismissed =
        ledger.change(id, incident -> incident.dismiss(why, reason, other, by, clock.instant()));
    ledger.log(
        id,
        other == null
            ? Sentence.of("A false alarm: %s", reason)
            : Sentence.of("The same as incident %s: %s", other, reason),
        by);
    telling.dismissed(dismissed);
  }

  /** Dismisses an incident from outside of its tasks, which end with it. */
  void dismissAndEnd(long id, String reason, Long other, String by) {
    checkDismissal(id, other);
    String process =
        ledger
            .get(id)
            .processInstanceId()
            .orElseThrow(
                () ->
                    Problem.conflict(
                        "This incident began under an earlier version of the process: complete its"
                            + " tasks."));
    dismiss(id, reason, other, by);
    runtime
        .createMessageCorrelation(IncidentProcess.DISMISSED)
        .processInstanceId(process)
        .correlate();
  }
}
