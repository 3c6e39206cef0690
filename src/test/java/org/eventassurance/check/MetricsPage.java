package org.eventassurance.check;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** A system that a test pretends to run: it has a page of metrics that Prometheus may scrape. */
public final class MetricsPage implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Double> values = new ConcurrentSkipListMap<>();

  private MetricsPage(HttpServer server) {
    this.server = server;
  }

  /** Starts a page without metrics. */
  public static MetricsPage start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      MetricsPage page = new MetricsPage(server);
      server.createContext(
          "/metrics",
          exchange -> {
            byte[] text = page.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, text.length == 0 ? -1 : text.length);
            try (OutputStream body = exchange.getResponseBody()) {
              body.write(text);
            }
          });
      server.start();
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sets a value.
   *
   * @param series as the page writes it, such as {@code cpu_percent{core="0"}}
   */
  public MetricsPage set(String series, double value) {
    values.put(series, value);
    return this;
  }

  /** Takes a series off the page. */
  public MetricsPage remove(String series) {
    values.remove(series);
    return this;
  }

  /** The target, as Prometheus's configuration names it. */
  public String target() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private String text() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + " " + value.getValue() + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
