package org.eventassurance.board;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.eventassurance.duty.DutyLine;
import org.eventassurance.duty.DutyLine.Standing;
import org.eventassurance.duty.DutyPost;
import org.eventassurance.duty.DutyState;
import org.eventassurance.freeze.ChangeException;
import org.eventassurance.freeze.FreezeWindow;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.IncidentStanding;
import org.eventassurance.incident.Severity;
import org.eventassurance.inspection.InspectionRound;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineLine;
import org.eventassurance.warroom.WarRoom;
import org.eventassurance.warroom.WarRoomPresence;

/** A night that goes wrong, and processes that run for it. */
final class SampleWall {

  static final String NIGHT = "NIGHT-2026";
  static final OffsetDateTime NOW = SampleOverviews.NOW;
  static final String LONG_NAME =
      "Double 11 midnight flash sale with a very long name, presale and second chance included";

  private SampleWall() {}

  /** Incidents, an exception, a missed inspection, and more people than there is room for. */
  static void busy(BoardTest board) {
    Instant now = NOW.toInstant();
    List<IncidentStanding> incidents = new ArrayList<>();
    incidents.add(incident(1, Severity.S1, 751, null));
    for (int i = 3; i < 9; i++) {
      incidents.add(incident(i, Severity.S3, 30L * i, null));
    }
    incidents.add(incident(2, Severity.S2, 95, 40L));
    doReturn(incidents).when(board.incidents).openOf(NIGHT);
    doReturn(Optional.of(new FreezeWindow(now.minusSeconds(90_000), now.plusSeconds(190_000))))
        .when(board.freezes)
        .of(NIGHT);
    ChangeException exception = mock(ChangeException.class);
    when(exception.changeReference()).thenReturn("CHG-20261016-0815");
    when(exception.systemId()).thenReturn("checkout");
    when(exception.validUntil()).thenReturn(Optional.of(now.plusSeconds(3600)));
    doReturn(List.of(exception)).when(board.exceptions).running(NIGHT);
    List<DutyLine> onDuty = new ArrayList<>();
    for (DutyPost post : DutyPost.values()) {
      onDuty.add(
          new DutyLine(
              post,
              post == DutyPost.VENDOR ? null : "base",
              post == DutyPost.VENDOR ? "Zhang San of Yunda Cloud Networks, night" : "Ma Chao",
              post != DutyPost.DEVELOPER,
              now.minusSeconds(3600),
              now.plusSeconds(5400),
              post == DutyPost.DATABASE ? Standing.UNTAKEN : Standing.TAKEN,
              null));
    }
    doReturn(
            new DutyState(
                now, "ECC", true, onDuty, Optional.of(now.plusSeconds(5400)), List.of(), List.of()))
        .when(board.duties)
        .of(NIGHT);
    List<InspectionRound> rounds =
        List.of(
            round(null, now.minusSeconds(300), null),
            round(InspectionRound.Result.MISSED, now.minusSeconds(2100), now.minusSeconds(300)),
            round(InspectionRound.Result.NORMAL, now.minusSeconds(3900), now.minusSeconds(2100)));
    doReturn(rounds).when(board.inspections).of(NIGHT);
    doReturn(now.plusSeconds(1500)).when(board.inspections).nextRound(NIGHT);
    WarRoom room = mock(WarRoom.class);
    when(room.place()).thenReturn("ECC 3, 12th floor");
    when(room.link()).thenReturn("");
    doReturn(Optional.of(room)).when(board.warRooms).current(NIGHT);
    doReturn(List.of(new WarRoomPresence(1L, 1L, "sre", now.minusSeconds(900), null, "sre")))
        .when(board.warRooms)
        .presence(room);
    List<TimelineLine> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      lines.add(
          new TimelineLine(
              NOW.minusMinutes(i * 7L),
              TimelineKind.INCIDENT,
              "Service of Checkout was restored by degrading recommendations, coupons and reviews"
                  + " for all users",
              "sre",
              "Chen Wei",
              "checkout",
              "Checkout",
              ""));
    }
    when(board.timeline.last(eq(NIGHT), anyInt(), any())).thenReturn(lines);
  }

  static IncidentStanding incident(long id, Severity severity, long seconds, Long restoredAfter) {
    Instant detected = NOW.toInstant().minusSeconds(seconds);
    Incident incident = mock(Incident.class);
    when(incident.id()).thenReturn(id);
    when(incident.severity()).thenReturn(severity);
    when(incident.systemId()).thenReturn(id == 1 ? "checkout" : "recommendation-and-search-" + id);
    when(incident.seen())
        .thenReturn(
            "The pay button does nothing for one in three customers in the eastern region.");
    when(incident.detectedAt()).thenReturn(detected);
    when(incident.notifiedAt())
        .thenReturn(id == 1 ? Optional.empty() : Optional.of(detected.plusSeconds(60)));
    when(incident.restoredAt())
        .thenReturn(Optional.ofNullable(restoredAfter).map(detected::plusSeconds));
    return new IncidentStanding(
        incident,
        NOW.toInstant().plusSeconds(271),
        Duration.ofMinutes(12),
        Optional.of(NOW.toInstant().plusSeconds(2400)).filter(due -> id == 1),
        Optional.empty());
  }

  private static InspectionRound round(
      InspectionRound.Result result, Instant opened, Instant closed) {
    InspectionRound round = mock(InspectionRound.class);
    when(round.isOpen()).thenReturn(closed == null);
    when(round.openedAt()).thenReturn(opened);
    when(round.closedAt()).thenReturn(closed);
    when(round.result()).thenReturn(result);
    return round;
  }

  /** The lifecycle with its watch, in which two steps wait. */
  static void running(RepositoryService repository, RuntimeService runtime) {
    repository
        .createDeployment()
        .name("wall")
        .addModelInstance(
            "event-assurance.bpmn",
            Bpmn.createExecutableProcess("event-assurance")
                .camundaHistoryTimeToLive(1)
                .startEvent("registered")
                .userTask("prepare")
                .name("Prepare")
                .callActivity("watch")
                .name("Stand watch")
                .calledElement("go-live-watch")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .userTask("review")
                .name("Review")
                .endEvent()
                .done())
        .addModelInstance(
            "go-live-watch.bpmn",
            Bpmn.createExecutableProcess("go-live-watch")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("fork")
                .userTask("shift")
                .name("Take shift")
                .moveToNode("fork")
                .userTask("inspect")
                .name("Inspect")
                .done())
        .deploy();
    runtime
        .createProcessInstanceByKey("event-assurance")
        .businessKey(NIGHT)
        .startBeforeActivity("watch")
        .execute();
  }
}
