package org.eventassurance.hazard;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * That a department looked for hazards (E19).
 *
 * @param areas what it looked for
 * @param removed what it found and removed on the spot; may be empty
 */
public record HazardInspection(
    @Id Long id,
    String eventCode,
    String department,
    String inspectedBy,
    Instant inspectedAt,
    List<String> areas,
    String removed) {}
