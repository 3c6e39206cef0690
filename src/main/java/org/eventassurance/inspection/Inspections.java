package org.eventassurance.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.Checks;
import org.eventassurance.check.ChecksRan;
import org.eventassurance.inspection.InspectionFrequency.Frequency;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.ProcessBean;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes the inspection rounds of an event; one is open at most (E22, B6). */
@ProcessBean("inspections")
@Transactional
public class Inspections {

  private final InspectionRoundRepository rounds;
  private final InspectionFrequency frequency;
  private final Checks checks;
  private final MajorEvents events;
  private final Clock clock;

  Inspections(
      InspectionRoundRepository rounds,
      InspectionFrequency frequency,
      Checks checks,
      MajorEvents events,
      Clock clock) {
    this.rounds = rounds;
    this.frequency = frequency;
    this.checks = checks;
    this.events = events;
    this.clock = clock;
  }

  /** When the next round is due, for the timers of the watch; it moves with the event's peaks. */
  @Transactional(readOnly = true)
  public Date nextRound(DelegateExecution execution) {
    return Date.from(nextRound(execution.getProcessBusinessKey()));
  }

  /** Which automatic checks the round runs that begins now, as the step that runs them reads it. */
  @Transactional(readOnly = true)
  public String checks(DelegateExecution execution) {
    return frequency(execution.getProcessBusinessKey()).checks();
  }

  /** When the round after the newest one is due; now if there has been none. */
  @Transactional(readOnly = true)
  public Instant nextRound(String eventCode) {
    return newest(eventCode)
        .map(round -> frequency.nextRound(events.get(eventCode), round.openedAt()))
        .orElseGet(clock::instant);
  }

  /** The rounds of an event, the newest first. */
  @Transactional(readOnly = true)
  public List<InspectionRound> of(String eventCode) {
    return rounds.findByEventCodeOrderByNumberDesc(eventCode);
  }

  /** The newest round of an event. */
  @Transactional(readOnly = true)
  public Optional<InspectionRound> newest(String eventCode) {
    return rounds.findFirstByEventCodeOrderByNumberDesc(eventCode);
  }

  /** What machines found in a round; nothing while they have not got to the end. */
  @Transactional(readOnly = true)
  public List<CheckRun> found(InspectionRound round) {
    return checks.runs(round.checkRuns());
  }

  /** Opens a round; one before that nobody has finished counts as missed. */
  void open(String eventCode) {
    closeOpen(eventCode);
    int number = newest(eventCode).map(InspectionRound::number).orElse(0) + 1;
    rounds.save(InspectionRound.opened(eventCode, number, clock.instant()));
  }

  /** What the round's own step has let machines look at belongs to the round. */
  @EventListener
  void checksRan(ChecksRan ran) {
    List<CheckRun> own =
        ran.runs().stream()
            .filter(run -> run.ranBy().equals(InspectionProcess.RUN_CHECKS))
            .toList();
    own.stream()
        .findFirst()
        .flatMap(run -> newestOpen(run.eventCode()))
        .ifPresent(
            round -> {
              round.checked(own.stream().map(CheckRun::id).toList());
              rounds.save(round);
            });
  }

  /** Closes the open round with what a person says of it. */
  void done(String eventCode, RoundAnswer answer) {
    newestOpen(eventCode)
        .ifPresent(
            round -> {
              round.done(answer, clock.instant());
              rounds.save(round);
            });
  }

  /** Notes the incident that became of a round. */
  void becameIncident(InspectionRound round, long incident) {
    round.becameIncident(incident);
    rounds.save(round);
  }

  /** Closes a round that is still open: it was missed. */
  void closeOpen(String eventCode) {
    newestOpen(eventCode)
        .ifPresent(
            round -> {
              round.missed(clock.instant());
              rounds.save(round);
            });
  }

  /** The table's row for an event as of now. */
  Frequency frequency(String eventCode) {
    return frequency.at(events.get(eventCode), clock.instant());
  }

  private Optional<InspectionRound> newestOpen(String eventCode) {
    return newest(eventCode).filter(InspectionRound::isOpen);
  }
}
