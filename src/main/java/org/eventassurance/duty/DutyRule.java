package org.eventassurance.duty;

import java.time.Duration;
import java.util.List;

/**
 * What a roster must keep at a level, and how its shifts change hands (B5, E23).
 *
 * @param longestDuty so long somebody may be on duty in a row
 * @param rest a shorter break between two shifts does not end a time of duty
 * @param onSiteAtPeaks the posts of which somebody is on site in every peak window
 * @param officerFrom from when on there is a general duty officer
 * @param handOver so long before it begins a shift is offered to be taken
 * @param notTakenAfter so long after it began, a shift that nobody took is told
 * @param reason a sentence for those who plan
 */
record DutyRule(
    Duration longestDuty,
    Duration rest,
    List<DutyPost> onSiteAtPeaks,
    OfficerFrom officerFrom,
    Duration handOver,
    Duration notTakenAfter,
    String reason) {

  /** From when on the general duty officer's post is looked at. */
  enum OfficerFrom {
    FREEZE,
    BEGIN
  }
}
