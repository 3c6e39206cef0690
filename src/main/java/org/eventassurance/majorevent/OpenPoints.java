package org.eventassurance.majorevent;

import java.util.List;

/** What a feature knows that is still open when the watch over an event ends. */
public interface OpenPoints {

  /** What is open of the event of this code. */
  List<OpenPoint> of(String eventCode);
}
