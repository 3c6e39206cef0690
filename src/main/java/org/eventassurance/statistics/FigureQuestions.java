package org.eventassurance.statistics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.forecast.ResourceKinds.Kind;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.resource.ItemView;
import org.eventassurance.resource.Resources;
import org.springframework.stereotype.Component;

/**
 * Which questions the service catalogue lets an event's technical figures be measured by: the
 * figures that every event has, the requests to each of its systems that counts them, and the
 * utilisation of each kind of resource that it was given or that a server knows.
 */
@Component
class FigureQuestions {

  private final ServiceCatalogue catalogue;
  private final Resources resources;
  private final FigureNames names;

  FigureQuestions(ServiceCatalogue catalogue, Resources resources, FigureNames names) {
    this.catalogue = catalogue;
    this.resources = resources;
    this.names = names;
  }

  List<FigureQuestion> of(MajorEvent event) {
    return Stream.of(figures(), requests(event), use(event)).flatMap(Function.identity()).toList();
  }

  private Stream<FigureQuestion> figures() {
    return Stream.of(TechnicalFigure.values())
        .map(
            figure ->
                question(
                    figure.word(),
                    figure.word(),
                    MonitoringServer::figures,
                    Sentence.of(
                        "The service catalogue names no query for it: give a monitoring server"
                            + " 'figures' with '%s'.",
                        figure.word())));
  }

  private FigureQuestion question(
      String figure,
      String word,
      Function<MonitoringServer, Map<String, String>> queries,
      Sentence unasked) {
    return catalogue.monitoringServers().stream()
        .filter(server -> queries.apply(server).containsKey(word))
        .findFirst()
        .map(server -> FigureQuestion.to(server, figure, queries.apply(server).get(word)))
        .orElseGet(() -> FigureQuestion.toNobody(figure, unasked));
  }

  private Stream<FigureQuestion> requests(MajorEvent event) {
    return event.systems().stream()
        .flatMap(id -> catalogue.system(id).stream())
        .flatMap(
            system ->
                system
                    .targets()
                    .monitoring()
                    .flatMap(monitoring -> requests(system.id(), monitoring))
                    .stream());
  }

  private static Optional<FigureQuestion> requests(String system, Monitoring monitoring) {
    return monitoring
        .requestsPerSecond()
        .map(
            query -> FigureQuestion.to(monitoring.server(), FigureNames.requestsTo(system), query));
  }

  private Stream<FigureQuestion> use(MajorEvent event) {
    List<String> known = names.kinds(event).stream().map(Kind::id).toList();
    return kinds(event, known).stream()
        .map(
            kind ->
                known.contains(kind)
                    ? question(
                        FigureNames.use(kind),
                        kind,
                        MonitoringServer::use,
                        Sentence.of(
                            "The service catalogue names no query for it: give a monitoring server"
                                + " 'use' with '%s'.",
                            kind))
                    : FigureQuestion.toNobody(
                        FigureNames.use(kind),
                        Sentence.of(
                            "The service catalogue asks for the use of '%s', but the table of lead"
                                + " times has no such kind: mend one of the two.",
                            kind)));
  }

  /** In the order of the table of lead times, and last what it does not know. */
  private Set<String> kinds(MajorEvent event, List<String> known) {
    List<String> wanted =
        Stream.concat(
                resources.of(event.code(), Locale.ENGLISH).stream().map(ItemView::kind),
                catalogue.monitoringServers().stream()
                    .flatMap(server -> server.use().keySet().stream().sorted()))
            .toList();
    Set<String> kinds = new LinkedHashSet<>(known);
    kinds.retainAll(wanted);
    kinds.addAll(wanted);
    return kinds;
  }
}
