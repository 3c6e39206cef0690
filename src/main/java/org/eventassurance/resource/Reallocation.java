package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eventassurance.resource.Occupancy.Hold;

/**
 * What other items give up, so that a stock has more free all through a time: at each moment no
 * more than it takes, and the least worthy first.
 *
 * @param stock what they give up
 * @param quantity how much more is free then, at every moment of the time
 * @param takings who gives up how much
 */
record Reallocation(Stock stock, BigDecimal quantity, List<Taking> takings) {

  /** A part that an item gives up. */
  record Taking(ResourceItem item, BigDecimal quantity) {}

  /**
   * Works out what has to be given up.
   *
   * @param occupancy of the stock, without whoever is to get it
   * @param capacity of the stock
   * @param wanted how much more is wanted; less is worked out where donors hold less
   * @param donors whoever may be asked, the least worthy first
   */
  static Reallocation of(
      Stock stock,
      Occupancy occupancy,
      BigDecimal capacity,
      Term term,
      BigDecimal wanted,
      List<ResourceItem> donors) {
    Occupancy fixed =
        new Occupancy(
            occupancy.holds().stream().filter(hold -> !donors.contains(hold.item())).toList());
    BigDecimal free = occupancy.free(capacity, term);
    BigDecimal reachable = fixed.free(capacity, term).min(free.add(wanted)).max(free);
    List<Hold> left = new ArrayList<>(occupancy.holds());
    List<Taking> takings = new ArrayList<>();
    for (Instant moment : new TreeSet<>(occupancy.moments(term).toList())) {
      BigDecimal missing =
          reachable
              .subtract(capacity.subtract(new Occupancy(left).at(moment)))
              .max(BigDecimal.ZERO);
      for (ResourceItem donor : donors) {
        BigDecimal taken = take(left, donor, moment, missing);
        missing = missing.subtract(taken);
        note(takings, donor, taken);
      }
    }
    return new Reallocation(stock, reachable.subtract(free), List.copyOf(takings));
  }

  /** The ids of those who give something up, with commas. */
  String donors() {
    return takings.stream()
        .map(taking -> String.valueOf(taking.item().id()))
        .collect(Collectors.joining(","));
  }

  private static BigDecimal take(
      List<Hold> left, ResourceItem donor, Instant moment, BigDecimal missing) {
    BigDecimal taken = BigDecimal.ZERO;
    for (int i = 0; i < left.size(); i++) {
      Hold hold = left.get(i);
      if (hold.item() == donor && hold.term().covers(moment)) {
        BigDecimal part = hold.quantity().min(missing.subtract(taken));
        left.set(i, new Hold(donor, hold.quantity().subtract(part), hold.term()));
        taken = taken.add(part);
      }
    }
    return taken;
  }

  private static void note(List<Taking> takings, ResourceItem donor, BigDecimal taken) {
    if (taken.signum() == 0) {
      return;
    }
    BigDecimal before =
        takings.stream()
            .filter(taking -> Objects.equals(taking.item(), donor))
            .map(Taking::quantity)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    takings.removeIf(taking -> Objects.equals(taking.item(), donor));
    takings.add(new Taking(donor, before.add(taken)));
  }
}
