package org.eventassurance.check;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.check.RuleBook.Watch;
import org.eventassurance.language.Sentence;
import org.eventassurance.monitoring.Prometheus;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.springframework.stereotype.Component;

/**
 * Whether the alerts of a system get to a receiver that tells somebody, and whether those to whom
 * it writes are in the organisation today (E18).
 */
@Component
class AlertRoutingCheck extends MonitoringCheck {

  private static final String RECEIVERS = "receivers";
  private static final String RECIPIENTS = "recipients";

  private final Prometheus prometheus;
  private final Alertmanager alertmanager;
  private final OrganisationDirectory organisation;

  AlertRoutingCheck(
      Prometheus prometheus, Alertmanager alertmanager, OrganisationDirectory organisation) {
    this.prometheus = prometheus;
    this.alertmanager = alertmanager;
    this.organisation = organisation;
  }

  @Override
  public String name() {
    return "alert-routing";
  }

  @Override
  List<Finding> examine(CheckTarget target, Monitoring monitoring) {
    MonitoringServer server = monitoring.server();
    if (server.alertmanager().isEmpty()) {
      return List.of(Alertmanager.missing(server));
    }
    List<Watch> watches = watches(target.system(), monitoring);
    if (watches.isEmpty()) {
      return List.of(
          Finding.unknown(
              RECEIVERS,
              Sentence.of(
                  "No alerting rule watches %s, so that nobody can say whom its alerts reach: add"
                      + " rules first, see alert-rules.",
                  target.system().name())));
    }
    AlertRoutes routes = alertmanager.routes(server);
    Map<Watch, List<AlertReceiver>> reached = new LinkedHashMap<>();
    watches.forEach(watch -> reached.put(watch, routes.receiversOf(watch.labels())));
    List<Finding> findings = new ArrayList<>(List.of(receivers(target.system(), reached)));
    if (tellsSomebody(reached.values().stream().flatMap(List::stream).toList())) {
      findings.add(recipients(target.system(), server, reached));
    }
    return findings;
  }

  private List<Watch> watches(CataloguedSystem system, Monitoring monitoring) {
    RuleBook rules = RuleBook.of(prometheus, monitoring.server());
    return Stream.concat(
            monitoring.signals().values().stream(), system.targets().businessMetrics().stream())
        .distinct()
        .flatMap(metric -> rules.watching(system, monitoring, metric).stream())
        .distinct()
        .toList();
  }

  private static boolean tellsSomebody(List<AlertReceiver> receivers) {
    return receivers.stream().anyMatch(AlertReceiver::tellsSomebody);
  }

  private static Finding receivers(
      CataloguedSystem system, Map<Watch, List<AlertReceiver>> reached) {
    List<Watch> lost =
        reached.keySet().stream().filter(watch -> !tellsSomebody(reached.get(watch))).toList();
    if (lost.isEmpty()) {
      return Finding.of(
          RECEIVERS,
          State.PASS,
          Sentence.of("All alerts of %s reach a receiver that tells somebody.", system.name()),
          evidence(reached));
    }
    return Finding.of(
        RECEIVERS,
        lost.size() == reached.size() ? State.FAIL : State.WARN,
        Sentence.of(
            "%s of %s alerts of %s reach no receiver that tells somebody: mend Alertmanager's"
                + " routes.",
            lost.size(), reached.size(), system.name()),
        evidence(reached));
  }

  /** Which alert gets to which receiver in which way. */
  private static String evidence(Map<Watch, List<AlertReceiver>> reached) {
    return reached.entrySet().stream()
        .map(
            entry ->
                entry.getKey().rule().name()
                    + " → "
                    + entry.getValue().stream()
                        .map(receiver -> receiver.name() + receiver.ways())
                        .collect(Collectors.joining(", ")))
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private Finding recipients(
      CataloguedSystem system, MonitoringServer server, Map<Watch, List<AlertReceiver>> reached) {
    Set<String> people = addressesOfPeople();
    Set<String> domains =
        people.stream().map(AlertRoutingCheck::domain).collect(Collectors.toSet());
    Set<String> unknown =
        reached.values().stream()
            .flatMap(List::stream)
            .flatMap(receiver -> receiver.addresses().stream())
            .flatMap(AlertRoutingCheck::addresses)
            .filter(address -> !people.contains(address))
            .filter(address -> !server.mailingLists().contains(address))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> gone = unknown.stream().filter(it -> domains.contains(domain(it))).toList();
    if (!gone.isEmpty()) {
      return Finding.of(
          RECIPIENTS,
          State.FAIL,
          Sentence.of(
              "Alerts of %s go to addresses that nobody of the organisation has today: %s. Mend"
                  + " Alertmanager's receivers; a mailing list belongs under 'mailingLists' in the"
                  + " service catalogue.",
              system.name(), gone),
          "");
    }
    return unknown.isEmpty()
        ? Finding.of(
            RECIPIENTS,
            State.PASS,
            Sentence.of(
                "Every mail address to which alerts of %s go is of somebody who is in the"
                    + " organisation today, or a known mailing list.",
                system.name()),
            "")
        : Finding.unknown(
            RECIPIENTS,
            Sentence.of(
                "Alerts of %s go to addresses outside the organisation: %s. Find out who reads"
                    + " them; a mailing list belongs under 'mailingLists' in the service"
                    + " catalogue.",
                system.name(), List.copyOf(unknown)));
  }

  private Set<String> addressesOfPeople() {
    return organisation.current().people().stream()
        .map(Person::email)
        .map(address -> address.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }

  /** What can't be read as addresses, such as a template, is taken as it stands. */
  private static Stream<String> addresses(String recipients) {
    try {
      return Stream.of(InternetAddress.parse(recipients, false))
          .map(address -> address.getAddress().toLowerCase(Locale.ROOT));
    } catch (AddressException template) {
      return Stream.of(recipients);
    }
  }
}
