package org.eventassurance.forecast;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the form "Forecast traffic and orders" into a forecast, judges it and keeps it (E9). */
@Component
class ForecastForm implements SubmissionRule, SubmissionKeeper {

  static final String ID = "forecast";
  static final String PEAK_AT = "forecastPeakAt";
  static final String ORDERS = "forecastOrders";
  static final String BASIS = "forecastBasis";
  static final String REASONING = "forecastReasoning";
  static final String MARGIN = "forecastMarginPercent";
  static final String GROWTH_FACTOR = "growthFactor";
  static final String CHOICE = "forecastChoice";
  static final String AS_PROPOSED = "AS_PROPOSED";
  static final String DEPARTURE_REASON = "forecastDepartureReason";

  private final Forecasts forecasts;
  private final Proposals proposals;
  private final MajorEvents events;
  private final Clock clock;

  ForecastForm(Forecasts forecasts, Proposals proposals, MajorEvents events, Clock clock) {
    this.forecasts = forecasts;
    this.proposals = proposals;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    MajorEvent event = events.get(submission.businessKey());
    Forecast forecast = forecast(submission, event);
    List<FieldError> errors = ForecastPolicy.errors(forecast, event.window());
    if (!errors.isEmpty() && forecast.proposed().filter(ProposalTaken::accepted).isPresent()) {
      throw Problem.invalid(
          CHOICE,
          "The proposal doesn't fit this event (%s) Choose your own figures.",
          errors.get(0).sentence());
    }
    Problem.refuseAny(errors);
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    forecasts.keep(forecast(submission, events.get(submission.businessKey())));
  }

  /** The busiest moment that the event's registration expects. */
  static Instant expectedPeak(MajorEvent event) {
    return event.peaks().isEmpty()
        ? event.window().goLiveAt()
        : PeakWindows.of(event).get(0).startsAt();
  }

  /** The proposal is computed anew: what a browser says of it is not believed. */
  private Forecast forecast(Submission submission, MajorEvent event) {
    Optional<Proposal> proposal =
        proposals
            .proposal(event, submission.department())
            .map(past -> past.times(growthFactor(submission)));
    boolean accepted = submission.is(CHOICE, AS_PROPOSED);
    ForecastAnswers answers =
        new ForecastAnswers(submission, event, proposal.filter(shown -> accepted));
    return new Forecast(
        null,
        event.code(),
        submission.department(),
        submission.moment(PEAK_AT, expectedPeak(event)),
        answers.orders(),
        submission.decimal(MARGIN),
        submission.texts(BASIS),
        submission.textOrNull(REASONING),
        submission.personId(),
        clock.instant(),
        proposal
            .map(
                shown -> ProposalTaken.of(shown, accepted, submission.textOrNull(DEPARTURE_REASON)))
            .orElse(null),
        answers.windows(),
        answers.systems(),
        proposal.map(ForecastForm::peaks).orElse(Set.of()));
  }

  private static double growthFactor(Submission submission) {
    Double factor = submission.decimal(GROWTH_FACTOR);
    return factor == null ? ProposalPolicy.USUAL_GROWTH : factor;
  }

  private static Set<ProposedPeak> peaks(Proposal proposal) {
    return proposal.peakQps().entrySet().stream()
        .map(peak -> new ProposedPeak(peak.getKey(), peak.getValue()))
        .collect(Collectors.toSet());
  }

  @Bean
  static FormContract forecastFormContract() {
    Set<String> keys =
        new HashSet<>(
            Set.of(
                PEAK_AT,
                ORDERS,
                BASIS,
                REASONING,
                MARGIN,
                GROWTH_FACTOR,
                CHOICE,
                DEPARTURE_REASON));
    WindowFields.all().forEach(window -> keys.addAll(window.keys()));
    return new FormContract(ID, keys);
  }
}
