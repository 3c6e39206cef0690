package org.eventassurance.organisation;

import java.util.List;
import org.springframework.stereotype.Component;

/** Holds the organisation that is in force now. */
@Component
public class OrganisationDirectory {

  private volatile Organisation current = new Organisation(List.of(), List.of());

  /** The organisation as of now; a later reload yields another one. */
  public Organisation current() {
    return current;
  }
}
