package org.eventassurance.board;

import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.deadline.Origin;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.EventDecision;
import org.eventassurance.majorevent.EventKind;
import org.eventassurance.majorevent.EventOverview;
import org.eventassurance.majorevent.EventOverview.DecisionView;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.eventassurance.majorevent.EventOverview.PeakView;
import org.eventassurance.majorevent.EventOverview.PhaseDeadline;
import org.eventassurance.majorevent.EventOverview.PhaseState;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.Rating;

/** Two events on Friday 16 October 2026, 10:00 in Shanghai: one in trouble, one just registered. */
final class SampleOverviews {

  static final OffsetDateTime NOW = at("2026-10-16T10:00");
  static final String LAUNCH = "LAUNCH-2026";
  static final String GALA = "GALA-2027";

  private SampleOverviews() {}

  static OffsetDateTime at(String local) {
    return OffsetDateTime.parse(local + "+08:00");
  }

  /** A live stream on 11 November: filing is late, a date set by hand is questioned. */
  static EventOverview launch() {
    return new EventOverview(
        LAUNCH,
        "Autumn launch live stream",
        EventKind.LIVE_STREAM,
        EventStatus.PREPARING,
        "resource-reservation",
        AssuranceLevel.P1,
        "The expected peak is at least ten times the normal one.",
        at("2026-11-11T20:00"),
        at("2026-11-12T02:00"),
        at("2026-11-11T19:30"),
        List.of(new PeakView(at("2026-11-11T20:00"), at("2026-11-11T21:00"))),
        List.of("live-stream", "checkout"),
        List.of("sre", "base-services", "business", "payment"),
        2000,
        24000,
        Rating.HIGH,
        Rating.HIGH,
        false,
        "sre-lead",
        List.of("leader"),
        "business",
        at("2026-09-01T10:00"),
        null,
        List.of(),
        launchPhases(),
        launchTasks(),
        List.of(
            new DecisionView(
                EventDecision.Kind.RESCHEDULE,
                at("2026-10-09T15:20"),
                "leader",
                "The product is released a week later.",
                "2026-11-04T12:00:00Z → 2026-11-11T12:00:00Z")));
  }

  private static List<PhaseDeadline> launchPhases() {
    return List.of(
        done("registration", "2026-09-01T10:00", "2026-09-03T16:00", "2026-09-04T18:00"),
        done("preparation", "2026-09-03T16:00", "2026-10-08T11:00", "2026-10-07T20:00"),
        phase(
            "resource-reservation",
            PhaseState.ACTIVE,
            "2026-10-08T11:00",
            "2026-10-14T18:00",
            true),
        planned("load-test", "2026-11-04T20:00"),
        phase("readiness", PhaseState.ACTIVE, "2026-10-08T11:00", "2026-11-06T20:00", false),
        planned("plan-review", "2026-11-10T20:00"),
        planned("go-live-watch", "2026-11-12T02:00"),
        planned("resource-reclaim", "2026-11-19T02:00"),
        planned("department-review", "2026-12-03T18:00"));
  }

  private static List<OpenTask> launchTasks() {
    return List.of(
        task(
            "t-file",
            "File resources",
            "resource-reservation",
            "payment",
            null,
            "2026-10-12T20:00",
            Origin.TABLE,
            true,
            true,
            null,
            "Machines, bandwidth, lines, LVS, DNS and SNAT are filed 30 days before their use; who files in time is guaranteed."),
        task(
            "t-decide",
            "Decide late or short items",
            "resource-reservation",
            "base-services",
            "base",
            "2026-10-16T07:40",
            Origin.TABLE,
            true,
            false,
            null,
            "The requester must hear at once what cannot be served."),
        task(
            "t-inspect",
            "Inspect databases",
            "readiness",
            "dba",
            "dba",
            "2026-10-17T18:00",
            Origin.PERSON,
            false,
            false,
            at("2026-10-24T18:00"),
            "Set by a person."),
        task(
            "t-plans",
            "Consolidate contingency plans",
            "readiness",
            "business",
            "business",
            "2026-10-23T18:00",
            Origin.TABLE,
            false,
            false,
            null,
            "Plans are consolidated before they are drilled."),
        task(
            "t-roster",
            "Plan duty roster",
            "readiness",
            "sre",
            "sre",
            "2026-10-30T18:00",
            Origin.TABLE,
            false,
            false,
            null,
            "Everything is ready before the plan review."));
  }

  /** An event across the new year, registered so late that its filing starts late. */
  static EventOverview gala() {
    return new EventOverview(
        GALA,
        "New Year gala promotion",
        EventKind.PROMOTION,
        EventStatus.REGISTERED,
        "registration",
        AssuranceLevel.P2,
        "The expected peak is at least five times the normal one.",
        at("2026-12-31T20:00"),
        at("2027-01-01T02:00"),
        null,
        List.of(),
        List.of("checkout"),
        List.of("sre", "business"),
        2000,
        11000,
        Rating.MEDIUM,
        Rating.LOW,
        false,
        null,
        List.of(),
        "business",
        at("2026-10-16T09:00"),
        null,
        List.of(),
        List.of(
            new PhaseDeadline(
                "registration",
                PhaseState.ACTIVE,
                at("2026-10-16T09:00"),
                null,
                at("2026-10-21T18:00"),
                false,
                true,
                false,
                "Within three working days."),
            new PhaseDeadline(
                "department-review",
                PhaseState.PLANNED,
                null,
                null,
                at("2027-01-22T18:00"),
                true,
                false,
                false,
                "15 working days after the event.")),
        List.of(
            task(
                "t-level",
                "Confirm level and organisation",
                "registration",
                "leadership",
                null,
                "2026-10-20T18:00",
                Origin.TABLE,
                false,
                false,
                null,
                "The level decides on everything that follows: two working days.")),
        List.of());
  }

  private static PhaseDeadline done(String phase, String started, String ended, String due) {
    return new PhaseDeadline(
        phase,
        PhaseState.DONE,
        at(started),
        at(ended),
        at(due),
        false,
        false,
        false,
        "By the plan.");
  }

  private static PhaseDeadline planned(String phase, String due) {
    return phase(phase, PhaseState.PLANNED, null, due, false);
  }

  private static PhaseDeadline phase(
      String phase, PhaseState state, String started, String due, boolean overdue) {
    return new PhaseDeadline(
        phase,
        state,
        started == null ? null : at(started),
        null,
        at(due),
        false,
        false,
        overdue,
        "By the plan.");
  }

  private static OpenTask task(
      String id,
      String name,
      String phase,
      String department,
      String assignee,
      String due,
      Origin origin,
      boolean overdue,
      boolean lateStart,
      OffsetDateTime proposed,
      String reason) {
    return new OpenTask(
        id,
        "userTask_x",
        name,
        phase,
        department,
        assignee,
        at(due),
        origin,
        false,
        lateStart,
        overdue,
        reason,
        proposed);
  }

  /** The same task for another department, unclaimed; due then too if no other date is given. */
  static OpenTask sameFor(OpenTask task, String id, String department, OffsetDateTime due) {
    return new OpenTask(
        id,
        task.key(),
        task.name(),
        task.phase(),
        department,
        null,
        due == null ? task.dueAt() : due,
        task.origin(),
        task.provisional(),
        task.lateStart(),
        task.overdue(),
        task.reason(),
        task.proposedDueAt());
  }

  /** An event with these phases between its registration and its end. */
  static EventOverview lasting(
      OffsetDateTime registered, OffsetDateTime ends, List<PhaseDeadline> phases) {
    EventOverview gala = gala();
    return new EventOverview(
        gala.code(),
        gala.name(),
        gala.kind(),
        gala.status(),
        gala.phase(),
        gala.level(),
        gala.levelReason(),
        ends.minusDays(1),
        ends,
        null,
        gala.peaks(),
        gala.systems(),
        gala.departments(),
        gala.normalPeakQps(),
        gala.expectedPeakQps(),
        gala.revenueAtStake(),
        gala.publicExposure(),
        gala.regulated(),
        null,
        List.of(),
        gala.registeredBy(),
        registered,
        null,
        List.of(),
        phases,
        List.of(),
        List.of());
  }

  /** The same event under another code and name, elsewhere in its life. */
  static EventOverview as(EventOverview event, String code, String name, EventStatus status) {
    return new EventOverview(
        code,
        name,
        event.kind(),
        status,
        event.phase(),
        event.level(),
        event.levelReason(),
        event.goLiveAt(),
        event.endsAt(),
        event.broadcastStartsAt(),
        event.peaks(),
        event.systems(),
        event.departments(),
        event.normalPeakQps(),
        event.expectedPeakQps(),
        event.revenueAtStake(),
        event.publicExposure(),
        event.regulated(),
        event.commander(),
        event.leadershipGroup(),
        event.registeredBy(),
        event.registeredAt(),
        event.basedOn(),
        event.leftOut(),
        event.deadlines(),
        event.tasks(),
        event.decisions());
  }
}
