package org.eventassurance.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.resource.Reclaim.Way;

/** What holds of a pool whatever is filed, changed, decided and given back, in whatever order. */
class AllocationPropertyTest {

  private static final int CAPACITY = 100;
  private static final int RESERVE = 20;

  @Property(tries = 1000)
  @Tag("E11")
  @Tag("E15")
  void nothingIsGivenTwiceAndNobodyInTimeLosesToAnybodyLate(
      @ForAll("histories") List<Step> history) {
    Office office = new Office();
    for (Step step : history) {
      Map<ResourceItem, BigDecimal> guaranteed = office.guaranteed();
      ResourceItem changed = office.take(step);
      guaranteed.remove(changed);
      office.checkSums();
      office.checkNothingIsGivenTwice();
      office.checkNobodyInTimeLosesToAnybodyLate();
      office.checkNothingIsIdle();
      guaranteed.forEach(
          (item, before) ->
              assertThat(item.granted())
                  .as("once given to who filed in time, it is never taken for another")
                  .isGreaterThanOrEqualTo(before));
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Integer> day = Arbitraries.integers().between(0, 8);
    Arbitrary<Integer> length = Arbitraries.integers().between(1, 6);
    Arbitrary<Integer> quantity = Arbitraries.integers().between(1, 90);
    Arbitrary<Integer> which = Arbitraries.integers().between(0, 30);
    Arbitrary<Kind> kind =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.just(Kind.FILE)), Tuple.of(4, Arbitraries.of(Kind.class)));
    return Combinators.combine(
            kind,
            which,
            quantity,
            day,
            length,
            Arbitraries.of(true, false),
            Arbitraries.of(AssuranceLevel.class))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  enum Kind {
    FILE,
    LESSEN,
    MOVE,
    WITHDRAW,
    DELIVER,
    CLIMB_THE_LADDER,
    END_EVENT,
    RELEASE,
    KEEP
  }

  /** Something that happens; {@code which} chooses among the items that are there. */
  record Step(
      Kind kind,
      int which,
      int quantity,
      int day,
      int length,
      boolean inTime,
      AssuranceLevel level) {}

  /** A pool with all that was filed for it. */
  private static final class Office {

    private final SampleItems samples = new SampleItems();
    private final List<Claim> claims = new ArrayList<>();

    /** Lets it happen, and hands out what is free. */
    ResourceItem take(Step step) {
      ResourceItem changed = step.kind() == Kind.FILE || claims.isEmpty() ? file(step) : act(step);
      allocation().handOut();
      return changed;
    }

    private ResourceItem file(Step step) {
      ResourceItem item =
          samples.item(step.inTime(), step.quantity(), step.day(), step.day() + step.length());
      claims.add(new Claim(item, step.level(), true));
      return item;
    }

    private ResourceItem act(Step step) {
      int index = step.which() % claims.size();
      Claim claim = claims.get(index);
      ResourceItem item = claim.item();
      boolean undelivered = item.isActive() && !item.isDelivered();
      switch (step.kind()) {
        case LESSEN -> {
          if (undelivered) {
            item.lessen(item.quantity().min(BigDecimal.valueOf(step.quantity())));
          }
        }
        case MOVE -> {
          if (undelivered) {
            item.move(
                new Term(SampleItems.day(step.day()), SampleItems.day(step.day() + step.length())));
          }
        }
        case WITHDRAW -> {
          if (undelivered) {
            item.withdraw(SampleItems.NOW);
          }
        }
        case DELIVER -> {
          if (item.isOwed()) {
            item.deliver(SampleItems.delivered(item));
          }
        }
        case CLIMB_THE_LADDER -> climb(item);
        case END_EVENT -> claims.set(index, new Claim(item, claim.level(), false));
        case RELEASE -> reclaim(item, Way.RELEASED, BigDecimal.ZERO, SampleItems.NOW);
        case KEEP -> keep(item, step);
        default -> throw new AssertionError(step.kind());
      }
      return item;
    }

    private void climb(ResourceItem item) {
      if (!item.isShort()) {
        return;
      }
      Allocation allocation = allocation();
      LadderOffer offer = allocation.offer(item);
      Term term = item.time();
      item.give(
          ResourceGrant.byRule(
              Source.RESERVE_POOL, Stock.RESERVE, offer.reserve(), term, SampleItems.NOW));
      BigDecimal reallocated = offer.reallocation().min(item.open());
      allocation.reallocate(item, reallocated, SampleItems.decision());
      item.refuse(item.open());
    }

    private void keep(ResourceItem item, Step step) {
      Instant until = SampleItems.day(step.day() + step.length());
      BigDecimal most =
          allocation().keepable(item, until).values().stream()
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      reclaim(item, Way.KEPT, most.min(BigDecimal.valueOf(step.quantity())), until);
    }

    private void reclaim(ResourceItem item, Way way, BigDecimal quantity, Instant until) {
      if (item.isHeld()) {
        item.reclaim(
            new Reclaim(way, quantity, null, null, "sre", SampleItems.NOW),
            until,
            allocation().keepable(item, until));
      }
    }

    private Allocation allocation() {
      return new Allocation(SampleItems.pool(CAPACITY, RESERVE), claims, SampleItems.NOW);
    }

    private List<ResourceItem> items() {
      return claims.stream().map(Claim::item).toList();
    }

    Map<ResourceItem, BigDecimal> guaranteed() {
      Map<ResourceItem, BigDecimal> guaranteed = new HashMap<>();
      items().stream()
          .filter(item -> item.isInTime() && item.isActive())
          .forEach(item -> guaranteed.put(item, item.granted()));
      return guaranteed;
    }

    void checkSums() {
      assertThat(items().stream().filter(ResourceItem::isActive))
          .allSatisfy(
              item -> {
                assertThat(item.granted().add(item.refused()).add(item.open()))
                    .isEqualByComparingTo(item.quantity());
                assertThat(item.open()).isNotNegative();
                assertThat(item.refused()).isNotNegative();
                assertThat(item.grants())
                    .allSatisfy(grant -> assertThat(grant.quantity()).isPositive());
              });
    }

    void checkNothingIsGivenTwice() {
      for (int day = 0; day < 30; day++) {
        assertThat(Occupancy.of(items(), Stock.CAPACITY).at(SampleItems.day(day)))
            .as("of the capacity on day %s", day)
            .isLessThanOrEqualTo(BigDecimal.valueOf(CAPACITY));
        assertThat(Occupancy.of(items(), Stock.RESERVE).at(SampleItems.day(day)))
            .as("of the reserve on day %s", day)
            .isLessThanOrEqualTo(BigDecimal.valueOf(RESERVE));
      }
    }

    /** Who is short in time has, at some moment of the use, only those before who don't yield. */
    void checkNobodyInTimeLosesToAnybodyLate() {
      List<ResourceItem> firm =
          claims.stream().filter(claim -> !claim.yieldsToInTime()).map(Claim::item).toList();
      assertThat(items().stream().filter(item -> item.isInTime() && item.isShort()))
          .allSatisfy(
              item ->
                  assertThat(
                          Occupancy.of(firm, Stock.CAPACITY)
                              .free(BigDecimal.valueOf(CAPACITY), item.time()))
                      .isZero());
    }

    void checkNothingIsIdle() {
      assertThat(items().stream().filter(ResourceItem::isShort))
          .allSatisfy(
              item ->
                  assertThat(
                          Occupancy.of(items(), Stock.CAPACITY)
                              .free(BigDecimal.valueOf(CAPACITY), item.time()))
                      .isZero());
    }
  }
}
