package org.eventassurance.notification;

import java.time.OffsetDateTime;

/**
 * A line of the ledger as people and programs see it; times in the company's zone.
 *
 * @param task null if it is about none
 * @param headline what it says first; null if that is the task's name
 * @param onBehalfOf the person who is away and for whom the recipient stands in, or null
 * @param dueAt when there was something to tell
 * @param sendAt when it goes out at the earliest; after an attempt in vain, the next attempt
 * @param lastError why it is moot, or the words with which it was refused last; null if neither
 */
public record NotificationView(
    String id,
    Kind kind,
    String event,
    TaskView task,
    String headline,
    PersonView to,
    PersonView onBehalfOf,
    Why why,
    OffsetDateTime dueAt,
    OffsetDateTime sendAt,
    OffsetDateTime sentAt,
    State state,
    int attempts,
    String lastError,
    String messageId) {

  /**
   * A task.
   *
   * @param name null if its record has been removed
   */
  public record TaskView(String id, String name) {}

  /** A person. */
  public record PersonView(String id, String name) {}

  /**
   * Why somebody is told.
   *
   * @param step the row of the ladder; empty outside it
   * @param taskDueAt the due date that the step belongs to, or null
   */
  public record Why(String step, String audience, String reason, OffsetDateTime taskDueAt) {}
}
