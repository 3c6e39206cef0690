package org.eventassurance.check;

import java.util.List;
import org.springframework.stereotype.Service;

/** Tells what was measured before an event, and what the checks said of it. */
@Service
public class CheckResults {

  private final CheckResultRepository results;

  CheckResults(CheckResultRepository results) {
    this.results = results;
  }

  /** All results of an event, the newest first. */
  public List<CheckResult> of(String eventCode) {
    return results.findByEventCodeOrderByIdDesc(eventCode);
  }
}
