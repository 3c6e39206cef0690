package org.eventassurance.notification;

import java.util.List;

/**
 * What a mail about several tasks says, in its reader's language; nothing of it is escaped yet.
 *
 * @param entries the tasks, the latest first
 * @param count how many there are
 * @param late how many of them are late
 * @param more how many are not listed
 * @param link where all tasks are
 */
record DigestPage(
    String language, List<Entry> entries, int count, long late, int more, String link) {

  /** One task; the names are those of {@link MailPage}. */
  record Entry(
      String level,
      String event,
      String headline,
      String standing,
      boolean late,
      String due,
      String reason,
      String inPlaceOf,
      String link) {}
}
