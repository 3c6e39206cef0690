package org.eventassurance.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eventassurance.language.Sentence;

/** Puts what SRE plans of a kind in the place of what was computed, in proportion (E3). */
final class NeedTotals {

  private NeedTotals() {}

  static BigDecimal of(List<Need> needs) {
    return needs.stream().map(Need::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The needs of one kind, scaled so that they sum up to the total: each gets its part rounded
   * down, and the units that are left go one by one to those who lost the most by rounding. A need
   * of which nothing is left falls away.
   *
   * @param needs at least one, all of one kind
   */
  static List<Need> scaled(List<Need> needs, BigDecimal total) {
    BigDecimal computed = of(needs);
    int decimals = needs.get(0).kind().decimals();
    List<BigDecimal> exact =
        needs.stream()
            .map(need -> need.quantity().multiply(total).divide(computed, 10, RoundingMode.HALF_UP))
            .toList();
    List<BigDecimal> parts = new ArrayList<>();
    exact.forEach(part -> parts.add(part.setScale(decimals, RoundingMode.DOWN)));
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal left = total.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    IntStream.range(0, needs.size())
        .boxed()
        .sorted(Comparator.comparing(i -> parts.get(i).subtract(exact.get(i))))
        .limit(left.divide(unit, 0, RoundingMode.DOWN).intValue())
        .forEach(i -> parts.set(i, parts.get(i).add(unit)));
    return IntStream.range(0, needs.size())
        .filter(i -> parts.get(i).signum() > 0)
        .mapToObj(i -> changed(needs.get(i), parts.get(i), computed, total))
        .toList();
  }

  private static Need changed(Need need, BigDecimal part, BigDecimal computed, BigDecimal total) {
    Sentence how =
        Sentence.of(
            "%s SRE planned %s in all instead of %s.",
            need.how(), SizingPolicy.said(total), SizingPolicy.said(computed));
    return new Need(need.system(), need.kind(), part, how);
  }
}
