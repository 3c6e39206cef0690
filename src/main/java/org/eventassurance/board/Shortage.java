package org.eventassurance.board;

import java.time.Instant;
import org.eventassurance.resource.ItemView;

/**
 * An item that lacks something.
 *
 * @param event the code of the event that it was filed for
 */
record Shortage(String event, ItemView item) {

  boolean covers(Instant moment) {
    return !moment.isBefore(item.neededFrom()) && moment.isBefore(item.neededUntil());
  }
}
