package org.eventassurance.alignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eventassurance.check.CheckResult;
import org.eventassurance.check.CheckResults;
import org.eventassurance.check.Verdict;
import org.springframework.stereotype.Service;

/** Which values that people measured speak against a go-live (E4, E18). */
@Service
class OpenPoints {

  private final CheckResults checks;

  OpenPoints(CheckResults checks) {
    this.checks = checks;
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
