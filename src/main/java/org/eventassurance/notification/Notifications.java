package org.eventassurance.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eventassurance.language.Sentence;
import org.eventassurance.organisation.Absences;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of who is told what. */
@Service
public class Notifications {

  /** How long a failure keeps the operators' attention. */
  static final Duration FAILURES_MATTER = Duration.ofDays(7);

  private static final int BATCH = 1000;

  private final Ledger ledger;
  private final Absences absences;
  private final Clock clock;

  Notifications(Ledger ledger, Absences absences, Clock clock) {
    this.ledger = ledger;
    this.absences = absences;
    this.clock = clock;
  }

  /**
   * Writes into the ledger what people are to be told, in the caller's transaction; whoever stands
   * in for a person who is away now is told in their place. What is there already (the same task,
   * due date, step and recipient) is left out: for that the caller holds the task's clock, or no
   * step of it.
   *
   * @return how many were written
   */
  @Transactional
  public int write(List<NewNotification> notifications) {
    Instant now = clock.instant();
    int written = 0;
    for (int from = 0; from < notifications.size(); from += BATCH) {
      List<NewNotification> batch =
          notifications.subList(from, Math.min(from + BATCH, notifications.size()));
      List<Notification> lines = untold(batch.stream().map(told -> line(told, now)).toList());
      if (!lines.isEmpty()) {
        ledger.insert(lines);
      }
      written += lines.size();
    }
    return written;
  }

  /** What was told of an event, the newest first. */
  @Transactional(readOnly = true)
  public List<Notification> ofEvent(String eventCode, int limit) {
    return ledger.search(LedgerQuery.ofEvent(eventCode, limit));
  }

  /** What was told of a task, the newest first. */
  @Transactional(readOnly = true)
  public List<Notification> ofTask(String taskId, int limit) {
    return ledger.search(LedgerQuery.ofTask(taskId, limit));
  }

  /** What could not be delivered, the newest first. */
  @Transactional(readOnly = true)
  public List<Notification> undeliverable(int limit) {
    return ledger.search(LedgerQuery.in(State.FAILED, limit));
  }

  /** What has yet to be sent, what goes out next first. */
  @Transactional(readOnly = true)
  public List<Notification> waiting(int limit) {
    return ledger.search(LedgerQuery.in(State.WAITING, limit));
  }

  /** How much is on its way. */
  @Transactional(readOnly = true)
  public Backlog backlog() {
    Instant now = clock.instant();
    return ledger.backlog(now, now.minus(FAILURES_MATTER));
  }

  private Notification line(NewNotification told, Instant now) {
    String recipient = absences.standIn(told.recipient(), now);
    return new Notification(
        UUID.randomUUID().toString(),
        told.kind(),
        told.eventCode(),
        told.taskId(),
        Ledger.kept(told.taskDueAt()),
        told.step(),
        told.audience(),
        recipient,
        recipient.equals(told.recipient()) ? null : told.recipient(),
        told.reason(),
        told.message(),
        told.digest(),
        told.scheduledAt(),
        told.sendAt(),
        now,
        State.WAITING,
        0,
        null,
        null,
        null,
        null);
  }

  /** Who is told both for themselves and as a stand-in is told for themselves. */
  private List<Notification> untold(List<Notification> lines) {
    Set<Ledger.Told> told = ledger.toldOf(tasks(lines));
    Set<Said> said = new HashSet<>();
    List<Notification> untold = new ArrayList<>();
    lines.stream()
        .sorted(Comparator.comparing(line -> line.onBehalfOf() != null))
        .filter(
            line ->
                isOfClock(line)
                    ? told.add(Ledger.Told.of(line))
                    : said.add(Said.of(line)) || line.onBehalfOf() == null)
        .forEach(untold::add);
    return untold;
  }

  private static Collection<String> tasks(List<Notification> lines) {
    return lines.stream()
        .filter(Notifications::isOfClock)
        .map(Notification::taskId)
        .collect(Collectors.toSet());
  }

  private static boolean isOfClock(Notification line) {
    return line.taskId() != null && line.taskDueAt() != null;
  }

  /** What is told beside any clock: whoever is told for themselves is not told again for others. */
  private record Said(
      Kind kind, String eventCode, String taskId, String recipient, List<Sentence> message) {

    static Said of(Notification line) {
      return new Said(
          line.kind(), line.eventCode(), line.taskId(), line.recipient(), line.message());
    }
  }
}
