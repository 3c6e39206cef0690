package org.eventassurance.majorevent;

import static org.eventassurance.majorevent.EventAssuranceProcess.REGISTERED_BY;
import static org.eventassurance.majorevent.EventAssuranceProcess.REGISTRATION;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventDecision.Kind;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers events and changes them as a whole. Every change is stored together with what it does
 * to the event's processes, or not at all.
 */
@Service
@Transactional
public class MajorEvents {

  private static final int LONGEST_REASON = 2000;

  private final MajorEventRepository events;
  private final EventDecisions decisions;
  private final StartingPoint startingPoint;
  private final RegistrationPolicy registrations;
  private final SchedulePolicy schedules;
  private final EventCodes codes;
  private final CommanderGroup commanders;
  private final RuntimeService runtime;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  MajorEvents(
      MajorEventRepository events,
      EventDecisions decisions,
      StartingPoint startingPoint,
      RegistrationPolicy registrations,
      SchedulePolicy schedules,
      EventCodes codes,
      CommanderGroup commanders,
      RuntimeService runtime,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.events = events;
    this.decisions = decisions;
    this.startingPoint = startingPoint;
    this.registrations = registrations;
    this.schedules = schedules;
    this.codes = codes;
    this.commanders = commanders;
    this.runtime = runtime;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** All events, those that go live first in front. */
  @Transactional(readOnly = true)
  public List<MajorEvent> all() {
    return events.findAll().stream()
        .sorted(Comparator.comparing(event -> event.window().goLiveAt()))
        .toList();
  }

  /** The event of this code, if there is one. */
  @Transactional(readOnly = true)
  public Optional<MajorEvent> find(String code) {
    return events.findById(code);
  }

  /**
   * The event of this code.
   *
   * @throws Problem 404 if there is none
   */
  @Transactional(readOnly = true)
  public MajorEvent get(String code) {
    return find(code).orElseThrow(() -> Problem.notFound("There is no event '%s'.", code));
  }

  /**
   * Events of the same kind that were over before this one begins, and are over now: the one that
   * it starts from first, then the latest.
   */
  @Transactional(readOnly = true)
  public List<MajorEvent> pastLike(MajorEvent event) {
    Instant now = clock.instant();
    Instant begins = event.window().begins();
    String first = event.basedOn().orElse("");
    return events
        .findByKindAndWindowEndsAtLessThanEqualOrderByWindowGoLiveAtDesc(
            event.kind(), begins.isBefore(now) ? begins : now)
        .stream()
        .filter(past -> past.isOver(now) && !past.code().equals(event.code()))
        .sorted(Comparator.comparing((MajorEvent past) -> !past.code().equals(first)))
        .toList();
  }

  /**
   * Registers an event and starts its lifecycle, which stores and classifies it at once.
   *
   * @return the event with its level
   * @throws Problem 400 with everything that is wrong, 409 if the code is taken
   */
  public MajorEvent register(Registration registration, String by) {
    Registration complete = startingPoint.completed(registration);
    registrations.check(complete);
    String code = codes.free(complete);
    Registration coded = complete.withCode(code);
    runtime.startProcessInstanceByKey(
        EventAssuranceProcess.ID,
        code,
        Variables.putValueTyped(REGISTRATION.name(), Variables.objectValue(coded, true).create())
            .putValue(REGISTERED_BY.name(), by));
    return get(code);
  }

  /** Stores a registered event; the first step of its lifecycle. */
  MajorEvent store(Registration registration, String by) {
    return save(
        MajorEvent.registered(registration, startingPoint.gone(registration), by, clock.instant()));
  }

  /** Records the level that the table proposes. */
  MajorEvent classify(String code, AssuranceLevel level, String reason) {
    MajorEvent event = get(code);
    event.classify(level, reason);
    return save(event);
  }

  /** Records what the leadership confirmed, or overrode with a reason (B3). */
  MajorEvent confirm(String code, LevelConfirmation confirmation) {
    MajorEvent event = get(code);
    if (confirmation.overrides(event)) {
      decisions.record(
          code,
          Kind.LEVEL,
          confirmation.by(),
          confirmation.overrideReason(),
          event.level().orElseThrow() + " → " + confirmation.level());
      event.classify(confirmation.level(), confirmation.overrideReason());
    }
    event.confirm(confirmation.commander(), confirmation.leadershipGroup());
    commanders.appoint(confirmation.commander());
    return save(event);
  }

  /**
   * Records a decision about the go-live.
   *
   * @param outcome the decision's word, or what was proposed and what was decided: {@code a → b}
   */
  public void recordGoDecision(String code, String outcome, String reason, String by) {
    decisions.record(code, Kind.GO_LIVE, by, reason, outcome);
  }

  /**
   * Records what the leadership says when there is no go-live decision by the last moment.
   *
   * @param answer the answer's word
   */
  public void recordMissingDecision(String code, String answer, String reason, String by) {
    decisions.record(code, Kind.LAST_MOMENT, by, reason, answer);
  }

  /**
   * Gives the event other dates, before its watch has ended; due dates and timers follow. What is
   * left out of the schedule moves along with the go-live.
   *
   * @throws Problem 400 for impossible dates or a missing reason, 409 when it is too late
   */
  public MajorEvent reschedule(String code, Schedule wanted, String reason, String by) {
    MajorEvent event = get(code);
    if (!event.isBeforeEndOfWatch(clock.instant())) {
      throw tooLate(
          event,
          "The event has ended: its dates are fixed.",
          "The event is %s: its dates are fixed.");
    }
    Schedule schedule = completed(event, wanted);
    List<FieldError> errors = new ArrayList<>(schedules.errors(schedule));
    checkReason(reason, errors);
    refuseIfAny(errors);
    String outcome = event.window().goLiveAt() + " → " + schedule.goLiveAt().toInstant();
    event.reschedule(schedule.window(event.kind()), schedule.peakWindows());
    decisions.record(code, Kind.RESCHEDULE, by, reason, outcome);
    MajorEvent saved = save(event);
    correlate(code, EventAssuranceProcess.RESCHEDULE_EVENT);
    return saved;
  }

  /**
   * Passes a schedule that the event could be moved to. Whoever asks may go on after a refusal:
   * nothing has been changed.
   *
   * @throws Problem 400 naming what is wrong with it
   */
  @Transactional(readOnly = true, noRollbackFor = Problem.class)
  public void checkSchedule(String code, Schedule wanted) {
    refuseIfAny(schedules.errors(completed(get(code), wanted)));
  }

  private Schedule completed(MajorEvent event, Schedule wanted) {
    refuseIfAny(schedules.farAway(wanted));
    return event.completed(wanted, clock.getZone());
  }

  /**
   * Calls the event off, before its watch has ended; what was delivered is reclaimed.
   *
   * @throws Problem 400 without a reason, 409 when it is too late
   */
  public MajorEvent cancel(String code, String reason, String by) {
    MajorEvent cancelled = recordCancellation(code, reason, by);
    correlate(code, EventAssuranceProcess.CANCEL_EVENT);
    return cancelled;
  }

  /** Records that the event is called off, where its process already knows. */
  MajorEvent recordCancellation(String code, String reason, String by) {
    MajorEvent event = get(code);
    if (!event.isBeforeEndOfWatch(clock.instant())) {
      throw tooLate(
          event,
          "The event has ended: it can't be cancelled.",
          "The event is %s: it can't be cancelled.");
    }
    List<FieldError> errors = new ArrayList<>();
    checkReason(reason, errors);
    refuseIfAny(errors);
    decisions.record(code, Kind.CANCEL, by, reason, event.status() + " → CANCELLED");
    return end(event, EventStatus.CANCELLED);
  }

  void beginWatch(String code) {
    move(code, EventStatus.LIVE);
  }

  void endWatch(String code) {
    move(code, EventStatus.CONCLUDING);
  }

  void close(String code) {
    end(get(code), EventStatus.CLOSED);
  }

  private MajorEvent save(MajorEvent event) {
    MajorEvent saved = events.save(event);
    publisher.publishEvent(new EventChanged(event.code()));
    return saved;
  }

  private void move(String code, EventStatus status) {
    MajorEvent event = get(code);
    event.moveTo(status);
    save(event);
  }

  private MajorEvent end(MajorEvent event, EventStatus status) {
    event.moveTo(status);
    MajorEvent saved = save(event);
    event.commander().ifPresent(commanders::dismissUnlessNeeded);
    return saved;
  }

  private void correlate(String code, String message) {
    runtime.createMessageCorrelation(message).processInstanceBusinessKey(code).correlate();
  }

  private static Problem tooLate(MajorEvent event, String ended, String beyond) {
    return Problem.conflict(
        event.status() == EventStatus.LIVE
            ? Sentence.of(ended)
            : Sentence.of(beyond, Sentence.of(event.status().name())));
  }

  private static void checkReason(String reason, List<FieldError> errors) {
    if (reason == null || reason.isBlank()) {
      errors.add(new FieldError("reason", "Give the reason: it is recorded with the event."));
    } else if (reason.length() > LONGEST_REASON) {
      errors.add(new FieldError("reason", "Use at most %s characters.", LONGEST_REASON));
    }
  }

  private static void refuseIfAny(List<FieldError> errors) {
    Problem.refuseAny(errors);
  }
}
