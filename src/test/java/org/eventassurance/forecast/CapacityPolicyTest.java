package org.eventassurance.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.problem.Problem.FieldError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A plan falls below the forecast only for a reason. */
@Tag("E3")
class CapacityPolicyTest {

  private static final Map<String, Long> PEAKS = Map.of("checkout", 1000L);
  private static final Kind MACHINES =
      new Kind("PHYSICAL_MACHINE", "Physical machine", "machines", BigDecimal.ONE);
  private static final Kind CDN = new Kind("CDN", "CDN", "Gbit/s", new BigDecimal("0.01"));
  private static final List<Kind> KINDS = List.of(MACHINES, CDN);
  private static final ForecastTotal TOTAL = new ForecastTotal(1000, 1, 1, 1, 80.0, null);

  @Test
  void aPlanThatMeetsTheForecastIsFine() {
    assertThat(errors(plan(1000, 80.0, null, List.of(), Set.of()))).isEmpty();
  }

  @Test
  void aPlanBelowTheForecastNeedsAReason() {
    assertThat(errors(plan(999, 80.0, null, List.of(), Set.of())))
        .containsExactly("planBelowForecastReason");
    assertThat(errors(plan(1000, 79.9, null, List.of(), Set.of())))
        .containsExactly("planBelowForecastReason");
    assertThat(errors(plan(999, null, "It is limited.", List.of(), Set.of()))).isEmpty();
  }

  @Test
  void withoutAForecastAnyPeakWillDoButNone() {
    CapacityPlan one = plan(1, null, null, List.of(), Set.of());
    assertThat(CapacityPolicy.errors(one, Map.of(), Optional.empty(), KINDS, Map.of())).isEmpty();
    CapacityPlan none = plan(0, null, null, List.of(), Set.of());
    assertThat(CapacityPolicy.errors(none, Map.of(), Optional.empty(), KINDS, Map.of()))
        .extracting(FieldError::field)
        .containsExactly("systems");
  }

  @Test
  void whatGrowsTakesResources() {
    assertThat(errors(plan(1000, 80.0, null, List.of("checkout"), Set.of())))
        .containsExactly("planGrowingSystems");
    Set<ResourceNeed> needs =
        Set.of(new ResourceNeed("checkout", "CDN", "business", BigDecimal.TEN, "Guessed."));
    assertThat(errors(plan(1000, 80.0, null, List.of("checkout"), needs))).isEmpty();
  }

  @Test
  void anotherQuantityThanComputedNeedsAReasonAndWholeMachines() {
    CapacityPlan plan = plan(1000, 80.0, null, List.of(), Set.of());
    assertThat(errors(plan, Map.of(MACHINES, new BigDecimal("3"))))
        .containsExactly("planNeedsReason");
    assertThat(errors(plan, Map.of(MACHINES, new BigDecimal("3.5"))))
        .containsExactly("needQuantity1", "planNeedsReason");
    assertThat(errors(plan, Map.of(CDN, new BigDecimal("3.25"))))
        .containsExactly("planNeedsReason");
  }

  private static List<String> errors(CapacityPlan plan) {
    return errors(plan, Map.of());
  }

  private static List<String> errors(CapacityPlan plan, Map<Kind, BigDecimal> changed) {
    return CapacityPolicy.errors(plan, PEAKS, Optional.of(TOTAL), KINDS, changed).stream()
        .map(FieldError::field)
        .toList();
  }

  private static CapacityPlan plan(
      long qps, Double bandwidth, String reason, List<String> growing, Set<ResourceNeed> needs) {
    return new CapacityPlan(
        null,
        "EVENT",
        20,
        bandwidth,
        null,
        growing,
        "More machines.",
        reason,
        null,
        null,
        null,
        "sre",
        Instant.EPOCH,
        Set.of(new SystemCapacity("checkout", qps)),
        needs);
  }
}
