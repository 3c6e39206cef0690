package org.eventassurance.check;

import java.util.List;

/** Tells which systems an event needs. */
public interface CheckedSystems {

  /** Ids of the service catalogue; empty if there is no event of this code. */
  List<String> of(String eventCode);
}
