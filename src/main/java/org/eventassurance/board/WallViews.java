package org.eventassurance.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.alert.AlertGroup;
import org.eventassurance.alert.Alerts;
import org.eventassurance.alignment.Readiness;
import org.eventassurance.alignment.ReadinessView;
import org.eventassurance.duty.DutyLine;
import org.eventassurance.duty.DutyLine.Standing;
import org.eventassurance.duty.DutyState;
import org.eventassurance.duty.DutyStates;
import org.eventassurance.freeze.ChangeExceptions;
import org.eventassurance.freeze.FreezeWindow;
import org.eventassurance.freeze.Freezes;
import org.eventassurance.incident.IncidentStanding;
import org.eventassurance.incident.IncidentStandings;
import org.eventassurance.inspection.InspectionRound;
import org.eventassurance.inspection.Inspections;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.timeline.TimelineLine;
import org.eventassurance.timeline.TimelineReader;
import org.eventassurance.warroom.WarRoom;
import org.eventassurance.warroom.WarRoomPresence;
import org.eventassurance.warroom.WarRooms;
import org.springframework.stereotype.Component;

/**
 * Puts together what the wall shows. Several screens ask for it every few seconds: what takes long
 * to find out is a few seconds old.
 */
@Component
class WallViews {

  private static final int MOST_INCIDENTS = 4;
  private static final int MOST_POSTS = 7;
  private static final int MOST_HAPPENED = 6;

  private final MajorEvents events;
  private final Freezes freezes;
  private final ChangeExceptions exceptions;
  private final DutyStates duties;
  private final IncidentStandings incidents;
  private final Alerts alerts;
  private final Inspections inspections;
  private final WarRooms rooms;
  private final Readiness readiness;
  private final TimelineReader timeline;
  private final TaskService tasks;
  private final Clock clock;

  private final Cache<String, ReadinessView> ready = remembered(Duration.ofSeconds(30));
  private final Cache<String, List<TimelineLine>> happened = remembered(Duration.ofSeconds(8));

  WallViews(
      MajorEvents events,
      Freezes freezes,
      ChangeExceptions exceptions,
      DutyStates duties,
      IncidentStandings incidents,
      Alerts alerts,
      Inspections inspections,
      WarRooms rooms,
      Readiness readiness,
      TimelineReader timeline,
      TaskService tasks,
      Clock clock) {
    this.events = events;
    this.freezes = freezes;
    this.exceptions = exceptions;
    this.duties = duties;
    this.incidents = incidents;
    this.alerts = alerts;
    this.inspections = inspections;
    this.rooms = rooms;
    this.readiness = readiness;
    this.timeline = timeline;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * The wall of an event.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is none of this code
   */
  WallView of(String code, Locale language) {
    MajorEvent event = events.get(code);
    OffsetDateTime now = OffsetDateTime.now(clock);
    Optional<FreezeWindow> freeze = freezes.of(code);
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(code).list();
    return new WallView(
        event,
        now,
        WallClocks.of(event, freeze, now.toInstant()),
        new WallView.Freeze(
            freeze.filter(window -> window.contains(now.toInstant())).isPresent(),
            exceptions.running(code)),
        duty(code),
        incidents(code),
        inspection(event),
        warRoom(code),
        event.isLive() || !event.status().beforeEndOfWatch()
            ? null
            : ready.get(code, readiness::of),
        alerts.of(code).stream().mapToLong(AlertGroup::firing).sum(),
        late(open, now.toInstant()),
        happened.get(code + " " + language, key -> timeline.last(code, MOST_HAPPENED, language)));
  }

  private WallView.Duty duty(String code) {
    DutyState state = duties.of(code);
    List<DutyLine> onDuty =
        state.now().stream()
            .sorted(
                Comparator.comparing((DutyLine line) -> line.standing() != Standing.UNTAKEN)
                    .thenComparing(DutyLine::post))
            .toList();
    return new WallView.Duty(
        onDuty.stream().limit(MOST_POSTS).toList(),
        Math.max(0, onDuty.size() - MOST_POSTS),
        state.nextChange().orElse(null));
  }

  private WallView.Incidents incidents(String code) {
    List<IncidentStanding> open = incidents.openOf(code);
    return new WallView.Incidents(
        open.stream().limit(MOST_INCIDENTS).toList(), Math.max(0, open.size() - MOST_INCIDENTS));
  }

  private WallView.Inspection inspection(MajorEvent event) {
    List<InspectionRound> rounds = inspections.of(event.code());
    Optional<InspectionRound> last = rounds.stream().filter(round -> !round.isOpen()).findFirst();
    return new WallView.Inspection(
        last.map(InspectionRound::closedAt).orElse(null),
        last.map(round -> round.result().name()).orElse(null),
        rounds.stream()
            .filter(InspectionRound::isOpen)
            .findFirst()
            .map(InspectionRound::openedAt)
            .orElse(null),
        event.status() == EventStatus.LIVE && !rounds.isEmpty()
            ? inspections.nextRound(event.code())
            : null,
        rounds.stream().filter(round -> round.result() == InspectionRound.Result.MISSED).count());
  }

  private WallView.WarRoom warRoom(String code) {
    return rooms
        .current(code)
        .map(room -> new WallView.WarRoom(room.place(), room.link(), there(room)))
        .orElse(new WallView.WarRoom("", "", List.of()));
  }

  private List<String> there(WarRoom room) {
    return rooms.presence(room).stream()
        .filter(WarRoomPresence::isThere)
        .map(WarRoomPresence::person)
        .toList();
  }

  private static long late(List<Task> open, Instant now) {
    return open.stream()
        .map(Task::getDueDate)
        .filter(due -> due != null && due.before(Date.from(now)))
        .count();
  }

  private static <T> Cache<String, T> remembered(Duration time) {
    return Caffeine.newBuilder().expireAfterWrite(time).maximumSize(100).build();
  }
}
