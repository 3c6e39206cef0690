package org.eventassurance.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventassurance.forecast.PastEvents.Business;
import org.eventassurance.forecast.PastEvents.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What past events suggest. Three events, the latest first, as the department "business" sees them:
 *
 * <pre>
 *                          latest      before     first      fourth (doesn't count)
 * online users             120,000     90,000     60,000     9,000,000
 * orders                    60,000     30,000     12,000     9,000,000
 * orders per minute          3,000      unknown    1,000     9,000,000
 * forecast orders/minute     2,000      1,500      2,000
 * forecast online users    100,000     45,000     60,000
 * forecast checkout QPS      4,000      1,000      3,000
 * forecast CDN (all)         100 (400)  null       50 (100)
 * forecast QPS (all)         4,000 (8,000)  1,000 (4,000)  3,000 (3,000)
 * CDN that came                600        200        80
 * bandwidth that came           40        unknown    30
 * </pre>
 */
@Tag("E9")
class ProposalPolicyTest {

  private static final PastFigures LATEST =
      past(
          "Autumn",
          new Business(120_000, 60_000, 3_000L),
          40.0,
          600.0,
          own(100_000, 2_000, 4_000, 100.0),
          other(4_000, 300.0));
  private static final PastFigures BEFORE =
      past(
          "Summer",
          new Business(90_000, 30_000, null),
          null,
          200.0,
          own(45_000, 1_500, 1_000, null),
          other(3_000, null));
  private static final PastFigures FIRST =
      past(
          "Spring",
          new Business(60_000, 12_000, 1_000L),
          30.0,
          80.0,
          own(60_000, 2_000, 3_000, 50.0),
          other(0, 50.0));
  private static final PastFigures FOURTH =
      past(
          "Winter",
          new Business(9_000_000, 9_000_000, 9_000_000L),
          9e3,
          9e3,
          own(1, 1, 9_000_000, 1.0),
          other(0, null));

  private static final List<String> SYSTEMS = List.of("checkout", "search");

  /**
   * Weights 3, 2, 1:
   *
   * <ul>
   *   <li>online users: (3 × 120,000 + 2 × 90,000 + 60,000) / 6 = 600,000 / 6 = 100,000
   *   <li>orders: (3 × 60,000 + 2 × 30,000 + 12,000) / 6 = 252,000 / 6 = 42,000
   *   <li>orders per minute: (3 × 3,000 + 1,000) / 4 = 2,500, for the second event doesn't know it
   *   <li>checkout: 4,000 × 3,000/2,000 = 6,000; 1,000 × 90,000/45,000 = 2,000 by users; 3,000 ×
   *       1,000/2,000 = 1,500; (3 × 6,000 + 2 × 2,000 + 1,500) / 6 = 23,500 / 6 = 3,916.67
   *   <li>CDN: 600 × 100/400 = 150; 200 × 1,000/4,000 = 50 by requests; 80 × 50/100 = 40; (3 × 150
   *       + 2 × 50 + 40) / 6 = 590 / 6 = 98.33
   *   <li>bandwidth, which nobody forecast, by requests: 40 × 4,000/8,000 = 20; 30 × 3,000/3,000 =
   *       30; (3 × 20 + 30) / 4 = 22.5
   * </ul>
   */
  @Test
  void threeEventsAreAveragedAndTheLatestCountsMost() {
    Proposal proposal = propose(LATEST, BEFORE, FIRST, FOURTH);

    assertThat(proposal.onlineUsers()).isEqualTo(100_000);
    assertThat(proposal.orders()).isEqualTo(42_000);
    assertThat(proposal.ordersPerMinute()).isEqualTo(2_500);
    assertThat(proposal.peakQps())
        .as("no event tells of search")
        .isEqualTo(Map.of("checkout", 3_917L));
    assertThat(proposal.cdnGbps()).isEqualTo(98.33);
    assertThat(proposal.bandwidthGbps()).isEqualTo(22.5);
    assertThat(proposal.reason())
        .hasToString(
            "The average of what came at Autumn, Summer, Spring, the latest first and weighted"
                + " 3 : 2 : 1.");
  }

  /** 100,000 × 1.2; 42,000 × 1.2; 2,500 × 1.2; 3,917 × 1.2 = 4,700.4; 98.33 × 1.2 = 117.996. */
  @Test
  void everyFigureGrows() {
    Proposal grown = propose(LATEST, BEFORE, FIRST).times(1.2);

    assertThat(grown.growthFactor()).isEqualTo(1.2);
    assertThat(grown.onlineUsers()).isEqualTo(120_000);
    assertThat(grown.orders()).isEqualTo(50_400);
    assertThat(grown.ordersPerMinute()).isEqualTo(3_000);
    assertThat(grown.peakQps()).isEqualTo(Map.of("checkout", 4_700L));
    assertThat(grown.cdnGbps()).isEqualTo(118.0);
    assertThat(grown.bandwidthGbps()).isEqualTo(27.0);
  }

  /** (3 × 120,000 + 2 × 90,000) / 5 = 108,000. */
  @Test
  void fewerEventsCountWithTheWeightsThatTheyHave() {
    assertThat(propose(LATEST, BEFORE).onlineUsers()).isEqualTo(108_000);
    assertThat(propose(FIRST).onlineUsers()).isEqualTo(60_000);
    assertThat(propose(FIRST).reason()).hasToString("What came at Spring.");
  }

  @Test
  void withoutPastEventsNothingIsProposed() {
    assertThat(ProposalPolicy.propose(List.of(), SYSTEMS)).isEmpty();
  }

  @Test
  void whatWasNotForecastCannotBeCorrected() {
    PastFigures unforeseen = past("Unforeseen", new Business(10, 20, 3L), 4.0, 5.0);

    Proposal proposal = propose(unforeseen);

    assertThat(proposal.orders()).isEqualTo(20);
    assertThat(proposal.peakQps()).isEmpty();
    assertThat(proposal.cdnGbps()).isNull();
    assertThat(proposal.bandwidthGbps()).isNull();
  }

  private static Proposal propose(PastFigures... past) {
    return ProposalPolicy.propose(List.of(past), SYSTEMS).orElseThrow();
  }

  private static PastFigures past(
      String name, Business business, Double bandwidth, Double cdn, Forecast... forecasts) {
    Map<String, Business> departments = new HashMap<>(Map.of("business", business));
    return PastFigures.of(
        new Outcome(name, name, departments, bandwidth, cdn), "business", List.of(forecasts));
  }

  private static Forecast own(long online, long ordersPerMinute, long qps, Double cdn) {
    return forecast("business", online, ordersPerMinute, qps, cdn);
  }

  private static Forecast other(long qps, Double cdn) {
    return forecast("business-2", 1, 1, qps, cdn);
  }

  private static Forecast forecast(
      String department, long online, long ordersPerMinute, long qps, Double cdn) {
    return SampleForecasts.of(
        department,
        ordersPerMinute,
        Set.of(SampleForecasts.window(1, online, ordersPerMinute, null, cdn)),
        Set.of(new SystemForecast(1, "checkout", qps)));
  }
}
