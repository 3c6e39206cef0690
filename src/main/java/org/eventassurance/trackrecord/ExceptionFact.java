package org.eventassurance.trackrecord;

import org.eventassurance.freeze.ChangeException;
import org.eventassurance.freeze.ChangeException.Status;

/**
 * An exception to the freeze that somebody asked for (B4).
 *
 * @param used whether production was changed by it
 */
record ExceptionFact(long id, Status status, boolean used) {

  static ExceptionFact of(ChangeException exception) {
    return new ExceptionFact(
        exception.id(),
        exception.status(),
        exception.status() == Status.USED || exception.letThroughAt().isPresent());
  }

  boolean isGranted() {
    return status != Status.REQUESTED && status != Status.REFUSED;
  }
}
