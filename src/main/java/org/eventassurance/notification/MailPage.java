package org.eventassurance.notification;

import java.util.List;

/**
 * What a mail about one thing says, in its reader's language; nothing of it is escaped yet.
 *
 * @param language the reader's, as HTML names it
 * @param headline a task's name or the first line of a message
 * @param standing how late it is, or when it is due; empty where that says nothing
 * @param late whether it is late
 * @param facts what else there is to know, in the order in which it is read
 * @param lines what else is told
 * @param reason why the reader gets the mail
 * @param inPlaceOf the name of the person who is away; empty if nobody is
 * @param link where it goes on; empty if nowhere
 * @param aboutTask whether the link opens a task, not an event
 */
record MailPage(
    String language,
    String level,
    String event,
    String headline,
    String standing,
    boolean late,
    List<Fact> facts,
    List<String> lines,
    String reason,
    String inPlaceOf,
    String link,
    boolean aboutTask) {

  /**
   * One thing to know.
   *
   * @param label the message that names it
   */
  record Fact(String label, String value) {}
}
