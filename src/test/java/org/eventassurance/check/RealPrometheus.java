package org.eventassurance.check;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A real Prometheus with its own configuration and storage, which scrapes and evaluates five times
 * a second.
 */
public final class RealPrometheus implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalServer server;
  private final Path rules;

  private RealPrometheus(LocalServer server, Path rules) {
    this.server = server;
    this.rules = rules;
  }

  /** What a server is to scrape and to know. */
  public static Setup setup() {
    return new Setup();
  }

  public URI uri() {
    return server.uri();
  }

  /**
   * Replaces all rules and waits until they have been evaluated.
   *
   * @param groups a file of rules; blank for no rules
   */
  public RealPrometheus rules(String groups) {
    write(rules, groups);
    server.reload();
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(this::hasEvaluated);
    return this;
  }

  /** Waits until a query has a result: it has scraped, and what it scraped is as wanted. */
  public RealPrometheus awaitResult(String query) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !get("/api/v1/query", query).path("result").isEmpty());
    return this;
  }

  private boolean hasEvaluated() {
    for (JsonNode group : get("/api/v1/rules", "").path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        if (rule.path("lastEvaluation").asText().startsWith("0001")) {
          return false;
        }
      }
    }
    return true;
  }

  private JsonNode get(String path, String query) {
    try {
      String asked = path + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
      return JSON.readTree(server.get(asked).body()).path("data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** How a server is to be started. */
  public static final class Setup {

    private final Map<String, List<String>> jobs = new LinkedHashMap<>();
    private String history = "";
    private String webConfig = "";
    private String authorization = "";

    private Setup() {}

    /** Scrapes the page; its series get the label {@code job}. */
    public Setup scrape(String job, MetricsPage page) {
      return scrape(job, page.target());
    }

    /** Scrapes a target, such as {@code 127.0.0.1:9100}. */
    public Setup scrape(String job, String target) {
      jobs.computeIfAbsent(job, key -> new ArrayList<>()).add(target);
      return this;
    }

    /**
     * Knows what was long ago.
     *
     * @param samples series, value and seconds since 1970, a sample on a line, in order of time
     */
    public Setup history(List<String> samples) {
      history = String.join("\n", samples) + "\n# EOF\n";
      return this;
    }

    /** Answers only who signs in with HTTP Basic. */
    public Setup password(String user, String password) {
      String hash = new BCryptPasswordEncoder(4).encode(password);
      authorization = "Basic " + HttpHeaders.encodeBasicAuth(user, password, null);
      webConfig = "basic_auth_users:\n  %s: %s\n".formatted(user, hash);
      return this;
    }

    /** Starts the server; it has no rules yet. */
    public RealPrometheus start() {
      Path program = LocalServer.program("prometheus", "prometheus");
      Path folder = LocalServer.folder("prometheus");
      int port = LocalServer.freePort();
      write(folder.resolve("rules.yml"), "");
      write(folder.resolve("web.yml"), webConfig);
      write(folder.resolve("prometheus.yml"), configuration());
      if (!history.isEmpty()) {
        fill(folder);
      }
      return new RealPrometheus(
          LocalServer.start(
              folder,
              port,
              "/-/ready",
              authorization,
              List.of(
                  program.toString(),
                  "--config.file=" + folder.resolve("prometheus.yml"),
                  "--web.config.file=" + folder.resolve("web.yml"),
                  "--storage.tsdb.path=" + folder.resolve("data"),
                  "--storage.tsdb.retention.time=100y",
                  "--web.listen-address=127.0.0.1:" + port,
                  "--web.enable-lifecycle")),
          folder.resolve("rules.yml"));
    }

    private String configuration() {
      StringBuilder yaml =
          new StringBuilder(
              """
              global:
                scrape_interval: 200ms
                scrape_timeout: 200ms
                evaluation_interval: 200ms
              rule_files: [rules.yml]
              scrape_configs:
              """);
      jobs.forEach(
          (job, targets) ->
              yaml.append(
                  "- job_name: %s%n  static_configs: [{targets: ['%s']}]%n"
                      .formatted(job, String.join("','", targets))));
      return yaml.toString();
    }

    private void fill(Path folder) {
      Path samples = folder.resolve("history.om");
      write(samples, history);
      try {
        Process filling =
            new ProcessBuilder(
                    LocalServer.program("promtool", "prometheus").toString(),
                    "tsdb",
                    "create-blocks-from",
                    "openmetrics",
                    samples.toString(),
                    folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("history.log").toFile())
                .start();
        if (!filling.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || filling.exitValue() != 0) {
          filling.destroyForcibly();
          throw new IllegalStateException(Files.readString(folder.resolve("history.log")));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
