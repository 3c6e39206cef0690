package org.eventassurance.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.monitoring.NoAnswerException;
import org.eventassurance.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What monitoring servers say events came to technically (E29). */
@Service
public class MeasuredFigures {

  private static final Logger log = LoggerFactory.getLogger(MeasuredFigures.class);

  private final FigureMeasurementRepository measurements;
  private final FigureMeasuring measuring;
  private final FigureNames names;
  private final MajorEvents events;
  private final TransactionTemplate transaction;

  MeasuredFigures(
      FigureMeasurementRepository measurements,
      FigureMeasuring measuring,
      FigureNames names,
      MajorEvents events,
      PlatformTransactionManager transactions) {
    this.measurements = measurements;
    this.measuring = measuring;
    this.names = names;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What was measured of an event, figure by figure; empty as long as nothing was.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public List<MeasuredFigure> of(String eventCode) {
    MajorEvent event = events.get(eventCode);
    return measurements.findByEventCodeOrderById(eventCode).stream()
        .map(one -> view(event, one))
        .toList();
  }

  /** What was measured of one figure of an event; empty if nothing was. */
  Optional<MeasuredFigure> of(String eventCode, String figure) {
    return of(eventCode).stream().filter(one -> one.id().equals(figure)).findFirst();
  }

  /**
   * Asks the servers, and keeps what they say in the place of what they said before. A figure that
   * was measured stays where they don't know it any more.
   *
   * @throws org.eventassurance.problem.Problem 409 if the event has not begun
   */
  public List<MeasuredFigure> measure(String eventCode) {
    if (!measuring.hasBegun(events.get(eventCode))) {
      throw Problem.conflict("The event has not begun: there is nothing to measure yet.");
    }
    try {
      measure(eventCode, true);
    } catch (DuplicateKeyException another) {
      log.debug("Somebody else has measured {} at the same time.", eventCode, another);
    }
    return of(eventCode);
  }

  /**
   * The same in a step that may be tried again. Of an event that has not begun there is nothing to
   * keep, which holds up nobody.
   *
   * @param last whether nobody will try again
   * @throws NoAnswerException if a server does not answer and there will be another try
   */
  void measure(String eventCode, boolean last) {
    MajorEvent event = events.get(eventCode);
    if (!measuring.hasBegun(event)) {
      return;
    }
    List<FigureMeasurement> measured = measuring.measure(event);
    List<Sentence> unanswered =
        measured.stream()
            .filter(one -> one.state() == FigureState.UNANSWERED)
            .map(one -> names.name(event, one.figure()))
            .toList();
    if (!unanswered.isEmpty() && !last) {
      throw new NoAnswerException(Sentence.of("No server has told these figures: %s.", unanswered));
    }
    transaction.executeWithoutResult(status -> keep(eventCode, measured));
  }

  private void keep(String eventCode, List<FigureMeasurement> measured) {
    Map<String, FigureMeasurement> before =
        measurements.findByEventCodeOrderById(eventCode).stream()
            .collect(Collectors.toMap(FigureMeasurement::figure, Function.identity()));
    for (FigureMeasurement now : measured) {
      Optional<FigureMeasurement> then = Optional.ofNullable(before.get(now.figure()));
      if (now.isKnown() || !then.map(FigureMeasurement::isKnown).orElse(false)) {
        then.ifPresent(measurements::delete);
        measurements.save(now);
      }
    }
  }

  private MeasuredFigure view(MajorEvent event, FigureMeasurement one) {
    return new MeasuredFigure(
        one.figure(),
        names.name(event, one.figure()),
        FigureNames.unit(one.figure()),
        one.state(),
        one.peak(),
        one.peakAt(),
        one.average(),
        one.p95(),
        one.coverage(),
        one.why(),
        one.measuredAt());
  }
}
