package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.catalogue.Targets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An alert's labels say which system it is about. */
@Tag("E22")
class AlertedSystemsTest {

  private final ServiceCatalogue catalogue = mock(ServiceCatalogue.class);
  private final AlertedSystems alerted =
      given(
          system("portal", false, "job=\"shop\""),
          system("order", true, "job=\"shop\",service=~\"order|basket\""),
          system("shared", true, "job=\"shop\""),
          system("elsewhere", true, "env!=\"test\""),
          system("search", false, null));

  @Test
  void theLabelSystemNamesItWhateverElseItsLabelsSay() {
    assertThat(of(Map.of("system", "search", "job", "shop"))).contains("search");
    assertThat(of(Map.of("system", "unknown", "job", "shop", "service", "basket")))
        .as("a label that names no system says nothing")
        .contains("order");
  }

  @Test
  void theNarrowestSelectorThatFitsNamesItAndThenTheTier() {
    assertThat(of(Map.of("job", "shop", "service", "order", "instance", "a:1"))).contains("order");
    assertThat(of(Map.of("job", "shop"))).contains("shared");
    assertThat(of(Map.of("job", "shop", "service", "orders"))).contains("shared");
  }

  @Test
  void aSelectorThatFitsEverythingNamesNothing() {
    assertThat(of(Map.of("job", "warehouse", "env", "live"))).isEmpty();
    assertThat(of(Map.of("alertname", "Watchdog"))).isEmpty();
  }

  @Test
  void ourOwnTestsAreKnown() {
    assertThat(alerted.isTest(Map.of(TestAlertCheck.LABEL, "17", "system", "order"))).isTrue();
    assertThat(alerted.isTest(Map.of("system", "order"))).isFalse();
  }

  private Optional<String> of(Map<String, String> labels) {
    return alerted.of(labels).map(CataloguedSystem::id);
  }

  private AlertedSystems given(CataloguedSystem... systems) {
    when(catalogue.systems()).thenReturn(List.of(systems));
    Arrays.stream(systems)
        .forEach(system -> when(catalogue.system(system.id())).thenReturn(Optional.of(system)));
    return new AlertedSystems(catalogue);
  }

  private static CataloguedSystem system(String id, boolean core, String selector) {
    MonitoringServer server =
        new MonitoringServer(
            "main",
            URI.create("http://prometheus.example"),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Set.of(),
            Map.of(),
            Map.of());
    Targets targets =
        new Targets(
            Optional.ofNullable(selector).map(text -> new Monitoring(server, text, Map.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new CataloguedSystem(id, id, "sre", core, false, Optional.empty(), Set.of(), targets);
  }
}
