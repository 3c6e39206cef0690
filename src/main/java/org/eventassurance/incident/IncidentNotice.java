package org.eventassurance.incident;

import java.util.List;

/**
 * What departments are told of an incident (E24).
 *
 * @param recipients ids of people
 */
record IncidentNotice(String text, List<String> recipients) {}
