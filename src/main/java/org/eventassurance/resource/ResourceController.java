package org.eventassurance.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lead times, pools and who holds what, over REST. */
@RestController
@RequestMapping("/api/resources")
@Tag(name = "Resources", description = "Filing resources, pools and who holds what")
class ResourceController {

  private static final Duration USUAL = Duration.ofDays(60);
  private static final Duration LONGEST = Duration.ofDays(366);

  private final LeadTimeTable leadTimes;
  private final FilingPolicy policy;
  private final Pools pools;
  private final Resources resources;
  private final FilingAccess access;
  private final MajorEvents events;
  private final Readers readers;
  private final Clock clock;

  ResourceController(
      LeadTimeTable leadTimes,
      FilingPolicy policy,
      Pools pools,
      Resources resources,
      FilingAccess access,
      MajorEvents events,
      Readers readers,
      Clock clock) {
    this.leadTimes = leadTimes;
    this.policy = policy;
    this.pools = pools;
    this.resources = resources;
    this.access = access;
    this.events = events;
    this.readers = readers;
    this.clock = clock;
  }

  @GetMapping("/lead-time")
  @Operation(
      summary = "By when a resource must be filed to be guaranteed, if it were filed now",
      description = "Without neededFrom it is used from the event's beginning.")
  FileBy leadTime(
      @RequestParam String event,
      @Parameter(example = "CDN") @RequestParam String kind,
      @Parameter(example = "2026-11-11T20:00:00+08:00") @RequestParam(required = false)
          OffsetDateTime neededFrom) {
    MajorEvent found = events.get(event);
    LeadTimeRule rule =
        leadTimes
            .rule(kind, found.kind())
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "kind",
                        "This kind of event takes no such resource: choose one of %s.",
                        leadTimes.ids()));
    return FileBy.of(
        rule.judge(
            found.window(), use(neededFrom, found.window()), clock.instant(), clock.getZone()),
        clock);
  }

  private Instant use(OffsetDateTime neededFrom, EventWindow window) {
    if (neededFrom == null) {
      return policy.usualFrom(window);
    }
    policy
        .faultOfFrom(neededFrom.toInstant(), window)
        .ifPresent(
            fault -> {
              throw Problem.invalid("neededFrom", fault);
            });
    return neededFrom.toInstant();
  }

  @GetMapping("/pools")
  @Operation(summary = "The pools that are kept")
  List<PoolView> pools() {
    return pools.all();
  }

  @GetMapping("/pools/{kind}")
  @Operation(summary = "What there is of a kind of resource")
  PoolView pool(@PathVariable String kind) {
    return pools.get(kind);
  }

  @PutMapping("/pools/{kind}")
  @Operation(
      summary = "Set the size of a pool",
      description =
          "capacity is what filings are granted from, reserve what is kept on top of it for what is"
              + " late or short. What becomes free is handed out at once.")
  PoolView set(
      @Parameter(example = "PHYSICAL_MACHINE") @PathVariable String kind,
      @RequestBody Size size,
      Authentication caller) {
    access.requireManager(caller);
    checkUnit(kind, size.unit());
    return pools.put(
        kind,
        size.capacity(),
        Optional.ofNullable(size.reserve()).orElse(BigDecimal.ZERO),
        caller.getName());
  }

  private void checkUnit(String kind, String unit) {
    String known = leadTimes.kind(kind).unit();
    if (unit != null && !known.isEmpty() && !unit.equals(known)) {
      throw Problem.invalid(
          "unit", "This resource is counted in '%s': give that, or leave the unit out.", known);
    }
  }

  @GetMapping("/allocations")
  @Operation(
      summary = "Who holds what of each kind, when, and what is free",
      description = "From now on for 60 days, where no time is given; one year at most.")
  List<Allocations> allocations(
      @RequestParam Optional<String> kind,
      @RequestParam Optional<OffsetDateTime> from,
      @RequestParam Optional<OffsetDateTime> to,
      Authentication caller) {
    Instant begin = from.map(OffsetDateTime::toInstant).orElseGet(clock::instant);
    Instant end = to.map(OffsetDateTime::toInstant).orElseGet(() -> begin.plus(USUAL));
    if (!end.isAfter(begin)) {
      throw Problem.invalid("to", "Give a time after the beginning.");
    }
    if (end.isAfter(begin.plus(LONGEST))) {
      throw Problem.invalid("to", "Give a time within a year of the beginning.");
    }
    return resources.allocations(kind, begin, end, readers.languageOf(caller.getName()));
  }

  /**
   * What a pool holds.
   *
   * @param reserve none if it is left out
   * @param unit may be left out: it is the kind's
   */
  record Size(BigDecimal capacity, BigDecimal reserve, String unit) {}

  /**
   * By when to file.
   *
   * @param fileBy the last moment, with the company's offset
   * @param inTime whether it would be in time if it were filed now
   */
  record FileBy(int leadDays, String anchor, OffsetDateTime fileBy, boolean inTime, String reason) {

    static FileBy of(LeadTime judged, Clock clock) {
      return new FileBy(
          judged.days(),
          judged.anchor().word(),
          judged.fileBy().atZone(clock.getZone()).toOffsetDateTime(),
          judged.inTime(),
          judged.reason());
    }
  }
}
