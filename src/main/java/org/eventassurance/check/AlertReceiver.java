package org.eventassurance.check;

import java.util.List;

/**
 * Whom an Alertmanager tells.
 *
 * @param ways how it tells them, such as {@code email} or {@code webhook}; empty if it tells nobody
 * @param addresses to which it writes mails
 */
record AlertReceiver(String name, List<String> ways, List<String> addresses) {

  /** Whether it tells anybody. */
  boolean tellsSomebody() {
    return !ways.isEmpty();
  }
}
