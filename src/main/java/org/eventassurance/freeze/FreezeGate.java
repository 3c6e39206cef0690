package org.eventassurance.freeze;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Service;

/**
 * Answers pipelines whether a change may go to production (E20, B4). What it answers for now while
 * a system is frozen goes on record before it is answered. It fails rather than guess: no change
 * passes because the database or a table could not be asked.
 */
@Service
class FreezeGate {

  /** A freeze that begins within this time is told of beforehand. */
  private static final Duration SOON = Duration.ofHours(24);

  private final Freezes freezes;
  private final ChangeExceptions exceptions;
  private final GateCalls calls;
  private final EventWords words;
  private final Clock clock;

  FreezeGate(
      Freezes freezes,
      ChangeExceptions exceptions,
      GateCalls calls,
      EventWords words,
      Clock clock) {
    this.freezes = freezes;
    this.exceptions = exceptions;
    this.calls = calls;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Whether the change may go.
   *
   * @throws Problem 400 without a change, 404 for an unknown system
   */
  GateAnswer ask(GateQuestion question) {
    check(question.changeReference());
    FreezeState state = freezes.at(question.systemId(), question.at().orElseGet(clock::instant));
    if (!state.frozen()) {
      return new GateAnswer(true, open(state), state, Optional.empty());
    }
    List<ChangeException> wanted =
        exceptions.ofChange(question.systemId(), question.changeReference());
    Optional<ChangeException> running =
        wanted.stream().filter(exception -> letsThrough(exception, state)).findFirst();
    GateAnswer answer =
        running
            .map(exception -> new GateAnswer(true, passes(exception), state, running))
            .orElseGet(() -> new GateAnswer(false, held(state, wanted), state, running));
    if (question.at().isEmpty()) {
      record(question, answer);
    }
    return answer;
  }

  private static void check(String change) {
    if (change.isEmpty()) {
      throw Problem.invalid("change", "Give the change's number, such as CHG-20417.");
    }
    if (change.length() > ExceptionPolicy.LONGEST_REFERENCE) {
      throw Problem.invalid(
          "change", "Use at most %s characters.", ExceptionPolicy.LONGEST_REFERENCE);
    }
  }

  /** It holds for each event that freezes the system, or it does not hold. */
  private static boolean letsThrough(ChangeException exception, FreezeState state) {
    return exception.isRunning(state.at()) && exception.events().containsAll(codes(state));
  }

  private void record(GateQuestion question, GateAnswer answer) {
    Optional<Long> exception = answer.exception().map(ChangeException::id);
    exception.ifPresent(calls::noteUse);
    codes(answer.state()).forEach(event -> calls.note(event, question, exception));
  }

  private Sentence open(FreezeState state) {
    Optional<Instant> begins =
        state.next().map(FreezeWindow::from).filter(from -> !from.isAfter(state.at().plus(SOON)));
    return begins
        .map(
            from ->
                Sentence.of(
                    "%s is not frozen yet, but from %s on: the change may go if it is over by"
                        + " then.",
                    words.system(state.systemId()), words.time(from)))
        .orElseGet(
            () ->
                Sentence.of(
                    "%s is not frozen: the change may go.", words.system(state.systemId())));
  }

  private Sentence passes(ChangeException exception) {
    return Sentence.of(
        "%s is frozen, but exception %s lets %s through until %s.",
        words.system(exception.systemId()),
        exception.id(),
        exception.changeReference(),
        words.time(exception.validUntil().orElseThrow()));
  }

  private Sentence held(FreezeState state, List<ChangeException> wanted) {
    return Sentence.of(
        "%s %s",
        Sentence.of(
            "%s is frozen until %s for %s: the change waits.",
            words.system(state.systemId()),
            words.time(state.until().orElseThrow()),
            state.events().stream().map(event -> event.event().name()).toList()),
        wanted.stream()
            .findFirst()
            .map(exception -> useless(exception, state))
            .orElseGet(
                () ->
                    Sentence.of(
                        "If it can't wait, request an exception: in Tasklist by '%s', or by POST"
                            + " to /api/freeze/exceptions.",
                        Sentence.of("Change exception"))));
  }

  /** Why the newest exception that was requested for the change does not help. */
  private Sentence useless(ChangeException exception, FreezeState state) {
    return switch (exception.status()) {
      case REQUESTED -> Sentence.of("Exception %s for it has yet to be decided.", exception.id());
      case REFUSED ->
          Sentence.of(
              "Exception %s for it was refused: %s", exception.id(), exception.decisionReason());
      case USED, UNUSED, EXPIRED ->
          Sentence.of("Exception %s for it is over: request another one.", exception.id());
      case APPROVED -> outside(exception, state);
    };
  }

  private Sentence outside(ChangeException exception, FreezeState state) {
    if (exception.isRunning(state.at())) {
      return Sentence.of(
          "Exception %s was decided before all of these events froze it: request another one.",
          exception.id());
    }
    return Sentence.of(
        "Exception %s for it holds from %s to %s.",
        exception.id(),
        words.time(exception.validFrom().orElseThrow()),
        words.time(exception.validUntil().orElseThrow()));
  }

  private static List<String> codes(FreezeState state) {
    return state.events().stream().map(event -> event.event().code()).toList();
  }
}
