package org.eventassurance.alignment;

import org.eventassurance.majorevent.MajorEvent;

/** Adds what one part of the preparation knows of an event; it only reads. */
interface FactSource {

  /**
   * Adds its facts.
   *
   * @param round the round of review that counts now
   */
  void gather(MajorEvent event, ReviewRound round, Facts facts);
}
