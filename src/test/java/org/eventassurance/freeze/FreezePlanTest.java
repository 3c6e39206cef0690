package org.eventassurance.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.majorevent.AssuranceLevel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a system is frozen, by whichever events. */
class FreezePlanTest {

  /** What each system needs, all told; orders and stock need each other. */
  private static final Map<String, Set<String>> NEEDS =
      Map.of(
          "checkout", Set.of("checkout", "orders", "stock"),
          "orders", Set.of("orders", "stock"),
          "stock", Set.of("stock", "orders"),
          "search", Set.of("search", "stock", "orders"));

  private static final EventFreeze LAUNCH =
      event("LAUNCH", AssuranceLevel.P1, "2026-09-12T12:00", "2026-09-30T20:00", "checkout");

  @ParameterizedTest
  @CsvSource({
    "2026-09-12T11:59:59.999Z, false",
    "2026-09-12T12:00:00Z,     true",
    "2026-09-30T19:59:59.999Z, true",
    "2026-09-30T20:00:00Z,     false"
  })
  @Tag("E20")
  @Tag("B4")
  void theBeginBelongsToTheFreezeAndTheEndDoesNot(Instant moment, boolean frozen) {
    assertThat(plan(LAUNCH).at("checkout", moment, List.of()).frozen()).isEqualTo(frozen);
  }

  @Test
  @Tag("E20")
  void whatTheSystemsNeedIsFrozenWithThemAlsoInACircle() {
    FreezePlan plan = plan(LAUNCH);
    assertThat(plan.of("checkout")).containsExactly(new SystemFreeze(LAUNCH, Optional.empty()));
    assertThat(plan.of("orders"))
        .containsExactly(new SystemFreeze(LAUNCH, Optional.of("checkout")));
    assertThat(plan.of("stock")).containsExactly(new SystemFreeze(LAUNCH, Optional.of("checkout")));
    assertThat(plan.of("search")).as("nobody needs it").isEmpty();
    assertThat(plan.needed(LAUNCH)).containsExactlyInAnyOrder("orders", "stock");
    assertThat(plan.frozen(NEEDS.keySet(), instant("2026-09-15T12:00")))
        .containsExactlyInAnyOrder("checkout", "orders", "stock");
  }

  @Test
  @Tag("E20")
  void anEventThatNamesNoSystemFreezesAllAndALostSystemStaysFrozen() {
    EventFreeze all = event("ALL", AssuranceLevel.P1, "2026-09-12T12:00", "2026-09-13T12:00");
    assertThat(plan(all).of("search")).hasSize(1);
    EventFreeze lost =
        event("LOST", AssuranceLevel.P2, "2026-09-12T12:00", "2026-09-13T12:00", "x");
    assertThat(plan(lost).of("x")).as("gone from the catalogue").hasSize(1);
  }

  @Test
  @Tag("E20")
  @Tag("B4")
  void severalEventsFreezeUntilTheLastOfThemThatFollowWithoutAGap() {
    EventFreeze inside =
        event("INSIDE", AssuranceLevel.P3, "2026-09-20T00:00", "2026-09-21T00:00", "orders");
    EventFreeze touching =
        event("TOUCHING", AssuranceLevel.P2, "2026-09-30T20:00", "2026-10-02T00:00", "stock");
    EventFreeze apart =
        event("APART", AssuranceLevel.P2, "2026-10-02T00:01", "2026-10-03T00:00", "stock");
    FreezePlan plan = plan(apart, touching, inside, LAUNCH);

    FreezeState state = plan.at("orders", instant("2026-09-20T10:00"), List.of());
    assertThat(state.window()).contains(window("2026-09-12T12:00", "2026-10-02T00:00"));
    assertThat(state.events())
        .extracting(freeze -> freeze.event().code())
        .containsExactly("LAUNCH", "INSIDE");
    assertThat(state.following())
        .extracting(freeze -> freeze.event().code())
        .containsExactly("TOUCHING");
    assertThat(state.strictest()).contains(LAUNCH);
    assertThat(state.next()).contains(window("2026-10-02T00:01", "2026-10-03T00:00"));

    FreezeState gap = plan.at("orders", instant("2026-10-02T00:00"), List.of());
    assertThat(gap.frozen()).as("the minute between two freezes").isFalse();
    assertThat(gap.next()).contains(window("2026-10-02T00:01", "2026-10-03T00:00"));
    assertThat(plan.at("orders", instant("2026-10-03T00:00"), List.of()).next()).isEmpty();
    assertThat(plan.during("orders", instant("2026-09-30T20:00"), instant("2026-10-02T00:01")))
        .as("edges only touch")
        .extracting(freeze -> freeze.event().code())
        .containsExactly("TOUCHING");
  }

  @Test
  void theHighestLevelIsTheStrictestAndNoLevelTheLeast() {
    EventFreeze none =
        new EventFreeze(
            "NONE",
            "NONE",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            window("2026-09-01T00:00", "2026-09-30T00:00"),
            Instant.EPOCH);
    EventFreeze third = event("THIRD", AssuranceLevel.P3, "2026-09-02T00:00", "2026-09-30T00:00");
    EventFreeze earlier =
        event("EARLIER", AssuranceLevel.P1, "2026-09-03T00:00", "2026-09-30T00:00");
    EventFreeze later = event("LATER", AssuranceLevel.P1, "2026-09-04T00:00", "2026-09-30T00:00");
    assertThat(List.of(none, later, third, earlier).stream().sorted(EventFreeze.STRICTEST_FIRST))
        .containsExactly(earlier, later, third, none);
  }

  private static FreezePlan plan(EventFreeze... events) {
    return new FreezePlan(
        List.of(events), system -> new LinkedHashSet<>(NEEDS.getOrDefault(system, Set.of())));
  }

  private static EventFreeze event(
      String code, AssuranceLevel level, String from, String until, String... systems) {
    return new EventFreeze(
        code,
        code,
        Optional.of(level),
        Optional.empty(),
        List.of(systems),
        window(from, until),
        Instant.EPOCH);
  }

  private static FreezeWindow window(String from, String until) {
    return new FreezeWindow(instant(from), instant(until));
  }

  private static Instant instant(String utc) {
    return Instant.parse(utc + ":00Z");
  }
}
