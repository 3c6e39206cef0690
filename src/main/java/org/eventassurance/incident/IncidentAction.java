package org.eventassurance.incident;

import java.time.LocalDate;

/**
 * What has to change so that an incident does not happen again (E26).
 *
 * @param owner the id of the person who sees to it
 * @param dueOn the day by which it is done
 */
public record IncidentAction(String title, String owner, LocalDate dueOn) {}
