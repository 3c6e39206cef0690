package org.eventassurance.forecast;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.forecast.Sizing.Driver;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;

/** Turns what is planned for into what it takes beyond today, by the table's rows (E3, E10). */
final class SizingPolicy {

  private SizingPolicy() {}

  /**
   * What is needed, in the order of the rows. Requests are sized system by system; all else is
   * needed for the busiest system, which stands for the event.
   *
   * @param kinds what can be filed; a row for any other kind is left out
   */
  static List<Need> needs(List<Sizing> rows, List<Kind> kinds, PlannedLoad load) {
    Map<List<String>, Need> needs = new LinkedHashMap<>();
    for (Sizing row : rows) {
      for (Need need : needs(row, kinds, load)) {
        needs.merge(List.of(need.system(), row.kind()), need, SizingPolicy::larger);
      }
    }
    return List.copyOf(needs.values());
  }

  private static Need larger(Need one, Need other) {
    return one.quantity().compareTo(other.quantity()) >= 0 ? one : other;
  }

  private static List<Need> needs(Sizing row, List<Kind> kinds, PlannedLoad load) {
    Optional<Kind> kind = kinds.stream().filter(one -> one.id().equals(row.kind())).findFirst();
    List<Need> needs = new ArrayList<>();
    if (kind.isPresent() && row.driver() == Driver.QPS) {
      load.peakQps().keySet().forEach(system -> bySystem(row, kind.get(), system, load, needs));
    } else if (kind.isPresent()) {
      load.busiest().ifPresent(system -> wholeEvent(row, kind.get(), system, load, needs));
    }
    return needs;
  }

  private static void bySystem(
      Sizing row, Kind kind, String system, PlannedLoad load, List<Need> needs) {
    long peak = load.peakQps().get(system);
    Long today = load.capacityQps().get(system);
    double wanted = load.withHeadroom((double) peak);
    double missing = wanted - (today == null ? 0 : today);
    Sentence reason = Sentence.of(row.reason());
    Sentence how =
        today == null
            ? Sentence.of(
                "%s requests per second and %s %% headroom are %s. %s",
                said(peak), said(load.headroomPercent()), said(wanted), reason)
            : Sentence.of(
                "%s requests per second and %s %% headroom are %s, of which it carries %s today."
                    + " %s",
                said(peak), said(load.headroomPercent()), said(wanted), said(today), reason);
    add(kind, system, missing / row.perUnit(), how, needs);
  }

  private static void wholeEvent(
      Sizing row, Kind kind, String system, PlannedLoad load, List<Need> needs) {
    double peak =
        switch (row.driver()) {
          case ORDERS_PER_MINUTE -> load.ordersPerMinute();
          case ONLINE_USERS -> load.onlineUsers();
          case BANDWIDTH -> load.bandwidthGbps();
          case CDN -> load.cdnGbps();
          case QPS -> throw new IllegalArgumentException("Requests are sized by system.");
        };
    Sentence how =
        Sentence.of(
            "The event's %s %s and %s %% headroom are %s. %s",
            said(peak),
            name(row.driver()),
            said(load.headroomPercent()),
            said(load.withHeadroom(peak)),
            Sentence.of(row.reason()));
    add(kind, system, load.withHeadroom(peak) / row.perUnit(), how, needs);
  }

  private static Sentence name(Driver driver) {
    return switch (driver) {
      case ORDERS_PER_MINUTE -> Sentence.of("orders per minute");
      case ONLINE_USERS -> Sentence.of("people online at once");
      case BANDWIDTH -> Sentence.of("Gbit/s of bandwidth");
      case CDN -> Sentence.of("Gbit/s of CDN");
      case QPS -> Sentence.of("requests per second");
    };
  }

  private static void add(
      Kind kind, String system, double quantity, Sentence how, List<Need> needs) {
    BigDecimal rounded = kind.roundedUp(quantity);
    if (rounded.signum() > 0) {
      needs.add(new Need(system, kind, rounded, how));
    }
  }

  static Spoken said(Number figure) {
    return (Locale language) -> NumberFormat.getNumberInstance(language).format(figure);
  }
}
