package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.catalogue.Signal;
import org.eventassurance.forecast.ForecastTotal;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.Peak;
import org.eventassurance.monitoring.NoAnswerException;
import org.eventassurance.monitoring.Prometheus;
import org.eventassurance.statistics.Figures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a real Prometheus remembers of past peaks, and what that means for the next event. */
@Tag("E3")
class CapacityCheckTest {

  private static final Instant PEAK = Instant.parse("2026-06-18T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Map<String, String> QUERIES =
      Map.of("cpu", "cpu_percent{$selector}", "dbConnections", "connections_percent{$selector}");

  private static RealPrometheus prometheus;

  private final MajorEvents events = mock(MajorEvents.class);
  private final Forecasts forecasts = mock(Forecasts.class);
  private final Figures figures = mock(Figures.class);
  private final ServiceCatalogue catalogue = mock(ServiceCatalogue.class);
  private final Prometheus client = new Prometheus(Monitored.caller("sre", "secret"));
  private final Utilisation utilisation = new Utilisation(client);
  private final Check check =
      new CapacityCheck(
          new PastPeaks(
              events,
              catalogue,
              forecasts,
              figures,
              utilisation,
              client,
              Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC)),
          forecasts,
          SampleJudge.judge());

  private final MajorEvent event = event("D11-11", Instant.parse("2026-11-11T12:00:00Z"));
  private final MajorEvent past = event("D6-18", PEAK);

  /**
   * At the peak: CPU 40 %, on one of two machines; connections 20 %; 1,000 requests per second.
   * Before it the CPU was busier, with a backup.
   */
  @BeforeAll
  static void start() {
    List<String> samples = new ArrayList<>();
    for (long second = -1800; second <= 3600; second += 15) {
      long at = PEAK.getEpochSecond() + second;
      boolean backup = second < -600;
      samples.add(
          "cpu_percent{job=\"order\",instance=\"a\"} %s %s".formatted(backup ? 90 : 30, at));
      samples.add(
          "cpu_percent{job=\"order\",instance=\"b\"} %s %s".formatted(backup ? 95 : 40, at));
      samples.add("cpu_percent{job=\"payment\",instance=\"a\"} %s %s".formatted(99, at));
      samples.add("connections_percent{job=\"order\"} %s %s".formatted(20, at));
      samples.add(
          "requests_total{job=\"order\"} %s %s".formatted(1_000_000 + (second + 1800) * 1000, at));
    }
    prometheus = RealPrometheus.setup().history(samples).start();
  }

  @AfterAll
  static void stop() {
    prometheus.close();
  }

  @BeforeEach
  void nothingIsForecastYet() {
    when(events.all()).thenReturn(List.of(past, event));
    when(catalogue.withDependencies(any())).thenReturn(List.of(order().get()));
    when(forecasts.total(any())).thenReturn(Optional.empty());
    when(figures.cameOfForecast(any())).thenReturn(Optional.empty());
  }

  @Test
  void theHighestUtilisationOfATimeIsRead() {
    CataloguedSystem order = order().get();

    assertThat(utilisation.highest(order, PEAK, PEAK.plus(HOUR)))
        .isEqualTo(Map.of("cpu", 40.0, "dbConnections", 20.0));
    assertThat(utilisation.highest(order, PEAK.minus(HOUR), PEAK.plus(Duration.ofDays(3))))
        .containsEntry("cpu", 95.0);
    assertThat(utilisation.highest(order, PEAK, PEAK)).containsEntry("cpu", 40.0);
    assertThat(utilisation.highest(order, PEAK.minus(Duration.ofDays(90)), PEAK.minus(HOUR)))
        .isEmpty();
    assertThat(utilisation.highest(order().unmonitored(), PEAK, PEAK)).isEmpty();
    assertThatThrownBy(
            () ->
                utilisation.highest(
                    Monitored.system("order", URI.create("http://127.0.0.1:1"))
                        .utilisation(QUERIES)
                        .get(),
                    PEAK,
                    PEAK))
        .isInstanceOf(NoAnswerException.class);
  }

  @Test
  void utilisationGrowsWithTheTrafficThatMonitoringCounted() throws Exception {
    forecast(event, 1_800);

    Map<String, Finding> found = examine(order());

    assertThat(found.get("cpu").state()).isEqualTo(State.WARN);
    assertThat(found.get("cpu").measured()).isCloseTo(72, within(1.0));
    assertThat(found.get("cpu").threshold()).isEqualTo(60);
    assertThat(found.get("cpu").sentence().toString())
        .startsWith(
            "The CPU of Orders was at 40 % in D6-18; with 1.8 times the traffic it will be at 72");
    assertThat(found.get("dbConnections").state()).isEqualTo(State.PASS);

    forecast(event, 2_100);
    assertThat(examine(order()).get("cpu").state()).isEqualTo(State.FAIL);
  }

  @Test
  void whereNothingCountsTrafficTheOldForecastIsCorrectedByWhatCame() throws Exception {
    Monitored order = order().without(Signal.TRAFFIC);
    forecast(event, 1_200);
    forecast(past, 1_000);

    assertThat(examine(order).get("utilisation").state()).isEqualTo(State.UNKNOWN);

    when(figures.cameOfForecast(past)).thenReturn(Optional.of(0.5));
    assertThat(examine(order).get("cpu").measured()).isEqualTo(96);
  }

  @Test
  void aSystemThatNobodyForecastsGrowsWithTheEvent() throws Exception {
    when(figures.cameOfForecast(past)).thenReturn(Optional.of(1.0));
    when(forecasts.total(past.code())).thenReturn(Optional.of(total(5_000)));
    when(forecasts.total(event.code())).thenReturn(Optional.of(total(7_500)));

    assertThat(examine(order()).get("cpu").measured()).isCloseTo(60, within(0.1));
  }

  @Test
  void whatNobodyKnowsAnyMoreIsUnknown() throws Exception {
    MajorEvent old = event("D11-11-2024", Instant.parse("2024-11-11T12:00:00Z"));
    forecast(event, 1_800);
    when(events.all()).thenReturn(List.of(old, event));

    assertThat(examine(order()).get("utilisation"))
        .satisfies(it -> assertThat(it.state()).isEqualTo(State.UNKNOWN))
        .satisfies(it -> assertThat(it.sentence().toString()).contains("D11-11-2024"));

    when(events.all()).thenReturn(List.of(event));
    assertThat(examine(order()).get("utilisation").sentence().toString())
        .startsWith("No past event needed Orders");
  }

  @Test
  void whatIsForecastIsComparedWithWhatTheSystemCarries() throws Exception {
    CataloguedSystem unmonitored = order().carries(2_000).unmonitored();

    assertThat(examine(unmonitored).get("requests").state()).isEqualTo(State.UNKNOWN);
    forecast(event, 1_500);
    assertThat(examine(unmonitored).get("requests").state()).isEqualTo(State.PASS);
    forecast(event, 1_600);
    assertThat(examine(unmonitored).get("requests").state()).isEqualTo(State.WARN);
    forecast(event, 2_000);
    assertThat(examine(unmonitored).get("requests").state()).isEqualTo(State.FAIL);
    assertThat(examine(order().unmonitored()).get("capacity").state()).isEqualTo(State.UNKNOWN);
    assertThat(examine(order().utilisation(Map.of())).get("utilisation").sentence().toString())
        .contains("give it 'utilisation'");
  }

  private void forecast(MajorEvent of, long requests) {
    when(forecasts.peaksBySystem(of.code())).thenReturn(Map.of("order", requests));
  }

  private static ForecastTotal total(long requests) {
    return new ForecastTotal(requests, 0, 0, 0, null, null);
  }

  private static Monitored order() {
    return Monitored.system("order", prometheus.uri()).utilisation(QUERIES);
  }

  private Map<String, Finding> examine(Monitored system) throws Exception {
    return examine(system.get());
  }

  private Map<String, Finding> examine(CataloguedSystem system) throws Exception {
    when(catalogue.withDependencies(any())).thenReturn(List.of(system));
    return check.examine(new CheckTarget(event, system)).stream()
        .collect(Collectors.toMap(Finding::item, Function.identity()));
  }

  private static MajorEvent event(String code, Instant peak) {
    MajorEvent event = mock(MajorEvent.class);
    when(event.code()).thenReturn(code);
    when(event.name()).thenReturn(code);
    when(event.status()).thenReturn(EventStatus.CLOSED);
    when(event.systems()).thenReturn(List.of("order"));
    when(event.window())
        .thenReturn(new EventWindow(peak.minus(HOUR), peak.plus(Duration.ofDays(2)), null));
    when(event.peaks()).thenReturn(List.of(new Peak(peak, peak.plus(HOUR))));
    return event;
  }
}
