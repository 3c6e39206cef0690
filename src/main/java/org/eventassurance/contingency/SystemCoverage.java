package org.eventassurance.contingency;

import java.time.Instant;
import java.util.Optional;
import org.eventassurance.language.Sentence;

/**
 * How far contingency plans help a system of an event (E17, B7).
 *
 * @param owner the id of the department that answers for the system
 * @param plans how many plans in use there are
 * @param lastDrill when one of them was drilled last, however that went
 * @param covered whether one of them worked in a drill that counts for the event
 * @param required whether the event's level asks for that
 * @param reason why it is covered, or what it lacks
 */
public record SystemCoverage(
    String systemId,
    String owner,
    int plans,
    Optional<Instant> lastDrill,
    boolean covered,
    boolean required,
    Sentence reason) {

  /** Whether the event's level asks for a drilled plan that is not there. */
  public boolean lacks() {
    return required && !covered;
  }
}
