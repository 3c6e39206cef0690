package org.eventassurance.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.eventassurance.notification.Outlet.Delivery;
import org.eventassurance.notification.Outlet.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works the ledger off: takes what is due, leaves out what has become pointless, sends the rest and
 * notes what became of it. The lines of a batch are locked until it is noted, so that several
 * senders, on several nodes too, never send the same one; a sender that dies gives its lines back
 * with its connection. Only between the server's OK and our commit can a mail be lost track of and
 * go out twice, with the same Message-ID.
 */
@Component
public class NotificationSender {

  private static final Logger LOG = LoggerFactory.getLogger(NotificationSender.class);

  /** So many lines are taken at a time: what a killed sender may have sent twice. */
  private static final int BATCH = 10;

  /** So many reminders of one person make at most one digest. */
  private static final int LARGEST_DIGEST = 1000;

  /** After this time somebody looks again whether a task is still suspended. */
  private static final Duration SUSPENDED = Duration.ofMinutes(1);

  private final Ledger ledger;
  private final Situations situations;
  private final Composer composer;
  private final Outlet outlet;
  private final MailMetrics metrics;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Clock clock;

  NotificationSender(
      Ledger ledger,
      Situations situations,
      Composer composer,
      Outlet outlet,
      MailMetrics metrics,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactionManager,
      Clock clock) {
    this.ledger = ledger;
    this.situations = situations;
    this.composer = composer;
    this.outlet = outlet;
    this.metrics = metrics;
    this.events = events;
    this.transactions = new TransactionTemplate(transactionManager);
    this.clock = clock;
  }

  /** Sends all that is due; stops early while no mail goes out at all. */
  public void sendDue() {
    sendDue(() -> true);
  }

  /**
   * Sends what is due, batch after batch and on one connection, until nothing more is due or the
   * server can't be reached.
   *
   * @param goesOn asked after each full batch
   */
  void sendDue(BooleanSupplier goesOn) {
    try (Delivery delivery = outlet.open()) {
      Batch batch;
      do {
        batch = transactions.execute(status -> takeAndSend(delivery));
        batch.givenUp.forEach(this::giveUp);
      } while (batch.full && batch.reachable && goesOn.getAsBoolean());
    }
  }

  private Batch takeAndSend(Delivery delivery) {
    Instant now = clock.instant();
    Batch batch = new Batch();
    List<Notification> due = ledger.takeDue(now, BATCH);
    batch.full = due.size() == BATCH;
    List<Notification> lines = new ArrayList<>(due);
    lines.addAll(ledger.takeDigests(digested(due), ids(due), now, LARGEST_DIGEST));
    if (!lines.isEmpty()) {
      send(lines, delivery, now, batch);
    }
    return batch;
  }

  private void send(List<Notification> lines, Delivery delivery, Instant now, Batch batch) {
    Situation situation = situations.of(lines);
    List<Letter> letters = new ArrayList<>();
    for (List<Notification> together : together(toTell(lines, situation, now))) {
      compose(together, situation, now, batch).ifPresent(letters::add);
    }
    List<Outcome> outcomes = delivery.send(letters.stream().map(Letter::mail).toList());
    for (int i = 0; i < letters.size(); i++) {
      note(letters.get(i), outcomes.get(i), batch);
    }
  }

  /** What still makes sense; the rest is noted as moot, or looked at again later. */
  private List<Notification> toTell(List<Notification> lines, Situation situation, Instant now) {
    Pointlessness pointlessness = new Pointlessness(situation, ledger.stepsOf(taskIds(lines)), now);
    List<Notification> toTell = new ArrayList<>();
    for (Notification line : lines) {
      Optional<String> pointless = pointlessness.of(line);
      if (pointless.isPresent()) {
        ledger.moot(line, pointless.get());
      } else if (isSuspended(line, situation)) {
        ledger.hold(line, now.plus(SUSPENDED));
      } else {
        toTell.add(line);
      }
    }
    return toTell;
  }

  private static boolean isSuspended(Notification line, Situation situation) {
    return (line.isStep() || line.kind() == Kind.ASSIGNMENT)
        && situation.task(line).filter(TaskSituation::suspended).isPresent();
  }

  /** The digested lines of one person in one mail, all others in their own. */
  private static Collection<List<Notification>> together(List<Notification> lines) {
    Map<String, List<Notification>> mails = new LinkedHashMap<>();
    for (Notification line : lines) {
      String mail = line.digest() ? "digest of " + line.recipient() : line.id();
      mails.computeIfAbsent(mail, none -> new ArrayList<>()).add(line);
    }
    return mails.values();
  }

  /** A mail that can't be written holds up no other. */
  private Optional<Letter> compose(
      List<Notification> lines, Situation situation, Instant now, Batch batch) {
    try {
      return Optional.of(new Letter(lines, composer.compose(lines, situation)));
    } catch (Composer.NoAddress nobody) {
      giveUpLater(lines, null, nobody.getMessage(), now, batch);
    } catch (RuntimeException broken) {
      LOG.error("A mail to {} could not be written.", lines.get(0).recipient(), broken);
      tryLater(lines, null, String.valueOf(broken.getMessage()), now, batch);
    }
    return Optional.empty();
  }

  private void note(Letter letter, Outcome outcome, Batch batch) {
    Instant now = clock.instant();
    String id = letter.mail().id();
    switch (outcome.fate()) {
      case SENT -> letter.lines().forEach(line -> sent(line, id, now));
      case REFUSED -> giveUpLater(letter.lines(), id, outcome.words(), now, batch);
      case DEFERRED -> tryLater(letter.lines(), id, outcome.words(), now, batch);
      case UNREACHABLE -> {
        batch.reachable = false;
        tryLater(letter.lines(), id, outcome.words(), now, batch);
      }
    }
  }

  private void sent(Notification line, String messageId, Instant now) {
    ledger.sent(line, messageId, now);
    metrics.sent(Duration.between(line.scheduledAt(), now));
  }

  private void tryLater(
      List<Notification> lines, String messageId, String words, Instant now, Batch batch) {
    for (Notification line : lines) {
      ledger.putOff(line, messageId, words, now, Retries.next(now, line.attempts()));
      if (Retries.exhausted(line, now)) {
        batch.givenUp.add(line);
      } else {
        metrics.deferred();
      }
    }
  }

  /**
   * Whoever listens may fail, and must not undo what has been sent: so giving up has a transaction
   * of its own, and until it succeeds the line waits for another attempt.
   */
  private void giveUpLater(
      List<Notification> lines, String messageId, String words, Instant now, Batch batch) {
    for (Notification line : lines) {
      ledger.putOff(line, messageId, words, now, Retries.next(now, line.attempts()));
      batch.givenUp.add(line);
    }
  }

  private void giveUp(Notification line) {
    try {
      transactions.executeWithoutResult(
          status -> {
            if (ledger.fail(line)) {
              events.publishEvent(new Undeliverable(line));
              metrics.failed();
            }
          });
    } catch (RuntimeException e) {
      LOG.error(
          "Nobody could be told that {} was not reached; it is tried again.", line.recipient(), e);
    }
  }

  private static Set<String> digested(List<Notification> lines) {
    return lines.stream()
        .filter(Notification::digest)
        .map(Notification::recipient)
        .collect(Collectors.toSet());
  }

  private static Set<String> ids(List<Notification> lines) {
    return lines.stream().map(Notification::id).collect(Collectors.toSet());
  }

  private static Set<String> taskIds(List<Notification> lines) {
    return lines.stream()
        .filter(Notification::isStep)
        .map(Notification::taskId)
        .collect(Collectors.toSet());
  }

  /** Lines that go out in one mail. */
  private record Letter(List<Notification> lines, Mail mail) {}

  /** How a batch goes. */
  private static final class Batch {

    private final List<Notification> givenUp = new ArrayList<>();
    private boolean full;
    private boolean reachable = true;
  }
}
