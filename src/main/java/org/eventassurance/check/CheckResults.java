package org.eventassurance.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Tells what was measured before an event, and what the checks said of it. */
@Service
public class CheckResults {

  private final CheckResultRepository results;
  private final Recipients recipients;

  CheckResults(CheckResultRepository results, Recipients recipients) {
    this.results = results;
    this.recipients = recipients;
  }

  /** All results of an event, the newest first. */
  public List<CheckResult> of(String eventCode) {
    return results.findByEventCodeOrderByIdDesc(eventCode);
  }

  /**
   * People on the newest lists of those who get the event's alerts who have left the organisation
   * since, or are absent during the event (E18).
   */
  public List<StaleRecipient> staleRecipients(String eventCode) {
    Set<String> departments = new HashSet<>();
    return of(eventCode).stream()
        .filter(result -> result.subject() == CheckResult.Subject.MONITORING)
        .filter(result -> departments.add(String.valueOf(result.department())))
        .flatMap(
            result ->
                recipients.stale(eventCode, result.department(), result.recipients()).stream())
        .toList();
  }
}
