package org.eventassurance.statistics;

import java.util.Optional;
import org.eventassurance.catalogue.MonitoringServer;
import org.eventassurance.language.Sentence;

/**
 * What is to be measured of an event.
 *
 * @param figure see {@link FigureNames}
 * @param server who is to tell; empty if nobody can
 * @param query in PromQL, with one series; empty without a server
 * @param unasked why nobody is asked; empty with a server
 */
record FigureQuestion(
    String figure, Optional<MonitoringServer> server, String query, Optional<Sentence> unasked) {

  static FigureQuestion to(MonitoringServer server, String figure, String query) {
    return new FigureQuestion(figure, Optional.of(server), query, Optional.empty());
  }

  static FigureQuestion toNobody(String figure, Sentence why) {
    return new FigureQuestion(figure, Optional.empty(), "", Optional.of(why));
  }
}
