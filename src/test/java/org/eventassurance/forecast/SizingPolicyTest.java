package org.eventassurance.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.eventassurance.DecisionFile;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.forecast.Sizing.Driver;
import org.eventassurance.language.Sentence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a forecast takes beyond today. */
@Tag("E3")
@Tag("E9")
class SizingPolicyTest {

  private static final Kind MACHINES =
      new Kind("PHYSICAL_MACHINE", "Physical machine", "machines", BigDecimal.ONE);
  private static final Kind LINES = new Kind("LEASED_LINE", "Leased line", "lines", BigDecimal.ONE);
  private static final Kind CDN = new Kind("CDN", "CDN", "Gbit/s", new BigDecimal("0.01"));
  private static final List<Kind> KINDS = List.of(MACHINES, LINES, CDN);

  /** Half as much on top; checkout carries 4,000 requests per second, of search nobody knows. */
  private static final PlannedLoad LOAD =
      new PlannedLoad(
          50,
          Map.of("checkout", 6_000L, "search", 1_001L),
          Map.of("checkout", 4_000L),
          30_000,
          200_000,
          0,
          600.55);

  /** 6,000 × 1.5 − 4,000 = 5,000: 5 machines; 1,001 × 1.5 = 1,501.5: 2 machines. */
  @Test
  void requestsAreSizedSystemBySystemAndOnlyWhatIsMissing() {
    List<Need> needs = needs(new Sizing("PHYSICAL_MACHINE", Driver.QPS, 1000, "1,000 each."));

    assertThat(needs)
        .extracting(SizingPolicyTest::said)
        .containsExactlyInAnyOrder(
            tuple("checkout", "PHYSICAL_MACHINE", "5"), tuple("search", "PHYSICAL_MACHINE", "2"));
    assertThat(needs.stream().filter(need -> need.system().equals("checkout")))
        .extracting(need -> need.how().toString())
        .containsExactly(
            "6,000 requests per second and 50 % headroom are 9,000, of which it carries 4,000 today."
                + " 1,000 each.");
  }

  /** 30,000 × 1.5 / 20,000 = 2.25 lines; 600.55 × 1.5 = 900.825 Gbit/s. */
  @Test
  void whatTheWholeEventTakesGoesToItsBusiestSystem() {
    assertThat(
            needs(
                new Sizing("LEASED_LINE", Driver.ORDERS_PER_MINUTE, 20_000, "Each."),
                new Sizing("CDN", Driver.CDN, 1, "As planned.")))
        .extracting(SizingPolicyTest::said)
        .containsExactly(tuple("checkout", "LEASED_LINE", "3"), tuple("checkout", "CDN", "900.83"));
  }

  @Test
  void whatIsEnoughOrCannotBeFiledIsNoNeed() {
    assertThat(
            needs(
                new Sizing("CDN", Driver.BANDWIDTH, 1, "None."),
                new Sizing("TAPE_LIBRARY", Driver.QPS, 1, "Nobody can file it.")))
        .isEmpty();
  }

  /** 200,000 × 1.5 / 50,000 = 6 machines, more than 5; search takes no users' machines. */
  @Test
  void ofSeveralRowsOfAKindTheOneThatNeedsTheMostCounts() {
    assertThat(
            needs(
                new Sizing("PHYSICAL_MACHINE", Driver.QPS, 1000, "By requests."),
                new Sizing("PHYSICAL_MACHINE", Driver.ONLINE_USERS, 50_000, "By users.")))
        .extracting(SizingPolicyTest::said)
        .containsExactlyInAnyOrder(
            tuple("checkout", "PHYSICAL_MACHINE", "6"), tuple("search", "PHYSICAL_MACHINE", "2"));
  }

  /** 5 : 2 of 10 is 7.14 : 2.86, of which the second has lost more by rounding down. */
  @Test
  void aChangedTotalIsSharedInProportion() {
    List<Need> computed = List.of(need("checkout", 5), need("search", 2));

    List<Need> planned =
        PlannedNeeds.of(computed, computed, Map.of(MACHINES, BigDecimal.TEN), "checkout").needs();

    assertThat(planned)
        .extracting(SizingPolicyTest::said)
        .containsExactly(
            tuple("checkout", "PHYSICAL_MACHINE", "7"), tuple("search", "PHYSICAL_MACHINE", "3"));
    assertThat(planned.get(0).how()).hasToString("Computed. SRE planned 10 in all instead of 7.");
  }

  @Test
  void aTotalThatNobodyTouchedFollowsWhatIsPlanned() {
    List<Need> served = List.of(need("checkout", 5));
    List<Need> computed = List.of(need("checkout", 8));

    PlannedNeeds planned =
        PlannedNeeds.of(served, computed, Map.of(MACHINES, new BigDecimal("5")), "checkout");

    assertThat(planned.changed()).isEmpty();
    assertThat(planned.needs()).isEqualTo(computed);
  }

  @Test
  void noneIsPlannedOfWhatIsSetToNothingAndSomeOfWhatWasNotComputed() {
    List<Need> computed = List.of(need("checkout", 5));

    PlannedNeeds planned =
        PlannedNeeds.of(
            computed,
            computed,
            Map.of(MACHINES, BigDecimal.ZERO, LINES, new BigDecimal("2")),
            "checkout");

    assertThat(planned.needs())
        .extracting(SizingPolicyTest::said)
        .containsExactly(tuple("checkout", "LEASED_LINE", "2"));
    assertThat(planned.changed()).containsOnlyKeys(MACHINES, LINES);
  }

  @Test
  @Tag("E14")
  void theBroadcastOfALiveStreamTakesCdnOfALiveStream() {
    DecisionFile sizing = DecisionFile.of("capacity-sizing");

    assertThat(sizing.answer(Map.of("eventKind", "LIVE_STREAM")))
        .extracting(row -> row.get("kind"))
        .contains("LIVE_CDN", "PHYSICAL_MACHINE")
        .doesNotContain("CDN");
    assertThat(sizing.answer(Map.of("eventKind", "PROMOTION")))
        .extracting(row -> row.get("kind"))
        .contains("CDN", "PHYSICAL_MACHINE")
        .doesNotContain("LIVE_CDN");
  }

  @Test
  @Tag("E2")
  void theHigherTheLevelTheMoreIsKeptFree() {
    DecisionFile headroom = DecisionFile.of("capacity-headroom");

    assertThat(List.of("P1", "P2", "P3", "unknown"))
        .extracting(level -> headroom.answer(Map.of("level", level)).get(0).get("headroomPercent"))
        .map(percent -> ((Number) percent).intValue())
        .containsExactly(50, 30, 20, 20);
  }

  private static Need need(String system, int quantity) {
    return new Need(system, MACHINES, BigDecimal.valueOf(quantity), Sentence.of("Computed."));
  }

  private static List<Need> needs(Sizing... rows) {
    return SizingPolicy.needs(List.of(rows), KINDS, LOAD);
  }

  private static Tuple said(Need need) {
    return tuple(need.system(), need.kind().id(), need.quantity().toPlainString());
  }
}
