package org.eventassurance.board;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.incident.Severity;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.EventKind;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.notification.Kind;
import org.eventassurance.trackrecord.Escalations;
import org.eventassurance.trackrecord.Escalations.PersonTold;
import org.eventassurance.trackrecord.Escalations.StepTold;
import org.eventassurance.trackrecord.EventDays;
import org.eventassurance.trackrecord.EventsSideBySide;
import org.eventassurance.trackrecord.ForecastAccuracy;
import org.eventassurance.trackrecord.ForecastMiss;
import org.eventassurance.trackrecord.FreezeExceptions;
import org.eventassurance.trackrecord.Punctuality;
import org.eventassurance.trackrecord.ReadinessOverrides;
import org.eventassurance.trackrecord.Restoration;
import org.eventassurance.trackrecord.Results;
import org.eventassurance.trackrecord.Spread;
import org.eventassurance.trackrecord.TrackRecord;
import org.eventassurance.trackrecord.TrackRecords;

/** How a company's events went: three promotions, better and better, and a live stream. */
final class SampleRecords {

  static final String SUMMER = "SUMMER-2026";

  private SampleRecords() {}

  static void given(TrackRecords records) {
    doAnswer(call -> answer(call.getArgument(0))).when(records).of(any(EventDays.class));
  }

  private static EventsSideBySide answer(EventDays days) {
    return new EventsSideBySide(days.from(), days.to(), events(), results(71.4, 31, 96, 28.4));
  }

  private static List<TrackRecord> events() {
    return List.of(
        event(
            "SPRING-2026",
            "Spring promotion",
            EventKind.PROMOTION,
            "2026-03-08",
            results(58.3, 14, 95, 41.7)),
        event(
            SUMMER,
            "Summer promotion <b>618</b>",
            EventKind.PROMOTION,
            "2026-06-18",
            results(74.1, 11, 48, 22.5)),
        event(
            "SINGLES-2026",
            "Singles' Day promotion",
            EventKind.PROMOTION,
            "2026-11-11",
            results(91.7, 3, 12, null)),
        event(
            "LAUNCH",
            "Autumn launch live stream",
            EventKind.LIVE_STREAM,
            "2026-09-15",
            results(null, 0, null, null)));
  }

  private static TrackRecord event(
      String code, String name, EventKind kind, String day, Results results) {
    OffsetDateTime goLiveAt = OffsetDateTime.parse(day + "T20:00:00+08:00");
    return new TrackRecord(
        code,
        name,
        kind,
        AssuranceLevel.P1,
        EventStatus.CLOSED,
        goLiveAt,
        goLiveAt.plusDays(30),
        results,
        List.of(
            new ForecastMiss("orders", "Orders", "", 100000.0, 131000.0, -23.7),
            new ForecastMiss(
                "qps:checkout", "Requests to Checkout", "requests/s", 12000.0, null, null)));
  }

  /** Results of which these values are told at a glance; null for what is not known. */
  private static Results results(Double inTime, int escalated, Integer restored, Double missed) {
    boolean known = inTime != null;
    return new Results(
        new Punctuality("", 48, 30, 12, 6, 2, inTime, known ? new Spread(190, 3000, 7200) : null),
        List.of(
            new Punctuality("registration", 2, 2, 0, 0, 0, 100.0, null),
            new Punctuality("preparation", 12, 9, 3, 0, 0, 75.0, new Spread(45, 190, 190)),
            new Punctuality("readiness", 24, 14, 8, 2, 2, 58.3, new Spread(190, 3000, 7200)),
            new Punctuality("follow-up", 4, 0, 0, 4, 0, null, null)),
        List.of(
            new Punctuality("business", 14, 9, 4, 1, 1, 64.3, new Spread(240, 3000, 7200)),
            new Punctuality("sre", 18, 17, 1, 0, 0, 94.4, new Spread(20, 20, 20))),
        new Punctuality(
            "", known ? 10 : 0, known ? 9 : 0, 1, 0, 0, 90.0, new Spread(190, 190, 190)),
        new Escalations(
            escalated,
            List.of(
                new StepTold(Kind.REMINDER, "remind-24h", "assignee", 40),
                new StepTold(Kind.ESCALATION, "lead", "lead", escalated),
                new StepTold(Kind.ESCALATION, "leadership", "leadership", 2)),
            List.of(new PersonTold("sre-lead", escalated), new PersonTold("leader", 2))),
        missed == null
            ? List.of()
            : List.of(
                new ForecastAccuracy("orders", "Orders", "", 3, -12.5, missed, -48.0),
                new ForecastAccuracy(
                    "qps:checkout", "Requests to Checkout", "requests/s", 2, 8.0, missed, 8.0)),
        incidents(null, restored),
        restored == null
            ? List.of()
            : List.of(incidents(Severity.S1, restored), incidents(Severity.S3, restored)),
        new FreezeExceptions(4, 2, 1, 1, 1),
        new ReadinessOverrides(1, 1, 0));
  }

  private static Restoration incidents(Severity severity, Integer restored) {
    return restored == null
        ? new Restoration(severity, 0, 0, null)
        : new Restoration(severity, 5, 4, new Spread(restored, restored + 20, restored * 2));
  }
}
