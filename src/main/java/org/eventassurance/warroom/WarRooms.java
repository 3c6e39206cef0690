package org.eventassurance.warroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventChanged;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.ProcessBean;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/**
 * The war rooms of events: one before, during and after each time in which the most traffic is
 * expected. They follow the event's peaks; at most one of an event is not closed (E5, E23).
 */
@ProcessBean("warRooms")
@Transactional
public class WarRooms {

  /** A room that nobody closes is closed so long after its time, or when the next one opens. */
  private static final Duration CLOSES_ITSELF_AFTER = Duration.ofHours(1);

  /** A timer that does not fire within the watch. */
  private static final Duration NEVER = Duration.ofDays(1);

  private final WarRoomRepository rooms;
  private final WarRoomPresenceRepository presence;
  private final WarRoomTable table;
  private final WarRoomInvitation invitation;
  private final MajorEvents events;
  private final EventWords words;
  private final Clock clock;

  WarRooms(
      WarRoomRepository rooms,
      WarRoomPresenceRepository presence,
      WarRoomTable table,
      WarRoomInvitation invitation,
      MajorEvents events,
      EventWords words,
      Clock clock) {
    this.rooms = rooms;
    this.presence = presence;
    this.table = table;
    this.invitation = invitation;
    this.events = events;
    this.words = words;
    this.clock = clock;
  }

  /**
   * When the next war room is to be arranged, for the timer of the watch; after the event's end if
   * there is none left. It moves with the event's peaks.
   */
  @Transactional(readOnly = true)
  public Date nextOpens(DelegateExecution execution) {
    MajorEvent event = events.get(execution.getProcessBusinessKey());
    return Date.from(
        next(event)
            .map(WarRoomTime::arrangeFrom)
            .orElseGet(() -> event.window().endsAt().plus(NEVER)));
  }

  /** When the present war room must be open, as its task's due date. */
  @Transactional(readOnly = true)
  public Date opens(DelegateExecution execution) {
    return Date.from(present(execution).opensAt());
  }

  /** When the present war room is to be closed. */
  @Transactional(readOnly = true)
  public Date closes(DelegateExecution execution) {
    return Date.from(present(execution).closesAt());
  }

  /** When the present war room is closed if nobody has done it. */
  @Transactional(readOnly = true)
  public Date closesItself(DelegateExecution execution) {
    WarRoom room = present(execution);
    Instant latest = room.closesAt().plus(CLOSES_ITSELF_AFTER);
    return Date.from(
        times(events.get(room.eventCode())).stream()
            .map(WarRoomTime::opensAt)
            .filter(opens -> opens.isAfter(room.closesAt()) && opens.isBefore(latest))
            .findFirst()
            .orElse(latest));
  }

  /** All war rooms of an event, the newest first. */
  @Transactional(readOnly = true)
  public List<WarRoom> of(String eventCode) {
    return rooms.findByEventCodeOrderByNumberDesc(eventCode);
  }

  /** The war room of an event that is not closed. */
  @Transactional(readOnly = true)
  public Optional<WarRoom> current(String eventCode) {
    return rooms
        .findFirstByEventCodeOrderByNumberDesc(eventCode)
        .filter(room -> room.closedAt().isEmpty());
  }

  /** The time of the war room that comes next, or that is going on, by the dates as they are. */
  @Transactional(readOnly = true)
  public Optional<WarRoomTime> next(String eventCode) {
    return next(events.get(eventCode));
  }

  /** Who was and is in a room, by when they came. */
  @Transactional(readOnly = true)
  public List<WarRoomPresence> presence(WarRoom room) {
    return presence.findByWarRoomInOrderByCameAtAscIdAsc(List.of(room.id()));
  }

  /** The same of several rooms, by the number of the room. */
  @Transactional(readOnly = true)
  public Map<Integer, List<WarRoomPresence>> presence(Collection<WarRoom> several) {
    Map<Long, Integer> numbers =
        several.stream().collect(Collectors.toMap(WarRoom::id, WarRoom::number));
    return several.isEmpty()
        ? Map.of()
        : presence.findByWarRoomInOrderByCameAtAscIdAsc(numbers.keySet()).stream()
            .collect(Collectors.groupingBy(it -> numbers.get(it.warRoom())));
  }

  /**
   * Records that somebody has come into the war room; nothing happens if they are there.
   *
   * @param by who says so
   * @throws Problem 409 if there is no war room now
   */
  public void come(String eventCode, String person, String by) {
    WarRoom room = entered(eventCode);
    if (there(room, person).isEmpty()) {
      presence.save(new WarRoomPresence(null, room.id(), person, clock.instant(), null, by));
    }
  }

  /**
   * Records that somebody has left the war room; nothing happens if they are not there.
   *
   * @throws Problem 409 if there is no war room now
   */
  public void leave(String eventCode, String person) {
    there(entered(eventCode), person).ifPresent(stay -> presence.save(stay.left(clock.instant())));
  }

  /** Notes the war room that is to be arranged now; the last one if it is too late for all. */
  void plan(String eventCode) {
    if (current(eventCode).isEmpty()) {
      MajorEvent event = events.get(eventCode);
      next(event)
          .or(() -> times(event).stream().reduce((before, after) -> after))
          .ifPresent(time -> plan(eventCode, time));
    }
  }

  private WarRoom plan(String eventCode, WarRoomTime time) {
    int number =
        rooms.findFirstByEventCodeOrderByNumberDesc(eventCode).map(WarRoom::number).orElse(0) + 1;
    return rooms.save(WarRoom.planned(eventCode, number, time));
  }

  /** Arranges the present war room, and tells those who are invited. */
  void arrange(String eventCode, Arrangement arrangement) {
    WarRoom room =
        current(eventCode)
            .orElseGet(() -> plan(eventCode, next(eventCode).orElseThrow(WarRooms::noneNeeded)));
    room.arrange(arrangement, clock.instant());
    invitation.invite(rooms.save(room));
  }

  /**
   * Closes the present war room; whoever is there has left with that.
   *
   * @param wereThere ids of all who were there
   * @param by the person who closes it, or null if it closes by itself
   */
  void close(String eventCode, Collection<String> wereThere, String notes, String by) {
    current(eventCode).ifPresent(room -> close(room, wereThere, notes, by));
  }

  private void close(WarRoom room, Collection<String> wereThere, String notes, String by) {
    Instant now = clock.instant();
    List<WarRoomPresence> known = presence(room);
    Instant end = room.closesAt().isBefore(now) ? room.closesAt() : now;
    known.stream()
        .filter(WarRoomPresence::isThere)
        .forEach(stay -> presence.save(stay.left(later(stay.cameAt(), end))));
    Set<String> unknown = new LinkedHashSet<>(wereThere);
    known.forEach(stay -> unknown.remove(stay.person()));
    Instant begin = room.opensAt().isBefore(end) ? room.opensAt() : end;
    unknown.forEach(
        person -> presence.save(new WarRoomPresence(null, room.id(), person, begin, end, by)));
    room.close(notes, by, now);
    rooms.save(room);
  }

  /** The present war room follows the event; those who are invited are told. */
  @EventListener
  void eventChanged(EventChanged change) {
    if (events.get(change.eventCode()).status() == EventStatus.CANCELLED) {
      close(change.eventCode(), List.of(), null, null);
    }
    current(change.eventCode())
        .filter(room -> room.closesAt().isAfter(clock.instant()))
        .ifPresent(
            room ->
                next(change.eventCode())
                    .filter(time -> !room.isAt(time))
                    .ifPresent(time -> move(room, time)));
  }

  private void move(WarRoom room, WarRoomTime time) {
    room.moveTo(time);
    WarRoom moved = rooms.save(room);
    if (moved.arrangedAt().isPresent()) {
      invitation.tellMoved(moved);
    }
  }

  private WarRoom entered(String eventCode) {
    MajorEvent event = events.get(eventCode);
    return current(eventCode)
        .filter(room -> room.arrangedAt().isPresent())
        .orElseThrow(() -> closed(event));
  }

  private Problem closed(MajorEvent event) {
    return next(event)
        .map(
            time ->
                Problem.conflict(
                    Sentence.of(
                        "There is no war room now: the next one opens at %s, once quality"
                            + " assurance has arranged it.",
                        words.time(time.opensAt()))))
        .orElseGet(() -> Problem.conflict(Sentence.of("This event has no war room now or later.")));
  }

  private static Problem noneNeeded() {
    return Problem.conflict(
        Sentence.of("The event's peaks are over: there is no war room to be opened any more."));
  }

  private Optional<WarRoomPresence> there(WarRoom room, String person) {
    return presence(room).stream()
        .filter(stay -> stay.person().equals(person) && stay.isThere())
        .max(Comparator.comparing(WarRoomPresence::cameAt));
  }

  private WarRoom present(DelegateExecution execution) {
    String code = execution.getProcessBusinessKey();
    return current(code)
        .orElseThrow(
            () -> new IllegalStateException("The event " + code + " has no war room now."));
  }

  private Optional<WarRoomTime> next(MajorEvent event) {
    Instant now = clock.instant();
    return times(event).stream().filter(time -> time.closesAt().isAfter(now)).findFirst();
  }

  private List<WarRoomTime> times(MajorEvent event) {
    return WarRoomTime.of(event, table.of(event));
  }

  private static Instant later(Instant one, Instant other) {
    return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
  }
}
