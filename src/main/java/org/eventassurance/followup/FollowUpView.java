package org.eventassurance.followup;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A follow-up and how far it is, as REST tells it. */
public record FollowUpView(
    long id,
    String title,
    String owner,
    String department,
    FollowUpOrigin origin,
    @Schema(description = "What it goes back to, such as incident/12; may be empty")
        String reference,
    FollowUpStatus status,
    OffsetDateTime dueAt,
    String workDone,
    String evidence,
    OffsetDateTime closedAt) {}
