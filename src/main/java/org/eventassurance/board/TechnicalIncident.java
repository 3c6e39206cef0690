package org.eventassurance.board;

import java.time.OffsetDateTime;

/**
 * Something that the engine has given up after its retries, so that a person has to mend it.
 *
 * @param processId the process it happened in; a phase's id, or a side process's
 * @param activityId its id in the model
 * @param activity its name in the model
 * @param message what went wrong, in the words of the failure
 */
record TechnicalIncident(
    String processInstanceId,
    String processId,
    String activityId,
    String activity,
    String message,
    OffsetDateTime since) {}
