package org.eventassurance.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import org.eventassurance.catalogue.MonitoringServer;
import org.springframework.stereotype.Component;

/** Asks a monitoring server for a number. */
@Component
class MonitoringFigures {

  private final HttpCaller caller;

  MonitoringFigures(HttpCaller caller) {
    this.caller = caller;
  }

  /**
   * The highest value that the query has now; empty if no series has one.
   *
   * @throws CheckErrorException if the server does not answer
   */
  OptionalDouble highest(MonitoringServer server, String query) {
    URI address =
        URI.create(
            server.prometheus()
                + "/api/v1/query?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8));
    JsonNode series = caller.getJson(address, server.credentials()).path("data").path("result");
    return StreamSupport.stream(series.spliterator(), false)
        .mapToDouble(it -> it.path("value").path(1).asDouble(Double.NaN))
        .filter(Double::isFinite)
        .max();
  }
}
