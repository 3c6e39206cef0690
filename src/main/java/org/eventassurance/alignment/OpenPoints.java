package org.eventassurance.alignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eventassurance.check.CheckResult;
import org.eventassurance.check.CheckResults;
import org.eventassurance.check.Verdict;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.hazard.Severity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readiness has left open: hazards and checks that speak against a go-live. */
@Service
@Transactional(readOnly = true)
class OpenPoints {

  private final Hazards hazards;
  private final CheckResults checks;
  private final Clock clock;

  OpenPoints(Hazards hazards, CheckResults checks, Clock clock) {
    this.hazards = hazards;
    this.checks = checks;
    this.clock = clock;
  }

  /** How many severe hazards are neither removed nor accepted at this moment (E19). */
  long severeHazards(String eventCode) {
    return hazards.open(eventCode).stream()
        .filter(hazard -> hazard.severity() == Severity.HIGH)
        .filter(hazard -> hazard.statusAt(clock.instant()) != Hazard.Status.ACCEPTED)
        .count();
  }

  /**
   * How many checks fail and were left at that with a reason (E4, E18). Those whose failing values
   * became hazards count as hazards, until these are removed or accepted.
   */
  long explainedChecks(String eventCode) {
    return failedChecks(eventCode).stream().filter(OpenPoints::isExplained).count();
  }

  /** The checks that fail; of several by one department the newest alone counts. */
  List<CheckResult> failedChecks(String eventCode) {
    Set<List<String>> checked = new HashSet<>();
    List<CheckResult> newest = new ArrayList<>();
    for (CheckResult result : checks.of(eventCode)) {
      if (checked.add(List.of(result.subject().name(), String.valueOf(result.department())))) {
        newest.add(result);
      }
    }
    return newest.stream().filter(result -> result.verdict() == Verdict.FAIL).toList();
  }

  static boolean isExplained(CheckResult result) {
    return !result.failReason().isEmpty();
  }
}
