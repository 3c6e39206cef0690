package org.eventassurance.forecast;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Readers;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Reads the form "Plan capacity" into a plan, judges it and keeps it (E3). */
@Component
class CapacityForm implements SubmissionRule, SubmissionKeeper {

  static final String ID = "plan-capacity";
  static final String HEADROOM = "planHeadroomPercent";
  static final String BANDWIDTH = "planBandwidthGbps";
  static final String CDN = "planCdnGbps";
  static final String GROWING_SYSTEMS = "planGrowingSystems";
  static final String MEASURES = "capacityPlan";
  static final String BELOW_FORECAST = "planBelowForecastReason";
  static final String RISKS = "capacityRisks";
  static final String NEEDS_REASON = "planNeedsReason";
  static final String OTHER_NEEDS = "needOther";
  static final SystemSlots QPS = new SystemSlots("planQps");

  private static final int LONGEST_HOW = 1000;

  private final CapacityPlans plans;
  private final CapacityNeeds needs;
  private final Forecasts forecasts;
  private final MajorEvents events;
  private final Dictionary dictionary;
  private final Readers readers;
  private final Clock clock;

  CapacityForm(
      CapacityPlans plans,
      CapacityNeeds needs,
      Forecasts forecasts,
      MajorEvents events,
      Dictionary dictionary,
      Readers readers,
      Clock clock) {
    this.plans = plans;
    this.needs = needs;
    this.forecasts = forecasts;
    this.events = events;
    this.dictionary = dictionary;
    this.readers = readers;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    MajorEvent event = events.get(submission.businessKey());
    PlannedNeeds planned = planned(submission, event);
    Problem.refuseAny(
        CapacityPolicy.errors(
            plan(submission, event, planned),
            forecasts.peaksBySystem(event.code()),
            forecasts.total(event.code()),
            needs.kinds(event),
            planned.changed()));
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    MajorEvent event = events.get(submission.businessKey());
    plans.keep(plan(submission, event, planned(submission, event)));
  }

  private CapacityPlan plan(Submission submission, MajorEvent event, PlannedNeeds planned) {
    return new CapacityPlan(
        null,
        event.code(),
        submission.decimal(HEADROOM),
        bandwidth(submission, event),
        cdn(submission, event),
        submission.texts(GROWING_SYSTEMS),
        submission.textOrNull(MEASURES),
        submission.textOrNull(BELOW_FORECAST),
        submission.textOrNull(OTHER_NEEDS),
        submission.textOrNull(NEEDS_REASON),
        submission.textOrNull(RISKS),
        submission.personId(),
        clock.instant(),
        peaks(submission, event).entrySet().stream()
            .map(peak -> new SystemCapacity(peak.getKey(), peak.getValue()))
            .collect(Collectors.toSet()),
        resourceNeeds(planned.needs(), event, submission.personId()));
  }

  private PlannedNeeds planned(Submission submission, MajorEvent event) {
    Map<String, Long> peaks = peaks(submission, event);
    List<Need> computed =
        needs.of(
            event,
            submission.decimal(HEADROOM),
            peaks,
            bandwidth(submission, event),
            cdn(submission, event));
    return PlannedNeeds.of(
        needs.asForecast(event),
        computed,
        KindSlots.read(submission, needs.kinds(event)),
        PlannedLoad.busiest(peaks).orElse(null));
  }

  /** Said in the language of who plans, as all that they write. */
  private Set<ResourceNeed> resourceNeeds(List<Need> planned, MajorEvent event, String planner) {
    Words language = dictionary.in(readers.languageOf(planner));
    return planned.stream()
        .map(
            need ->
                new ResourceNeed(
                    need.system(),
                    need.kind().id(),
                    needs.filer(event, need.system()),
                    need.quantity(),
                    StringUtils.truncate(language.say(need.how()), LONGEST_HOW)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Double bandwidth(Submission submission, MajorEvent event) {
    return given(
        submission.decimal(BANDWIDTH),
        forecasts.total(event.code()).map(ForecastTotal::bandwidthGbps));
  }

  private Double cdn(Submission submission, MajorEvent event) {
    return given(
        submission.decimal(CDN), forecasts.total(event.code()).map(ForecastTotal::cdnGbps));
  }

  private static Double given(Double planned, Optional<Double> forecast) {
    return planned == null ? forecast.orElse(null) : planned;
  }

  /** What was left empty is planned as it was forecast, also what the form has no place for. */
  private Map<String, Long> peaks(Submission submission, MajorEvent event) {
    Map<String, Long> peaks = new LinkedHashMap<>(forecasts.peaksBySystem(event.code()));
    peaks.putAll(QPS.read(submission, event.systems()));
    return peaks;
  }

  @Bean
  static FormContract capacityFormContract() {
    Set<String> keys =
        new HashSet<>(
            Set.of(
                HEADROOM,
                BANDWIDTH,
                CDN,
                GROWING_SYSTEMS,
                MEASURES,
                BELOW_FORECAST,
                NEEDS_REASON,
                OTHER_NEEDS,
                RISKS));
    keys.addAll(KindSlots.keys());
    return new FormContract(ID, keys);
  }
}
