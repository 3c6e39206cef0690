package org.eventassurance.trackrecord;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.EventKind;
import org.eventassurance.majorevent.EventStatus;

/**
 * How one event went.
 *
 * @param level null as long as there is none
 * @param asOf when this was so: for an event that is over, its end
 * @param forecasts figure by figure, beside what came
 */
public record TrackRecord(
    String code,
    String name,
    EventKind kind,
    AssuranceLevel level,
    EventStatus status,
    OffsetDateTime goLiveAt,
    @Schema(description = "when this was so: for an event that is over, its end")
        OffsetDateTime asOf,
    Results results,
    @Schema(description = "figure by figure, beside what came") List<ForecastMiss> forecasts) {}
