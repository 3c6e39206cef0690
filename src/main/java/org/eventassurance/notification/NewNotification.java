package org.eventassurance.notification;

import java.time.Instant;
import java.util.List;
import org.eventassurance.language.Sentence;

/**
 * Something that one person is to be told.
 *
 * @param eventCode the event, or null outside any event
 * @param taskId the task that it is about, or null
 * @param taskDueAt the due date that a step of the ladder belongs to, else null
 * @param step the step of the ladder, else empty
 * @param audience as what the person is told, such as {@code lead}
 * @param recipient the person's id; whoever stands in for them while they are away gets the mail
 * @param reason why this person gets it
 * @param message a headline and what follows it; empty for what is said from the task itself
 * @param digest whether it may wait to go out together with others of the same person
 * @param scheduledAt when it came due
 * @param sendAt when it may go out at the earliest
 */
public record NewNotification(
    Kind kind,
    String eventCode,
    String taskId,
    Instant taskDueAt,
    String step,
    String audience,
    String recipient,
    Sentence reason,
    List<Sentence> message,
    boolean digest,
    Instant scheduledAt,
    Instant sendAt) {

  public NewNotification {
    message = List.copyOf(message);
  }
}
