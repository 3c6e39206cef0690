package org.eventassurance.forecast;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

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
  static final SystemSlots QPS = new SystemSlots("planQps");

  /** The kinds of resources that the form asks for, by its fields' keys. */
  private static final Map<String, String> NEEDS = needs();

  private final CapacityPlans plans;
  private final Forecasts forecasts;
  private final MajorEvents events;
  private final Clock clock;

  CapacityForm(CapacityPlans plans, Forecasts forecasts, MajorEvents events, Clock clock) {
    this.plans = plans;
    this.forecasts = forecasts;
    this.events = events;
    this.clock = clock;
  }

  private static Map<String, String> needs() {
    Map<String, String> needs = new LinkedHashMap<>();
    needs.put("needPhysicalMachines", "PHYSICAL_MACHINE");
    needs.put("needContainers", "CONTAINER");
    needs.put("needBandwidth", "BANDWIDTH");
    needs.put("needLeasedLines", "LEASED_LINE");
    needs.put("needLvs", "LVS");
    needs.put("needDns", "DNS");
    needs.put("needSnat", "SNAT");
    needs.put("needCdn", "CDN");
    needs.put("needOther", "OTHER");
    return needs;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    String code = submission.businessKey();
    Problem.refuseAny(
        CapacityPolicy.errors(
            plan(submission), forecasts.peaksBySystem(code), forecasts.total(code)));
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    plans.keep(plan(submission));
  }

  private CapacityPlan plan(Submission submission) {
    MajorEvent event = events.get(submission.businessKey());
    Optional<ForecastTotal> total = forecasts.total(event.code());
    return new CapacityPlan(
        null,
        event.code(),
        submission.decimal(HEADROOM),
        given(submission.decimal(BANDWIDTH), total.map(ForecastTotal::bandwidthGbps)),
        given(submission.decimal(CDN), total.map(ForecastTotal::cdnGbps)),
        submission.texts(GROWING_SYSTEMS),
        submission.textOrNull(MEASURES),
        submission.textOrNull(BELOW_FORECAST),
        submission.textOrNull(RISKS),
        submission.personId(),
        clock.instant(),
        systems(submission, event),
        needs(submission));
  }

  private static Double given(Double planned, Optional<Double> forecast) {
    return planned == null ? forecast.orElse(null) : planned;
  }

  /** What was left empty is planned as it was forecast, also what the form has no place for. */
  private Set<SystemCapacity> systems(Submission submission, MajorEvent event) {
    Map<String, Long> peaks = new LinkedHashMap<>(forecasts.peaksBySystem(event.code()));
    peaks.putAll(QPS.read(submission, event.systems()));
    Set<SystemCapacity> systems = new LinkedHashSet<>();
    peaks.forEach((system, qps) -> systems.add(new SystemCapacity(system, qps)));
    return systems;
  }

  private static Set<ResourceNeed> needs(Submission submission) {
    return Set.of();
  }

  @Bean
  static FormContract capacityFormContract() {
    return new FormContract(
        ID, Set.of(HEADROOM, BANDWIDTH, CDN, GROWING_SYSTEMS, MEASURES, BELOW_FORECAST, RISKS));
  }
}
