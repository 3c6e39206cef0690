package org.eventassurance.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Which figures of an event are there, and which are missing.
 *
 * @param operating one of each department that has reported
 * @param technical SRE's; empty until they are reported
 * @param missingDepartments ids of the business and payment departments that take part and have not
 *     reported yet (E28)
 */
public record EventFigures(
    List<OperatingFigures> operating,
    Optional<TechnicalFigures> technical,
    List<String> missingDepartments) {

  /** Whether both kinds of figures are all there: an event is closed with both. */
  public boolean isComplete() {
    return missingDepartments.isEmpty() && technical.isPresent();
  }
}
