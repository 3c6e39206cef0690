package org.eventassurance.freeze;

import java.time.Duration;
import java.util.Map;

/**
 * A row of the table {@code freeze-exception}.
 *
 * @param name what people read for the class
 * @param approverRole who decides
 * @param evidence what the approver wants to see, as a sentence
 * @param longestValidity for how long an exception may hold at the most
 * @param reason why it is so, as a sentence
 */
record ExceptionRule(
    String name, String approverRole, String evidence, Duration longestValidity, String reason) {

  static ExceptionRule of(Map<String, Object> row) {
    return new ExceptionRule(
        (String) row.get("name"),
        (String) row.get("approverRole"),
        (String) row.get("evidence"),
        Duration.parse((String) row.get("longestValidity")),
        (String) row.get("reason"));
  }
}
