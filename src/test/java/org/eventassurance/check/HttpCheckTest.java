package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.check.SampleDatabases.IMPATIENT;
import static org.eventassurance.check.SampleTargets.finding;
import static org.eventassurance.check.SampleTargets.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

@Tag("E19")
class HttpCheckTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private HttpCheck check;

  @BeforeEach
  void start() throws IOException, GeneralSecurityException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/health", exchange -> answer(exchange, 204));
    server.createContext("/broken", exchange -> answer(exchange, 503));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://elsewhere.example/");
          answer(exchange, 302);
        });
    server.createContext(
        "/sluggish",
        exchange -> {
          LockSupport.parkNanos(600_000_000);
          answer(exchange, 200);
        });
    server.start();
    check =
        new HttpCheck(
            IMPATIENT,
            new TrustedCertificates("", new DefaultSslBundleRegistry()),
            SampleJudge.judge());
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void anAddressThatAnswersQuicklyPasses() throws InterruptedException {
    List<Finding> findings = check.examine(http(address("/health")));

    assertThat(findings).extracting(Finding::state).containsOnly(State.PASS);
    assertThat(finding(findings, "httpStatus").measured()).isEqualTo(204);
    assertThat(finding(findings, "httpLatencyMillis").measured()).isLessThan(500);
  }

  @Test
  void anErrorFailsAndARedirectIsNotFollowed() throws InterruptedException {
    List<Finding> broken = check.examine(http(address("/broken")));
    assertThat(finding(broken, "httpStatus").state()).isEqualTo(State.FAIL);
    assertThat(finding(broken, "httpStatus").sentence().toString())
        .endsWith("/broken answers with status 503.");

    List<Finding> moved = check.examine(http(address("/moved")));
    assertThat(finding(moved, "httpStatus").state()).isEqualTo(State.FAIL);
    assertThat(finding(moved, "httpStatus").evidence()).isEqualTo("to http://elsewhere.example/");
  }

  @Test
  void aSlowAnswerWarns() throws InterruptedException {
    assertThat(finding(check.examine(http(address("/sluggish"))), "httpLatencyMillis").state())
        .isEqualTo(State.WARN);
  }

  @Test
  void aServerThatIsDownOrSilentIsAnError() throws Exception {
    URI silentAddress;
    try (BlackHole silent = new BlackHole()) {
      silentAddress = URI.create("http://127.0.0.1:" + silent.port() + "/health");
      Finding late = finding(check.examine(http(silentAddress)), "httpStatus");
      assertThat(late.state()).isEqualTo(State.ERROR);
      assertThat(late.sentence().toString()).contains("did not answer within 1 seconds.");
    }
    Finding down = finding(check.examine(http(silentAddress)), "httpStatus");
    assertThat(down.state()).isEqualTo(State.ERROR);
    assertThat(down.sentence().toString()).contains("cannot be reached.");
  }

  @Test
  void aCoreSystemWithoutAnAddressIsUnknown() throws InterruptedException {
    assertThat(check.concerns(http().system())).isTrue();
    assertThat(check.examine(http()))
        .singleElement()
        .satisfies(it -> assertThat(it.state()).isEqualTo(State.UNKNOWN));
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
