package org.eventassurance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.forecast.Forecasts;
import org.eventassurance.language.Rounded;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.stereotype.Component;

/**
 * Whether a system will carry the event: its utilisation at the peak of the latest past event, made
 * larger by as much as the traffic is forecast to grow, and the forecast peak against the requests
 * that it carries today (E3, E9).
 */
@Component
class CapacityCheck implements Check {

  private static final String LIMITS = "capacity";
  private static final String UTILISATION = "utilisation";
  private static final String REQUESTS = "requests";

  private final PastPeaks pastPeaks;
  private final Forecasts forecasts;
  private final Judge judge;

  CapacityCheck(PastPeaks pastPeaks, Forecasts forecasts, Judge judge) {
    this.pastPeaks = pastPeaks;
    this.forecasts = forecasts;
    this.judge = judge;
  }

  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public boolean concerns(CataloguedSystem system) {
    return system.core()
        || system.capacityQps().isPresent()
        || system.targets().monitoring().isPresent();
  }

  @Override
  public List<Finding> examine(CheckTarget target) {
    CataloguedSystem system = target.system();
    List<Finding> findings = new ArrayList<>();
    system
        .capacityQps()
        .ifPresent(carries -> findings.add(requests(target.event(), system, carries)));
    if (system.targets().monitoring().isPresent()) {
      findings.addAll(utilisation(target.event(), system));
    }
    if (findings.isEmpty()) {
      findings.add(
          Finding.unknown(
              LIMITS,
              Sentence.of(
                  "The service catalogue does not say what %s carries, or where it is monitored:"
                      + " give it 'capacityQps', or 'monitoring' and 'selector'.",
                  system.name())));
    }
    return findings;
  }

  private Finding requests(MajorEvent event, CataloguedSystem system, long carries) {
    Long forecast = forecasts.peaksBySystem(event.code()).get(system.id());
    if (forecast == null) {
      return Finding.unknown(
          REQUESTS,
          Sentence.of(
              "No department has forecast requests to %s, which carries %s per second.",
              system.name(), carries));
    }
    return judge.measured(
        LIMITS,
        REQUESTS,
        carries == 0 ? Double.POSITIVE_INFINITY : 100.0 * forecast / carries,
        Sentence.of(
            "%s requests per second are forecast for %s, which carries %s.",
            forecast, system.name(), carries),
        "");
  }

  private List<Finding> utilisation(MajorEvent event, CataloguedSystem system) {
    List<MajorEvent> past = pastPeaks.events(event, system);
    MonitoringServer server = system.targets().monitoring().orElseThrow().server();
    if (server.utilisation().isEmpty()) {
      return List.of(
          Finding.unknown(
              UTILISATION,
              Sentence.of(
                  "The service catalogue names no query of the monitoring %s that tells how much of"
                      + " a system is used: give it 'utilisation'.",
                  server.id())));
    }
    if (past.isEmpty()) {
      return List.of(
          Finding.unknown(
              UTILISATION,
              Sentence.of(
                  "No past event needed %s: only a load test can tell whether it carries this"
                      + " one.",
                  system.name())));
    }
    for (MajorEvent one : past) {
      Map<String, Double> highest = pastPeaks.utilisation(one, system);
      if (!highest.isEmpty()) {
        return projections(event, system, one, highest);
      }
    }
    return List.of(
        Finding.unknown(
            UTILISATION,
            Sentence.of(
                "The monitoring of %s does not know its utilisation in past events any more: %s.",
                system.name(), past.stream().map(MajorEvent::name).toList())));
  }

  private List<Finding> projections(
      MajorEvent event, CataloguedSystem system, MajorEvent past, Map<String, Double> highest) {
    return pastPeaks
        .growth(event, past, system)
        .map(
            growth ->
                highest.entrySet().stream()
                    .map(use -> projection(system, past, use.getKey(), use.getValue(), growth))
                    .toList())
        .orElseGet(
            () ->
                List.of(
                    Finding.unknown(
                        UTILISATION,
                        Sentence.of(
                            "Nobody can say how much more traffic %s gets than in %s: a forecast"
                                + " for this event or the traffic of that one is missing.",
                            system.name(), past.name()))));
  }

  private Finding projection(
      CataloguedSystem system, MajorEvent past, String word, double then, PastPeaks.Growth growth) {
    double projected = then * growth.factor();
    return judge.measured(
        LIMITS,
        word,
        projected,
        Sentence.of(
            "%s of %s was at %s %% in %s; with %s times the traffic it will be at %s %%.",
            spoken(word),
            system.name(),
            Rounded.of(then),
            past.name(),
            Rounded.of(growth.factor()),
            Rounded.of(projected)),
        growth.evidence());
  }

  private static Sentence spoken(String word) {
    return switch (word) {
      case "cpu" -> Sentence.of("The CPU");
      case "memory" -> Sentence.of("The memory");
      case "dbConnections" -> Sentence.of("The use of database connections");
      default -> Sentence.of(word);
    };
  }
}
