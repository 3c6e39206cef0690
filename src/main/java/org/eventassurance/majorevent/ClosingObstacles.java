package org.eventassurance.majorevent;

import java.util.List;
import org.eventassurance.language.Sentence;

/** What a feature knows that stands in the way of closing an event. */
public interface ClosingObstacles {

  /** What is missing before the event of this code may be closed, who owes it, and what of it. */
  List<Sentence> of(String eventCode);
}
