package org.eventassurance.notification;

import java.time.Instant;
import java.util.List;
import org.eventassurance.language.Sentence;

/**
 * One line of the ledger: what one person is told.
 *
 * @param eventCode the event, or null
 * @param taskId the task that it is about, or null
 * @param taskDueAt the due date that a step of the ladder belongs to, else null
 * @param step the step of the ladder, else empty
 * @param audience as what the person is told, such as {@code lead}
 * @param recipient the id of the person who gets the mail
 * @param onBehalfOf the id of the person who is away and for whom the recipient stands in, or null
 * @param reason why the person gets it
 * @param message a headline and what follows it; empty for what is said from the task itself
 * @param digest whether it may go out together with others of the same person
 * @param scheduledAt when it came due
 * @param sendAt when it goes out at the earliest; after an attempt in vain, the next attempt
 * @param attempts how often it was tried in vain, and once more if it was sent
 * @param firstTriedAt the first attempt, or null
 * @param sentAt when it was last sent, or null
 * @param messageId the mail's Message-ID, or null before the first attempt
 * @param remark why it is moot, or the words with which it was refused last; null if neither
 */
public record Notification(
    String id,
    Kind kind,
    String eventCode,
    String taskId,
    Instant taskDueAt,
    String step,
    String audience,
    String recipient,
    String onBehalfOf,
    Sentence reason,
    List<Sentence> message,
    boolean digest,
    Instant scheduledAt,
    Instant sendAt,
    Instant createdAt,
    State state,
    int attempts,
    Instant firstTriedAt,
    Instant sentAt,
    String messageId,
    String remark) {

  public Notification {
    message = List.copyOf(message);
  }

  /** The id of the person whom it concerns, be they there or away. */
  public String concerns() {
    return onBehalfOf == null ? recipient : onBehalfOf;
  }

  /** Whether it belongs to its task's clock, so that it is pointless without the task. */
  boolean isStep() {
    return taskId != null && (kind == Kind.REMINDER || kind == Kind.ESCALATION);
  }
}
