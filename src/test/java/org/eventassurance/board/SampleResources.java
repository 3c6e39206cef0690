package org.eventassurance.board;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eventassurance.process.FormChoices.Choice;
import org.eventassurance.resource.Allocations;
import org.eventassurance.resource.Allocations.Holder;
import org.eventassurance.resource.Allocations.Span;
import org.eventassurance.resource.ItemStatus;
import org.eventassurance.resource.ItemView;
import org.eventassurance.resource.MissingFilings;
import org.eventassurance.resource.MissingFilings.FileBy;
import org.eventassurance.resource.PoolView;
import org.eventassurance.resource.Pools;
import org.eventassurance.resource.ResourceKindChoices;
import org.eventassurance.resource.Resources;

/**
 * What was filed for the launch: of a pool of 100 machines 80 were filed in time and 40 late, a
 * bandwidth is not there though it should be in use, load balancers were refused.
 */
final class SampleResources {

  static final long MACHINES = 1;
  static final long LATE_MACHINES = 2;

  private SampleResources() {}

  static void given(Resources resources, MissingFilings missing) {
    when(resources.of(eq(SampleOverviews.LAUNCH), any())).thenReturn(launch());
    when(resources.of(eq(SampleOverviews.GALA), any())).thenReturn(List.of());
    when(resources.allocations(eq(Optional.empty()), any(), any(), any())).thenReturn(pools());
    when(resources.allocations(eq(Optional.of("LVS")), any(), any(), any()))
        .thenReturn(
            List.of(
                new Allocations(
                    "LVS", "Load balancer (LVS)", "instances", null, null, List.of(), List.of())));
    when(missing.departments(SampleOverviews.GALA)).thenReturn(List.of("business", "payment"));
    when(missing.next(SampleOverviews.GALA))
        .thenReturn(
            Optional.of(
                new FileBy(
                    at("2026-12-01T20:00"), List.of("Physical machine", "Network bandwidth"))));
  }

  /** The kinds that can be filed, and the pool of one of them. */
  static void givenPools(Pools pools, ResourceKindChoices kinds) {
    when(kinds.choices(any()))
        .thenReturn(
            List.of(
                new Choice("PHYSICAL_MACHINE", "Physical machine (machines)"),
                new Choice("CDN", "CDN (Gbit/s)"),
                new Choice("DNS", "Domain name (DNS) (domain names)")));
    when(pools.all())
        .thenReturn(
            List.of(
                new PoolView(
                    "PHYSICAL_MACHINE",
                    "Physical machine",
                    "machines",
                    new BigDecimal("1E+2"),
                    new BigDecimal("2E+1"),
                    "base",
                    at("2026-09-01T10:00"))));
  }

  static List<ItemView> launch() {
    return List.of(
        machines(),
        lateMachines(),
        item(3, null, "business", "CDN", "CDN", "Gbit/s", "live-stream")
            .wanted("800.5", "2026-11-11T18:00", "2026-11-12T02:00")
            .filed("2026-10-01T10:00", "2026-10-28T18:00")
            .is(ItemStatus.GRANTED, "800.5", "0", "0", "All of it comes from the pool."),
        item(4, null, "payment", "LVS", "Load balancer (LVS)", "instances", "checkout")
            .wanted("4", "2026-11-01T00:00", "2026-11-12T02:00")
            .filed("2026-10-08T15:30", "2026-10-02T00:00")
            .is(ItemStatus.REFUSED, "0", "0", "4", "No rung could give any <b>LVS</b>."),
        item(5, null, "business", "BANDWIDTH", "Network bandwidth", "Gbit/s", "live-stream")
            .wanted("20", "2026-10-16T07:00", "2026-11-12T02:00")
            .filed("2026-09-10T09:00", "2026-09-16T07:00")
            .undelivered(ItemStatus.GRANTED, "20", "Base services procures it."),
        item(6, LATE_MACHINES, "payment", "PHYSICAL_MACHINE", "Physical machine", "machines", "x")
            .wanted("7", "2026-11-10T00:00", "2026-11-12T02:00")
            .filed("2026-10-15T10:00", "2026-10-11T00:00")
            .is(ItemStatus.WITHDRAWN, "0", "0", "0", "It was withdrawn."),
        item(7, null, "payment", "SNAT", "Outbound address (SNAT)", "addresses", "checkout")
            .wanted("16", "2026-10-12T00:00", "2026-11-12T02:00")
            .filed("2026-09-05T09:00", "2026-09-12T00:00")
            .is(ItemStatus.CONFIRMED, "16", "0", "0", "Base services procures it."));
  }

  static ItemView machines() {
    return item(
            MACHINES,
            null,
            "business",
            "PHYSICAL_MACHINE",
            "Physical machine",
            "machines",
            "live-stream")
        .wanted("80", "2026-11-10T00:00", "2026-11-12T02:00")
        .filed("2026-10-01T10:00", "2026-10-11T00:00")
        .is(ItemStatus.GRANTED, "80", "0", "0", "Filed in time: guaranteed, all from the pool.");
  }

  static ItemView lateMachines() {
    return item(
            LATE_MACHINES,
            null,
            "payment",
            "PHYSICAL_MACHINE",
            "Physical machine",
            "machines",
            "checkout")
        .wanted("40", "2026-11-10T00:00", "2026-11-12T02:00")
        .filed("2026-10-14T17:20", "2026-10-11T00:00")
        .is(
            ItemStatus.SHORT,
            "20",
            "20",
            "0",
            "20 come from the pool; 80 of it are guaranteed to those who filed in time.");
  }

  /** Load balancers of which nobody has decided anything. */
  static ItemView lateBalancers() {
    return item(10, null, "payment", "LVS", "Load balancer (LVS)", "instances", "checkout")
        .wanted("4", "2026-11-01T00:00", "2026-11-12T02:00")
        .filed("2026-10-08T15:30", "2026-10-02T00:00")
        .is(ItemStatus.SHORT, "0", "4", "0", "It was filed late.");
  }

  /** What a change of the late machines added, an hour later. */
  static ItemView added(boolean inTime) {
    return item(
            8,
            LATE_MACHINES,
            "payment",
            "PHYSICAL_MACHINE",
            "Physical machine",
            "machines",
            "checkout")
        .wanted("10", "2026-11-20T00:00", "2026-11-22T02:00")
        .filed("2026-10-16T10:00", inTime ? "2026-10-21T00:00" : "2026-10-11T00:00")
        .is(inTime ? ItemStatus.GRANTED : ItemStatus.SHORT, "10", "0", "0", "From the pool.");
  }

  static List<Allocations> pools() {
    return List.of(
        machinePool(),
        new Allocations(
            "CDN",
            "CDN",
            "Gbit/s",
            new BigDecimal("700"),
            BigDecimal.ZERO,
            List.of(
                span("2026-10-16T00:00", "2026-11-11T18:00", 0, 700, 0),
                span("2026-11-11T18:00", "2026-11-12T02:00", 800.5, -100.5, 0),
                span("2026-11-12T02:00", "2027-01-02T00:00", 0, 700, 0)),
            List.of(
                holder(3, "business", "live-stream", "POOL", "800.5", "2026-11-11T18:00", true))),
        new Allocations(
            "BANDWIDTH",
            "Network bandwidth",
            "Gbit/s",
            null,
            null,
            List.of(),
            List.of(
                holder(5, "business", "live-stream", "PROCURED", "20", "2026-10-16T07:00", true))));
  }

  static Allocations machinePool() {
    return new Allocations(
        "PHYSICAL_MACHINE",
        "Physical machine",
        "machines",
        new BigDecimal("100.00"),
        new BigDecimal("20.00"),
        List.of(
            span("2026-10-16T00:00", "2026-11-10T00:00", 0, 100, 0),
            span("2026-11-10T00:00", "2026-11-12T02:00", 100, 0, 8),
            span("2026-11-12T02:00", "2026-12-30T00:00", 0, 100, 0),
            span("2026-12-30T00:00", "2027-01-01T02:00", 30, 70, 0),
            span("2027-01-01T02:00", "2027-01-02T00:00", 0, 100, 0)),
        List.of(
            holder(MACHINES, "business", "live-stream", "POOL", "80", "2026-11-10T00:00", true),
            holder(LATE_MACHINES, "payment", "checkout", "POOL", "20", "2026-11-10T00:00", false),
            holder(
                LATE_MACHINES,
                "payment",
                "checkout",
                "RESERVE_POOL",
                "8",
                "2026-11-10T00:00",
                false),
            new Holder(
                9,
                SampleOverviews.GALA,
                "business",
                "checkout",
                "POOL",
                new BigDecimal("30"),
                at("2026-12-30T00:00"),
                at("2027-01-01T02:00"),
                true)));
  }

  static Span span(String from, String until, double used, double free, double reserveUsed) {
    return new Span(
        at(from),
        at(until),
        BigDecimal.valueOf(used),
        BigDecimal.valueOf(free),
        BigDecimal.valueOf(reserveUsed));
  }

  private static Holder holder(
      long item,
      String department,
      String system,
      String source,
      String quantity,
      String from,
      boolean inTime) {
    return new Holder(
        item,
        SampleOverviews.LAUNCH,
        department,
        system,
        source,
        new BigDecimal(quantity),
        at(from),
        at("2026-11-12T02:00"),
        inTime);
  }

  static Instant at(String local) {
    return SampleOverviews.at(local).toInstant();
  }

  private static Draft item(
      long id,
      Long addsTo,
      String department,
      String kind,
      String name,
      String unit,
      String system) {
    return new Draft(
        id, addsTo, department, kind, name, unit, system, null, null, null, null, null);
  }

  /** An item that is put together bit by bit. */
  private record Draft(
      long id,
      Long addsTo,
      String department,
      String kind,
      String name,
      String unit,
      String system,
      String quantity,
      Instant from,
      Instant until,
      Instant filedAt,
      Instant fileBy) {

    Draft wanted(String amount, String first, String last) {
      return new Draft(
          id,
          addsTo,
          department,
          kind,
          name,
          unit,
          system,
          amount,
          at(first),
          at(last),
          filedAt,
          fileBy);
    }

    Draft filed(String moment, String lastMoment) {
      return new Draft(
          id,
          addsTo,
          department,
          kind,
          name,
          unit,
          system,
          quantity,
          from,
          until,
          at(moment),
          at(lastMoment));
    }

    ItemView undelivered(ItemStatus status, String granted, String reason) {
      return view(status, granted, "0", "0", reason, true);
    }

    ItemView is(ItemStatus status, String granted, String open, String refused, String reason) {
      return view(status, granted, open, refused, reason, false);
    }

    private ItemView view(
        ItemStatus status,
        String granted,
        String open,
        String refused,
        String reason,
        boolean undelivered) {
      return new ItemView(
          id,
          addsTo,
          "filing-" + id,
          department,
          kind,
          name,
          system,
          new BigDecimal(quantity),
          unit,
          from,
          until,
          "Flash <sale>",
          filedAt,
          fileBy,
          !filedAt.isAfter(fileBy),
          30,
          "use",
          status,
          new BigDecimal(granted),
          null,
          new BigDecimal(open),
          new BigDecimal(refused),
          reason,
          undelivered);
    }
  }
}
