package org.eventassurance.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.deadline.Recomputation;
import org.eventassurance.duty.ShiftTaking.Outcome;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.ProcessBean;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shifts that people are to take while an event is watched, and who did (E22, B5). They follow
 * the roster as it is now. Without a roster there is one after the other, each as long as whoever
 * takes it says.
 */
@ProcessBean("dutyShifts")
@Transactional
public class DutyShifts {

  /** As long as a shift that no roster limits, until somebody takes it. */
  static final Duration USUAL_SHIFT = Duration.ofHours(8);

  /** After its end nothing of an event is waited for. */
  private static final Duration NEVER = Duration.ofDays(1);

  private final ShiftTakingRepository shifts;
  private final DutyRoster roster;
  private final DutyRules rules;
  private final MajorEvents events;
  private final Recomputation recomputation;
  private final Clock clock;

  DutyShifts(
      ShiftTakingRepository shifts,
      DutyRoster roster,
      DutyRules rules,
      MajorEvents events,
      Recomputation recomputation,
      Clock clock) {
    this.shifts = shifts;
    this.roster = roster;
    this.rules = rules;
    this.events = events;
    this.recomputation = recomputation;
    this.clock = clock;
  }

  // What the models of the watch ask

  /** When the next shifts are offered, for the timer of the watch; after the event if none are. */
  @Transactional(readOnly = true)
  public Date nextChange(DelegateExecution execution) {
    return Date.from(nextOffer(execution.getProcessBusinessKey()));
  }

  /** Who is on the roster for a shift; null where there is none. */
  @Transactional(readOnly = true)
  public String person(DelegateExecution execution) {
    return shift(execution).person();
  }

  /** When a shift is to be taken: as it begins. */
  @Transactional(readOnly = true)
  public Date begin(DelegateExecution execution) {
    return Date.from(shift(execution).startsAt());
  }

  /** When people are told that nobody has taken a shift. */
  @Transactional(readOnly = true)
  public Date missing(DelegateExecution execution) {
    ShiftTaking shift = shift(execution);
    return Date.from(
        shift.expectedAt().plus(rules.of(events.get(shift.eventCode())).notTakenAfter()));
  }

  /** When a shift is over that nobody has taken: now, if the roster does not have it any more. */
  @Transactional(readOnly = true)
  public Date end(DelegateExecution execution) {
    ShiftTaking shift = shift(execution);
    return Date.from(endOf(shift).orElseGet(clock::instant));
  }

  // What happened

  /** The shifts of an event that were offered, the newest first. */
  @Transactional(readOnly = true)
  public List<ShiftTaking> of(String eventCode) {
    return shifts.findByEventCodeOrderByIdDesc(eventCode);
  }

  /** Those that somebody took, the newest first. */
  @Transactional(readOnly = true)
  public List<ShiftTaking> taken(String eventCode) {
    return of(eventCode).stream().filter(ShiftTaking::isTaken).toList();
  }

  /** Those that have begun and that nobody has taken, the newest first. */
  @Transactional(readOnly = true)
  public List<ShiftTaking> untaken(String eventCode) {
    Instant now = clock.instant();
    return of(eventCode).stream()
        .filter(shift -> shift.isOpen() && !shift.startsAt().isAfter(now))
        .toList();
  }

  /** When shifts change next; empty if the roster has no later one. */
  @Transactional(readOnly = true)
  public Optional<Instant> nextBegin(String eventCode) {
    Instant now = clock.instant();
    return roster.of(eventCode).stream()
        .map(DutyShift::startsAt)
        .filter(begin -> begin.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /**
   * A shift.
   *
   * @throws java.util.NoSuchElementException if there is none of this id
   */
  ShiftTaking get(long id) {
    return shifts.findById(id).orElseThrow();
  }

  /** Offers every shift whose time has come, and tells which they are. */
  List<Long> open(String eventCode) {
    Instant now = clock.instant();
    List<PlannedShift> due = due(events.get(eventCode), now);
    return due.stream()
        .map(shift -> shifts.save(ShiftTaking.opened(eventCode, shift, now)).id())
        .toList();
  }

  /** Offers a shift to whoever asks for one, where no roster does. */
  ShiftTaking openUnplanned(String eventCode) {
    Instant now = clock.instant();
    return shifts.save(ShiftTaking.opened(eventCode, unplanned(now), now));
  }

  /**
   * Somebody came.
   *
   * @param until where no roster says so, when the shift ends, else null
   * @param relief who takes the next one, or null
   * @param watchPoints what is to be kept an eye on, or null
   */
  void take(long id, String by, Instant until, String relief, String watchPoints) {
    ShiftTaking shift = get(id);
    Instant end = until == null ? endOf(shift).orElse(shift.endsAt()) : until;
    shifts.save(shift.taken(by, clock.instant(), end, relief, watchPoints));
    if (!shift.isRostered()) {
      recomputation.ofEvent(shift.eventCode());
    }
  }

  /** Notes that people were told that nobody had come. */
  void reported(long id) {
    shifts.save(get(id).reported(clock.instant()));
  }

  /** Notes that a shift was over before anybody took it, or is on the roster no more. */
  void giveUp(long id) {
    ShiftTaking shift = get(id);
    Outcome outcome = endOf(shift).isPresent() ? Outcome.MISSED : Outcome.REPLACED;
    shifts.save(shift.closed(outcome, clock.instant()));
  }

  private Instant nextOffer(String eventCode) {
    MajorEvent event = events.get(eventCode);
    Instant never = event.window().endsAt().plus(NEVER);
    if (isRostered(eventCode)) {
      Duration ahead = rules.of(event).handOver();
      return waiting(event).map(shift -> shift.startsAt().minus(ahead)).findFirst().orElse(never);
    }
    return newest(eventCode)
        .map(ShiftTaking::endsAt)
        .filter(end -> end.isBefore(event.window().endsAt()))
        .orElseGet(() -> newest(eventCode).isPresent() ? never : event.window().goLiveAt());
  }

  private List<PlannedShift> due(MajorEvent event, Instant now) {
    if (!isRostered(event.code())) {
      return List.of(unplanned(now));
    }
    Instant begunBy = now.plus(rules.of(event).handOver());
    return waiting(event).filter(shift -> !shift.startsAt().isAfter(begunBy)).toList();
  }

  /** What the roster has that is not over and was not offered yet, by time. */
  private Stream<PlannedShift> waiting(MajorEvent event) {
    Instant now = clock.instant();
    List<ShiftTaking> offered =
        of(event.code()).stream().filter(shift -> shift.outcome() != Outcome.REPLACED).toList();
    return PlannedShift.of(roster.of(event.code())).stream()
        .filter(shift -> shift.endsAt().isAfter(now))
        .filter(shift -> offered.stream().noneMatch(known -> known.isOf(shift)));
  }

  /** When a shift ends; empty if the roster does not have it. */
  private Optional<Instant> endOf(ShiftTaking shift) {
    if (!shift.isRostered()) {
      return isRostered(shift.eventCode()) ? Optional.empty() : Optional.of(shift.endsAt());
    }
    return PlannedShift.of(roster.of(shift.eventCode())).stream()
        .filter(shift::isOf)
        .map(PlannedShift::endsAt)
        .findFirst();
  }

  private static PlannedShift unplanned(Instant now) {
    return new PlannedShift(null, List.of(), now, now.plus(USUAL_SHIFT));
  }

  private boolean isRostered(String eventCode) {
    return roster.plan(eventCode).isPresent();
  }

  private Optional<ShiftTaking> newest(String eventCode) {
    return of(eventCode).stream().findFirst();
  }

  private ShiftTaking shift(DelegateExecution execution) {
    return get(ShiftChangeProcess.SHIFT.in(execution));
  }
}
