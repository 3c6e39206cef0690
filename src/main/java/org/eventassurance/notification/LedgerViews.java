package org.eventassurance.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.notification.NotificationView.PersonView;
import org.eventassurance.notification.NotificationView.TaskView;
import org.eventassurance.notification.NotificationView.Why;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the ledger with the names that people know, in the reader's language. */
@Component
@Transactional(readOnly = true)
public class LedgerViews {

  private final Ledger ledger;
  private final OrganisationDirectory organisation;
  private final Dictionary dictionary;
  private final Clock clock;

  LedgerViews(
      Ledger ledger, OrganisationDirectory organisation, Dictionary dictionary, Clock clock) {
    this.ledger = ledger;
    this.organisation = organisation;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /** The lines that somebody looks for. */
  public List<NotificationView> of(LedgerQuery query) {
    return views(ledger.search(query));
  }

  /** Of each of these tasks what its clock told last, or will tell next, by the task's id. */
  public Map<String, List<NotificationView>> lastSteps(Collection<String> taskIds) {
    return views(ledger.lastSteps(taskIds)).stream()
        .collect(Collectors.groupingBy(line -> line.task().id()));
  }

  /** What could not be delivered of an event in the last days, the newest first. */
  public List<NotificationView> undeliverable(String eventCode, int limit) {
    return of(new LedgerQuery(eventCode, null, null, State.FAILED, null, failuresSince(), limit));
  }

  /** How much of these events is on its way, by their codes. */
  public Map<String, EventBacklog> backlogs(Collection<String> eventCodes) {
    return ledger.backlogs(eventCodes, failuresSince());
  }

  private Instant failuresSince() {
    return clock.instant().minus(Notifications.FAILURES_MATTER);
  }

  NotificationView of(Notification line) {
    return views(List.of(line)).get(0);
  }

  private List<NotificationView> views(List<Notification> lines) {
    Map<String, String> tasks = ledger.taskNames(taskIds(lines));
    Words words = dictionary.in(LocaleContextHolder.getLocale());
    Organisation current = organisation.current();
    return lines.stream().map(line -> view(line, tasks, words, current)).toList();
  }

  private NotificationView view(
      Notification line, Map<String, String> tasks, Words words, Organisation current) {
    return new NotificationView(
        line.id(),
        line.kind(),
        line.eventCode(),
        line.taskId() == null
            ? null
            : new TaskView(line.taskId(), words.say(tasks.get(line.taskId()))),
        line.message().stream().findFirst().map(words::say).orElse(null),
        person(line.recipient(), current),
        line.onBehalfOf() == null ? null : person(line.onBehalfOf(), current),
        new Why(
            line.step(), line.audience(), words.say(line.reason()), inCompany(line.taskDueAt())),
        inCompany(line.scheduledAt()),
        inCompany(line.sendAt()),
        inCompany(line.sentAt()),
        line.state(),
        line.attempts(),
        words.say(line.remark()),
        line.messageId());
  }

  private static PersonView person(String id, Organisation current) {
    return new PersonView(id, current.person(id).map(Person::name).orElse(id));
  }

  private OffsetDateTime inCompany(Instant moment) {
    return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
  }

  private static List<String> taskIds(List<Notification> lines) {
    return lines.stream()
        .map(Notification::taskId)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toList());
  }
}
