package org.eventassurance.board;

import static org.eventassurance.board.SampleOverviews.LAUNCH;
import static org.eventassurance.board.SampleOverviews.at;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eventassurance.escalation.NextStep;
import org.eventassurance.escalation.NextSteps;
import org.eventassurance.escalation.Outlook;
import org.eventassurance.escalation.Outlook.OutlookStep;
import org.eventassurance.escalation.Outlook.StepState;
import org.eventassurance.escalation.Outlook.Told;
import org.eventassurance.escalation.Outlooks;
import org.eventassurance.notification.EventBacklog;
import org.eventassurance.notification.Kind;
import org.eventassurance.notification.LedgerQuery;
import org.eventassurance.notification.LedgerViews;
import org.eventassurance.notification.NotificationView;
import org.eventassurance.notification.NotificationView.PersonView;
import org.eventassurance.notification.NotificationView.TaskView;
import org.eventassurance.notification.NotificationView.Why;
import org.eventassurance.notification.State;
import org.eventassurance.organisation.MailHours;
import org.eventassurance.organisation.QuietHours;

/** What was told of the launch: one mail never arrived, some wait for the morning. */
final class SampleLedger {

  /** At night nobody is mailed; every day is a working day. */
  static final MailHours HOURS =
      new MailHours(
          Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0))),
          day -> true,
          ZoneId.of("Asia/Shanghai"));

  static final String FILE = "t-file";
  static final String DECIDE = "t-decide";

  private SampleLedger() {}

  /** Lets these be what is known of who was told. */
  static void given(LedgerViews ledger, NextSteps nextSteps, Outlooks outlooks) {
    when(ledger.backlogs(anyCollection())).thenReturn(Map.of(LAUNCH, new EventBacklog(1, 2)));
    when(ledger.undeliverable(eq(LAUNCH), anyInt())).thenReturn(List.of(refused()));
    when(ledger.of(asking(State.FAILED))).thenReturn(List.of(refused()));
    when(ledger.of(asking(State.WAITING))).thenReturn(List.of(tried(), held()));
    when(ledger.of(asking(State.SENT))).thenReturn(sent());
    when(ledger.lastSteps(anyCollection()))
        .thenReturn(Map.of(FILE, List.of(sent(0)), DECIDE, List.of(held())));
    when(nextSteps.of(anyCollection()))
        .thenReturn(Map.of(FILE, new NextStep("leadership", "leadership", at("2026-10-17T08:00"))));
    when(nextSteps.escalated(anyCollection())).thenReturn(Map.of(LAUNCH, 1L));
    when(outlooks.of(eq(FILE), any())).thenReturn(outlook());
  }

  static LedgerQuery asking(State state) {
    return argThat(query -> query != null && query.state() == state);
  }

  /** The mail server does not know Anna Fischer's mailbox. */
  static NotificationView refused() {
    return line(
        "n-refused",
        FILE,
        person("sre-lead", "Anna <script>alert(1)</script> Fischer"),
        null,
        "lead",
        at("2026-10-15T14:00"),
        null,
        State.FAILED,
        1,
        "550 5.1.1 <sre-lead@example.com>: no such mailbox");
  }

  /** A stand-in is told in the morning. */
  static NotificationView held() {
    return line(
        "n-held",
        DECIDE,
        person("dba", "Liu Yang"),
        person("base", "Ma Chao"),
        "due",
        at("2026-10-17T08:00"),
        null,
        State.WAITING,
        0,
        null);
  }

  /** The mail server was away. */
  static NotificationView tried() {
    return line(
        "n-tried",
        DECIDE,
        person("base", "Ma Chao"),
        null,
        "due",
        at("2026-10-16T10:03"),
        null,
        State.WAITING,
        3,
        "421 Try again later");
  }

  static NotificationView sent(int number) {
    return line(
        "n-sent-" + number,
        FILE,
        person("leader", "Tang Rui"),
        null,
        "commander",
        at("2026-10-15T14:00").minusHours(number),
        at("2026-10-15T14:00").minusHours(number),
        State.SENT,
        1,
        null);
  }

  static List<NotificationView> sent() {
    return IntStream.range(0, 10).mapToObj(SampleLedger::sent).toList();
  }

  /** What is not about a task. */
  static NotificationView notice() {
    return new NotificationView(
        "n-notice",
        Kind.NOTICE,
        LAUNCH,
        null,
        "The event <b>Autumn</b> is noticed.",
        person("leader", "Tang Rui"),
        null,
        new Why("", "departments", "Your department takes part.", null),
        at("2026-10-08T11:00"),
        at("2026-10-08T11:00"),
        at("2026-10-08T11:00"),
        State.SENT,
        1,
        null,
        "<n@x>");
  }

  static Outlook outlook() {
    return new Outlook(
        FILE,
        "File resources",
        LAUNCH,
        at("2026-10-12T20:00"),
        "P1",
        "resource-reservation",
        "payment",
        false,
        List.of(
            new OutlookStep(
                "remind-24h",
                at("2026-10-11T20:00"),
                "assignee",
                StepState.SKIPPED,
                null,
                List.of(),
                "The task is due within a day."),
            new OutlookStep(
                "lead",
                at("2026-10-12T22:00"),
                "lead",
                StepState.TOLD,
                null,
                List.of(
                    new Told("base", "Ma Chao", null, State.FAILED, null),
                    new Told("dba", "Liu Yang", "李娜", State.SENT, at("2026-10-13T08:00"))),
                "The task is late: the department's lead is told."),
            new OutlookStep(
                "leadership",
                at("2026-10-16T22:30"),
                "leadership",
                StepState.COMING,
                at("2026-10-17T08:00"),
                List.of(new Told("leader", "Tang <i>Rui", null, null, null)),
                "The task is far too late: the leadership is told.")));
  }

  private static PersonView person(String id, String name) {
    return new PersonView(id, name);
  }

  private static NotificationView line(
      String id,
      String task,
      PersonView to,
      PersonView inPlaceOf,
      String step,
      OffsetDateTime sendAt,
      OffsetDateTime sentAt,
      State state,
      int attempts,
      String error) {
    return new NotificationView(
        id,
        step.equals("due") ? Kind.REMINDER : Kind.ESCALATION,
        LAUNCH,
        new TaskView(task, "File <resources>"),
        null,
        to,
        inPlaceOf,
        new Why(
            step,
            step.equals("due") ? "assignee" : step,
            "Because it is late.",
            at("2026-10-12T20:00")),
        at("2026-10-15T14:00"),
        sendAt,
        sentAt,
        state,
        attempts,
        error,
        null);
  }
}
