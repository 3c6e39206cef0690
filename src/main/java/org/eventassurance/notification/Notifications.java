package org.eventassurance.notification;

import java.util.List;
import org.springframework.stereotype.Service;

/** The ledger of who is told what. */
@Service
public class Notifications {

  /**
   * Writes into the ledger what people are to be told, in the caller's transaction. What is there
   * already (the same task, due date, step and recipient) is left out.
   *
   * @return how many were written
   */
  public int write(List<NewNotification> notifications) {
    throw new UnsupportedOperationException();
  }
}
