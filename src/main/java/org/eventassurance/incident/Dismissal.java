package org.eventassurance.incident;

/** Why something that was reported is no incident of its own. */
public enum Dismissal {
  FALSE_ALARM,
  DUPLICATE
}
