package org.eventassurance.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.language.Sentence;

/**
 * What a plan needs, once SRE has looked at what was computed.
 *
 * @param needs the needs of all kinds
 * @param changed the totals that SRE changed, by kind
 */
record PlannedNeeds(List<Need> needs, Map<Kind, BigDecimal> changed) {

  /**
   * Follows the totals that were filled in. A field that still says what the form was served with,
   * or was left empty, follows what is computed from the peaks and the headroom that were given.
   *
   * @param served what the form was served with
   * @param computed what the plan takes by the table
   * @param totals what was filled in, by kind
   * @param busiest the system for which a kind is needed that the table doesn't compute
   */
  static PlannedNeeds of(
      List<Need> served, List<Need> computed, Map<Kind, BigDecimal> totals, String busiest) {
    Map<Kind, BigDecimal> changed = new LinkedHashMap<>();
    totals.forEach(
        (kind, total) -> {
          boolean follows =
              total.compareTo(NeedTotals.of(of(served, kind))) == 0
                  || total.compareTo(NeedTotals.of(of(computed, kind))) == 0;
          if (!follows) {
            changed.put(kind, total);
          }
        });
    List<Need> needs = new ArrayList<>(computed);
    needs.removeIf(need -> changed.containsKey(need.kind()));
    changed.forEach(
        (kind, total) -> needs.addAll(followed(of(computed, kind), kind, total, busiest)));
    return new PlannedNeeds(needs, changed);
  }

  private static List<Need> of(List<Need> needs, Kind kind) {
    return needs.stream().filter(need -> need.kind().equals(kind)).toList();
  }

  private static List<Need> followed(
      List<Need> computed, Kind kind, BigDecimal total, String busiest) {
    if (total.signum() == 0 || busiest == null) {
      return List.of();
    }
    return computed.isEmpty()
        ? List.of(
            new Need(
                busiest, kind, total, Sentence.of("SRE planned it; the forecast asks for none.")))
        : NeedTotals.scaled(computed, total);
  }
}
