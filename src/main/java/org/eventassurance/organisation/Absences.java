package org.eventassurance.organisation;

import java.time.Instant;
import org.springframework.stereotype.Service;

/** When people are away, and who stands in for them. */
@Service
public class Absences {

  /**
   * Who reads and does at that moment what is the person's: they themselves, or while they are away
   * their substitute, and so on while that person is away too.
   */
  public String standIn(String personId, Instant at) {
    return personId;
  }
}
