package org.eventassurance.freeze;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eventassurance.majorevent.AssuranceLevel;
import org.springframework.stereotype.Component;

/** Says freezes as programs read them: times in the company's zone, nothing that is null. */
@Component
class FreezeViews {

  private final Clock clock;

  FreezeViews(Clock clock) {
    this.clock = clock;
  }

  SystemView system(FreezeState state) {
    return new SystemView(
        state.systemId(),
        time(state.at()),
        state.frozen(),
        state.window().map(FreezeWindow::from).map(this::time).orElse(null),
        state.until().map(this::time).orElse(null),
        state.events().stream().map(this::event).toList(),
        state.following().stream().map(this::event).toList(),
        state.exceptions().stream().map(this::exception).toList(),
        state.next().filter(window -> !state.frozen()).map(this::window).orElse(null));
  }

  List<EventView> events(FreezeState state) {
    return state.events().stream().map(this::event).toList();
  }

  RunningView exception(ChangeException exception) {
    return new RunningView(
        exception.id(),
        exception.changeReference(),
        exception.exceptionClass(),
        exception.validFrom().map(this::time).orElse(null),
        exception.validUntil().map(this::time).orElse(null),
        exception.decidedBy().orElse(null));
  }

  WindowView window(FreezeWindow window) {
    return new WindowView(time(window.from()), time(window.until()));
  }

  /** A moment in the company's zone; null for null. */
  OffsetDateTime time(Instant moment) {
    return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
  }

  private EventView event(SystemFreeze freeze) {
    EventFreeze event = freeze.event();
    return new EventView(
        event.code(),
        event.name(),
        event.level().map(AssuranceLevel::name).orElse(null),
        time(freeze.window().from()),
        time(freeze.window().until()),
        freeze.neededBy().map("needed by "::concat).orElse("direct"));
  }

  /**
   * Whether a system is frozen.
   *
   * @param until when the last of the freezes that follow each other without a gap ends
   * @param followedBy the events that take over before the present ones' end
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SystemFreeze")
  record SystemView(
      @Schema(example = "checkout") String system,
      OffsetDateTime at,
      boolean frozen,
      OffsetDateTime from,
      OffsetDateTime until,
      List<EventView> events,
      List<EventView> followedBy,
      List<RunningView> exceptions,
      WindowView next) {}

  /**
   * An event that freezes a system.
   *
   * @param because direct, or which of its systems needs this one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "FreezingEvent")
  record EventView(
      String code,
      String name,
      String level,
      OffsetDateTime from,
      OffsetDateTime until,
      @Schema(example = "needed by checkout") String because) {}

  /** An exception by which a change may go at that moment. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "RunningException")
  record RunningView(
      long id,
      String change,
      String exceptionClass,
      OffsetDateTime validFrom,
      OffsetDateTime validUntil,
      String approvedBy) {}

  /** A time. */
  @Schema(name = "FreezeTime")
  record WindowView(OffsetDateTime from, OffsetDateTime until) {}
}
