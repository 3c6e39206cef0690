package org.eventassurance.loadtest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the waivers of failed tests. */
@Service
@Transactional
class Waivers {

  private final WaiverRepository waivers;
  private final Clock clock;

  Waivers(WaiverRepository waivers, Clock clock) {
    this.waivers = waivers;
    this.clock = clock;
  }

  /** All that were ever asked for in an event, with what became of them. */
  @Transactional(readOnly = true)
  public List<Waiver> all(String eventCode) {
    return waivers.findByEventCodeOrderById(eventCode);
  }

  /** What was last asked for a test; empty if nothing was. */
  @Transactional(readOnly = true)
  public Optional<Waiver> of(LoadTestRun run) {
    return waivers.findFirstByRunIdOrderByIdDesc(run.id());
  }

  /** The waiver by which a failed test counts as passed now; empty where it doesn't. */
  @Transactional(readOnly = true)
  public Optional<Waiver> inForce(LoadTestRun run) {
    return of(run).filter(waiver -> waiver.isInForce(clock.instant()));
  }

  public void keep(Waiver waiver) {
    waivers.save(waiver);
  }
}
