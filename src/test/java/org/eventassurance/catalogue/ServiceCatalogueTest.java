package org.eventassurance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.organisation.DemoMode;
import org.eventassurance.organisation.InvalidConfigurationException;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Status;
import org.springframework.core.io.DefaultResourceLoader;

@DisplayName("The service catalogue")
class ServiceCatalogueTest {

  /** The line numbers of the refusals below are lines of this text. */
  private static final String GOOD =
      """
      systems:
        - id: checkout
          name: Checkout
          owner: business
          tier: core
          dependsOn: [order]
        - id: order
          name: Orders
          owner: business
          tier: standard
          dependsOn: [stock]
        - id: stock
          name: Stock
          owner: business-2
          tier: core
      """;

  private static final String REACHED =
      """
      monitoring:
        - id: main
          prometheus: http://127.0.0.1:9090
          credentials: monitoring
          signals: { latency: http_seconds, traffic: http_requests_total }
          utilisation: { cpu: 'max(cpu{$selector})' }
          mailingLists: [On-Call@example.com]
          figures: { cdnGbps: sum(cdn_gbps) }
          use: { PHYSICAL_MACHINE: max(machines_percent) }
      databases:
        - id: orders
          kind: postgresql
          host: db.example
          port: 5432
          database: shop
          credentials: orders-readonly
      systems:
        - id: order
          name: Orders
          owner: business
          tier: core
          monitoring: main
          selector: 'job="order"'
          signals: { latency: order_seconds }
          businessMetrics: [orders_created_total]
          thresholds: [ { id: queue, query: queue_length, warn: 100, fail: 500 } ]
          http: ['https://order.example/health']
          tls: [order.example:443]
          databases: [orders]
      """;

  @TempDir private Path folder;

  private final OrganisationDirectory organisation =
      organisation("classpath:organisation/demo.yaml");

  @Test
  void knows_each_system_with_its_owner_its_tier_and_what_it_needs() {
    ServiceCatalogue catalogue = catalogue(GOOD);

    assertThat(catalogue.systems())
        .extracting("id", "name", "owner", "core", "dependsOn")
        .containsExactly(
            tuple("checkout", "Checkout", "business", true, Set.of("order")),
            tuple("order", "Orders", "business", false, Set.of("stock")),
            tuple("stock", "Stock", "business-2", true, Set.of()));
    assertThat(catalogue.system("stock")).isPresent();
    assertThat(catalogue.system("rocket")).isEmpty();
  }

  @Test
  void knows_all_that_checks_may_reach() {
    CataloguedSystem order = catalogue(REACHED).system("order").orElseThrow();

    Targets targets = order.targets();
    Monitoring monitoring = targets.monitoring().orElseThrow();
    assertThat(monitoring.server().prometheus()).hasToString("http://127.0.0.1:9090");
    assertThat(monitoring.server().credentials()).contains("monitoring");
    assertThat(monitoring.server().mailingLists()).containsExactly("on-call@example.com");
    assertThat(monitoring.server().utilisation()).containsEntry("cpu", "max(cpu{$selector})");
    assertThat(monitoring.selector()).isEqualTo("job=\"order\"");
    assertThat(monitoring.signals())
        .containsOnly(
            entry(Signal.LATENCY, "order_seconds"), entry(Signal.TRAFFIC, "http_requests_total"));
    assertThat(targets.businessMetrics()).containsExactly("orders_created_total");
    assertThat(targets.thresholds())
        .containsExactly(new Threshold("queue", "queue_length", false, 100.0, 500.0));
    assertThat(targets.http()).hasToString("[https://order.example/health]");
    assertThat(targets.tls()).containsExactly(new HostAndPort("order.example", 443));
    assertThat(targets.databases())
        .extracting("id", "kind", "server", "database", "credentials")
        .containsExactly(
            tuple(
                "orders",
                DatabaseKind.POSTGRESQL,
                new HostAndPort("db.example", 5432),
                "shop",
                Optional.of("orders-readonly")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://127.0.0.1:9090      | file:///etc/passwd       | cannot be called",
        "http://127.0.0.1:9090      | http://me:secret@host    | cannot be called",
        "'job=\"order\"'            | 'job=order} or vector(1' | is not label matchers",
        "monitoring: main          | monitoring: other        | none has this id",
        "databases: [orders]       | databases: [stock]       | none has this id",
        "order.example:443         | order.example            | is no host with its port",
        "port: 5432                | port: 99999              | is no port",
        "kind: postgresql          | kind: oracle             | use postgresql or mysql",
        "'warn: 100, fail: 500'    | direction: high          | has no limit",
        "warn: 100                 | warn: NaN                | use a number",
        "orders_created_total      | 'orders created'         | is not the name of a metric",
        "'{ cdnGbps:'              | '{ cdn:'                 | 'cdn' is not known here",
        "PHYSICAL_MACHINE:         | machines:                | names the use of 'machines'",
        "sum(cdn_gbps) }           | '[a] }'                  | must be a text",
        "use: {                    | 'use: [a]\n    # {'     | must be keys with values"
      })
  void refuses_what_a_check_could_not_reach(String good, String bad, String reason) {
    assertThatThrownBy(() -> catalogue(REACHED.replace(good, bad)))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void names_each_figure_of_an_event_with_one_server_only() {
    String second =
        """
          - id: second
            prometheus: http://127.0.0.1:9091
            %s
        databases:
        """;
    MonitoringServer main = catalogue(REACHED).monitoringServers().get(0);
    assertThat(main.figures()).containsExactly(entry("cdnGbps", "sum(cdn_gbps)"));
    assertThat(main.use()).containsExactly(entry("PHYSICAL_MACHINE", "max(machines_percent)"));
    assertThat(
            catalogue(
                    REACHED.replace(
                        "databases:\n", second.formatted("figures: { flashSaleQps: shop }")))
                .monitoringServers())
        .extracting(MonitoringServer::id)
        .containsExactly("main", "second");

    assertThatThrownBy(
            () ->
                catalogue(
                    REACHED.replace("databases:\n", second.formatted("figures: { cdnGbps: x }"))))
        .hasMessageContaining(
            "line 12: monitoring server 'second' names a query for 'cdnGbps', and so does"
                + " monitoring server 'main'; keep one of the two");
    assertThatThrownBy(
            () ->
                catalogue(
                    REACHED.replace(
                        "databases:\n", second.formatted("use: { PHYSICAL_MACHINE: x }"))))
        .hasMessageContaining("names a query for 'PHYSICAL_MACHINE'");
  }

  @Test
  void knows_all_that_systems_need_to_work_transitively() {
    assertThat(catalogue(GOOD).withDependencies(List.of("checkout", "gone")))
        .extracting(CataloguedSystem::id)
        .containsExactly("checkout", "order", "stock");
  }

  /** No file has a circle, but a walk that never ends would be the worst of answers. */
  @Test
  void walks_dependencies_in_a_circle_once() {
    Map<String, CataloguedSystem> circle = new LinkedHashMap<>();
    catalogue(GOOD).systems().forEach(system -> circle.put(system.id(), system));
    CataloguedSystem stock = circle.get("stock");
    circle.put(
        "stock",
        new CataloguedSystem(
            stock.id(),
            stock.name(),
            stock.owner(),
            stock.core(),
            stock.flashSale(),
            stock.capacityQps(),
            Set.of("checkout"),
            stock.targets()));

    assertThat(ServiceCatalogue.withDependencies(circle, List.of("order")))
        .extracting(CataloguedSystem::id)
        .containsExactly("order", "stock", "checkout");
  }

  @Test
  void knows_what_a_system_carries_today_and_which_is_a_flash_sale_where_the_file_says_so() {
    ServiceCatalogue catalogue =
        catalogue(
            GOOD.replace(
                "tier: standard", "tier: standard\n    capacityQps: 4000\n    flashSale: true"));

    assertThat(catalogue.systems())
        .extracting("id", "capacityQps", "flashSale")
        .containsExactly(
            tuple("checkout", Optional.empty(), false),
            tuple("order", Optional.of(4000L), true),
            tuple("stock", Optional.empty(), false));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          owner: business-2  | owner: business-3       | line 14: system 'stock' names owner 'business-3', but no department has this id.
          owner: business-2  |                         | line 12: system 'stock' has no 'owner'; add it.
          dependsOn: [stock] | dependsOn: [stocks]     | line 11: system 'order' depends on 'stocks', but no system has this id.
          dependsOn: [stock] | dependsOn: [order]      | line 11: system 'order' depends on itself; remove it here.
          dependsOn: [stock] | dependsOn: [checkout]   | line 2: systems depend on each other in a circle, checkout → order → checkout; remove one of these.
          id: stock          | id: order               | line 12: system 'order' stands in line 7 already; give one of them another id.
          id: stock          | id: the stock           | line 12: 'the stock' cannot be the id of a system; use at most 64 letters, digits, '-', '_' and '.', and begin with a letter or a digit.
          tier: standard     | tier: gold              | line 10: system 'order' has the tier 'gold'; use core or standard.
          tier: standard     | level: standard         | line 10: 'level' is not known here; use businessMetrics, capacityQps, databases, dependsOn, flashSale, http, id, monitoring, name, owner, selector, signals, thresholds, tier, tls.
          tier: standard     | flashSale: maybe        | line 10: system 'order' has the flashSale 'maybe'; use true or false.
          tier: standard     | capacityQps: 3k         | line 10: system 'order' has the capacityQps '3k'; use a whole number of at most ten digits.
          """)
  void is_refused_with_the_line_and_the_reason(String part, String replacement, String refusal) {
    String bad = GOOD.replace(part, replacement == null ? "" : replacement);

    assertThatThrownBy(() -> catalogue(bad))
        .isInstanceOf(InvalidConfigurationException.class)
        .message()
        .contains("services.yaml, " + refusal);
  }

  @Test
  void notes_a_circle_once_and_walks_shared_dependencies_without_complaint() {
    String diamond = GOOD.replace("dependsOn: [order]", "dependsOn: [order, stock]");
    assertThat(catalogue(diamond).systems()).hasSize(3);

    String circle = GOOD + "    dependsOn: [order]\n";
    assertThatThrownBy(() -> catalogue(circle))
        .hasMessage(
            "services.yaml, line 7: systems depend on each other in a circle, "
                + "order → stock → order; remove one of these.");
  }

  @Test
  void follows_a_change_of_the_file_and_stays_when_it_turns_bad() {
    ServiceCatalogue catalogue = catalogue(GOOD);
    ServiceCatalogueHealthIndicator health = new ServiceCatalogueHealthIndicator(catalogue);

    write("services.yaml", GOOD.replace("name: Stock", "name: Warehouse"));
    settle(catalogue);
    assertThat(catalogue.system("stock").orElseThrow().name()).isEqualTo("Warehouse");

    write("services.yaml", GOOD.replace("tier: core", "tier: gold"));
    settle(catalogue);
    assertThat(catalogue.system("stock").orElseThrow().name()).isEqualTo("Warehouse");
    assertThat(catalogue.lastProblem()).isPresent();
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

    write("services.yaml", GOOD);
    settle(catalogue);
    assertThat(catalogue.lastProblem()).isEmpty();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void follows_the_organisation_when_an_owner_comes_or_goes() {
    OrganisationDirectory moving = mock(OrganisationDirectory.class);
    when(moving.current()).thenReturn(organisation.current());
    ServiceCatalogue catalogue =
        new ServiceCatalogue(write("services.yaml", GOOD), moving, new DefaultResourceLoader());

    when(moving.current()).thenReturn(new Organisation(List.of(), List.of()));
    catalogue.organisationChanged();
    assertThat(catalogue.systems()).hasSize(3);
    assertThat(catalogue.lastProblem())
        .hasValueSatisfying(
            problem -> assertThat(problem).contains("line 4: system 'checkout' names owner"));

    when(moving.current()).thenReturn(organisation.current());
    catalogue.organisationChanged();
    assertThat(catalogue.lastProblem()).isEmpty();
  }

  @Test
  void lets_forms_choose_a_system() {
    ServiceCatalogue demo =
        new ServiceCatalogue(
            "classpath:services/demo.yaml", organisation, new DefaultResourceLoader());

    assertThat(new SystemChoices(demo).choices(Locale.CHINESE))
        .extracting("value", "label")
        .contains(tuple("flash-sale", "Flash sale (大秒)"));
  }

  @Test
  void is_empty_without_a_file() {
    assertThat(new ServiceCatalogue("", organisation, new DefaultResourceLoader()).systems())
        .isEmpty();
  }

  private static void settle(ServiceCatalogue catalogue) {
    catalogue.reload();
    catalogue.reload();
  }

  private ServiceCatalogue catalogue(String text) {
    return new ServiceCatalogue(
        write("services.yaml", text), organisation, new DefaultResourceLoader());
  }

  private static OrganisationDirectory organisation(String location) {
    return new OrganisationDirectory(
        location,
        Locale.ENGLISH,
        new DemoMode("jdbc:h2:mem:test", "127.0.0.1"),
        new DefaultResourceLoader(),
        event -> {});
  }

  private String write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
