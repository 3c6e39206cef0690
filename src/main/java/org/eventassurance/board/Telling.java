package org.eventassurance.board;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.escalation.NextStep;
import org.eventassurance.escalation.NextSteps;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.eventassurance.notification.EventBacklog;
import org.eventassurance.notification.LedgerQuery;
import org.eventassurance.notification.LedgerViews;
import org.eventassurance.notification.NotificationView;
import org.eventassurance.notification.State;
import org.eventassurance.organisation.CompanyHours;
import org.springframework.stereotype.Component;

/** Puts together who was told what of an event. */
@Component
class Telling {

  /** So many lines of a kind the page of an event has, unfolded. */
  private static final int MOST = 50;

  private final LedgerViews ledger;
  private final NextSteps nextSteps;
  private final CompanyHours hours;

  Telling(LedgerViews ledger, NextSteps nextSteps, CompanyHours hours) {
    this.ledger = ledger;
    this.nextSteps = nextSteps;
    this.hours = hours;
  }

  Told of(String eventCode) {
    return Told.of(
        ledger.backlogs(List.of(eventCode)).getOrDefault(eventCode, EventBacklog.NONE),
        ledger.undeliverable(eventCode, MOST),
        lines(eventCode, State.WAITING),
        lines(eventCode, State.SENT),
        new MailHolds(hours.inForce()));
  }

  /** By the task's id; a task of which there is nothing to say is missing. */
  Map<String, TaskTold> ofTasks(List<OpenTask> tasks) {
    List<String> ids = tasks.stream().map(OpenTask::id).toList();
    Map<String, List<NotificationView>> told = ledger.lastSteps(ids);
    Map<String, NextStep> next = nextSteps.of(ids);
    return ids.stream()
        .filter(id -> told.containsKey(id) || next.containsKey(id))
        .collect(
            Collectors.toMap(
                Function.identity(),
                id -> TaskTold.of(told.getOrDefault(id, List.of()), next.get(id))));
  }

  private List<NotificationView> lines(String eventCode, State state) {
    return ledger.of(new LedgerQuery(eventCode, null, null, state, null, null, MOST));
  }
}
