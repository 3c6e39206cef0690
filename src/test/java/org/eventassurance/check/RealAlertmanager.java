package org.eventassurance.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real Alertmanager with its own configuration and storage, alone in its cluster. */
public final class RealAlertmanager implements AutoCloseable {

  private final LocalServer server;
  private final Path configuration;

  private RealAlertmanager(LocalServer server, Path configuration) {
    this.server = server;
    this.configuration = configuration;
  }

  /**
   * Starts a server.
   *
   * @param yaml its configuration: route and receivers
   */
  public static RealAlertmanager start(String yaml) {
    Path program = LocalServer.program("prometheus-alertmanager", "prometheus-alertmanager");
    Path folder = LocalServer.folder("alertmanager");
    Path configuration = folder.resolve("alertmanager.yml");
    int port = LocalServer.freePort();
    write(configuration, yaml);
    return new RealAlertmanager(
        LocalServer.start(
            folder,
            port,
            "/-/ready",
            "",
            List.of(
                program.toString(),
                "--config.file=" + configuration,
                "--storage.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")),
        configuration);
  }

  public URI uri() {
    return server.uri();
  }

  /** Replaces the configuration. */
  public RealAlertmanager configure(String yaml) {
    write(configuration, yaml);
    server.reload();
    return this;
  }

  /**
   * Has the server take alerts in.
   *
   * @param alerts a JSON list, as a Prometheus sends it
   */
  public void take(String alerts) {
    server.post("/api/v2/alerts", alerts);
  }

  /** What the server tells about itself, in Prometheus's format. */
  public String metrics() {
    return server.get("/metrics").body();
  }

  /** The alerts that are active now, as the server lists them in JSON. */
  public String activeAlerts() {
    return server.get("/api/v2/alerts?active=true").body();
  }

  @Override
  public void close() {
    server.close();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
