package org.eventassurance.loadtest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JMeter itself writes of a small test against a server of ours is read as it was. */
@Tag("E16")
class RealJMeterTest {

  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    JMeter.demand();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/page", exchange -> answer(exchange, 200));
    server.createContext("/broken", exchange -> answer(exchange, 500));
    server.start();
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, -1);
    }
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void itsLogAsCsvAndTheDashboardsStatisticsAgree() throws Exception {
    Instant before = Instant.now();
    Path log =
        JMeter.run(
            folder,
            server.getAddress().getPort(),
            List.of("/page", "/page", "/broken"),
            "-e",
            "-o",
            folder.resolve("dashboard").toString());

    TestFigures figures = read(log);
    assertThat(figures.format()).isEqualTo(ResultFormat.JMETER_CSV);
    assertThat(figures.requests()).isEqualTo(600);
    assertThat(figures.errorPercent()).isCloseTo(33.33, within(0.01));
    assertThat(figures.startedAt()).isBetween(before, figures.endedAt());
    assertThat(figures.endedAt()).isBefore(Instant.now());

    TestFigures statistics = read(folder.resolve("dashboard/statistics.json"));
    assertThat(statistics.format()).isEqualTo(ResultFormat.JMETER_STATISTICS);
    assertThat(statistics.requests()).isEqualTo(600);
    assertThat(statistics.errorPercent()).isCloseTo(figures.errorPercent(), within(0.01));
    assertThat(statistics.requestsPerSecond())
        .isCloseTo(figures.requestsPerSecond(), within(0.01 * figures.requestsPerSecond()));
    assertThat(statistics.p95Millis()).isCloseTo(figures.p95Millis(), within(2.0));
  }

  @Test
  void itsLogAsXmlTellsTheSame() throws Exception {
    Path log =
        JMeter.run(
            folder,
            server.getAddress().getPort(),
            List.of("/page", "/broken"),
            "-Jjmeter.save.saveservice.output_format=xml");

    TestFigures figures = read(log);
    assertThat(figures.format()).isEqualTo(ResultFormat.JMETER_XML);
    assertThat(figures.requests()).isEqualTo(400);
    assertThat(figures.errorPercent()).isEqualTo(50);
  }

  private static TestFigures read(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return ResultFiles.read(content, file.getFileName().toString());
    }
  }
}
