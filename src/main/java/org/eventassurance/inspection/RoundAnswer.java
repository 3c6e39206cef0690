package org.eventassurance.inspection;

import java.util.List;
import org.eventassurance.incident.Severity;
import org.eventassurance.inspection.InspectionRound.Outcome;

/**
 * What a person says of a round.
 *
 * @param inspected words for what they looked at themselves
 * @param findings what is unusual; empty if nothing is
 * @param systemId the system that is to become a hazard or an incident, else null
 * @param severity of the incident, else null
 */
record RoundAnswer(
    String by,
    List<String> inspected,
    String findings,
    Outcome outcome,
    String systemId,
    Severity severity) {}
