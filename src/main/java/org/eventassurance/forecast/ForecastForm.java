package org.eventassurance.forecast;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.Peak;
import org.eventassurance.problem.Problem;
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
  static final String ONLINE_USERS = "forecastOnlineUsers";
  static final String ORDERS = "forecastOrders";
  static final String ORDERS_PER_MINUTE = "forecastOrdersPerMinute";
  static final String BANDWIDTH = "forecastBandwidthGbps";
  static final String CDN = "forecastCdnGbps";
  static final String BASIS = "forecastBasis";
  static final String REASONING = "forecastReasoning";
  static final String MARGIN = "forecastMarginPercent";
  static final SystemSlots QPS = new SystemSlots("forecastQps");

  private final Forecasts forecasts;
  private final MajorEvents events;
  private final Clock clock;

  ForecastForm(Forecasts forecasts, MajorEvents events, Clock clock) {
    this.forecasts = forecasts;
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
    Problem.refuseAny(ForecastPolicy.errors(forecast(submission, event), event.window()));
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    forecasts.keep(forecast(submission, events.get(submission.businessKey())));
  }

  /** The busiest moment that the event's registration expects. */
  static Instant expectedPeak(MajorEvent event) {
    return event.peaks().stream()
        .map(Peak::startsAt)
        .min(Instant::compareTo)
        .orElse(event.window().goLiveAt());
  }

  private Forecast forecast(Submission submission, MajorEvent event) {
    return new Forecast(
        null,
        event.code(),
        submission.department(),
        submission.moment(PEAK_AT, expectedPeak(event)),
        submission.longNumber(ONLINE_USERS),
        submission.longNumber(ORDERS),
        submission.longNumber(ORDERS_PER_MINUTE),
        submission.decimal(BANDWIDTH),
        submission.decimal(CDN),
        submission.decimal(MARGIN),
        submission.texts(BASIS),
        submission.textOrNull(REASONING),
        submission.personId(),
        clock.instant(),
        systems(submission, event));
  }

  private static Set<SystemForecast> systems(Submission submission, MajorEvent event) {
    Set<SystemForecast> systems = new LinkedHashSet<>();
    QPS.read(submission, event.systems())
        .forEach((system, qps) -> systems.add(new SystemForecast(system, qps)));
    return systems;
  }

  @Bean
  static FormContract forecastFormContract() {
    return new FormContract(
        ID,
        Set.of(
            PEAK_AT,
            ONLINE_USERS,
            ORDERS,
            ORDERS_PER_MINUTE,
            BANDWIDTH,
            CDN,
            BASIS,
            REASONING,
            MARGIN));
  }
}
