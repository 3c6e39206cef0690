package org.eventassurance.check;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.catalogue.CataloguedDatabase;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.HostAndPort;
import org.eventassurance.catalogue.Targets;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.SampleEvents;

/** The core system Orders before an event that ends on 2026-09-16 at 02:00 in China. */
final class SampleTargets {

  static final OffsetDateTime GO_LIVE = OffsetDateTime.parse("2026-09-15T20:00:00+08:00");

  private SampleTargets() {}

  static CheckTarget databases(CataloguedDatabase... databases) {
    return target(GO_LIVE, List.of(), List.of(), List.of(databases));
  }

  static CheckTarget http(URI... addresses) {
    return target(GO_LIVE, List.of(addresses), List.of(), List.of());
  }

  static CheckTarget tls(OffsetDateTime goLiveAt, HostAndPort... servers) {
    return target(goLiveAt, List.of(), List.of(servers), List.of());
  }

  private static CheckTarget target(
      OffsetDateTime goLiveAt,
      List<URI> http,
      List<HostAndPort> tls,
      List<CataloguedDatabase> databases) {
    return new CheckTarget(
        SampleEvents.stored("EVENT", "Event", EventStatus.PREPARING, goLiveAt, "sre-lead"),
        new CataloguedSystem(
            "order",
            "Orders",
            "business",
            true,
            false,
            Optional.empty(),
            Set.of(),
            new Targets(Optional.empty(), List.of(), List.of(), http, tls, databases)));
  }

  static Finding finding(List<Finding> findings, String item) {
    return findings.stream()
        .filter(finding -> finding.item().startsWith(item + "@"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing about " + item + " in " + findings));
  }
}
