package org.eventassurance.check;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A server program that a test starts on a free port of the loopback interface, with a folder of
 * its own under {@code target}, and stops again. It ends with the test run at the latest.
 */
public final class LocalServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final URI uri;
  private final String authorization;
  private final Path log;
  private final Process process;

  private LocalServer(URI uri, String authorization, Path log, Process process) {
    this.uri = uri;
    this.authorization = authorization;
    this.log = log;
    this.process = process;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /**
   * Starts a program and waits until it says that it is ready.
   *
   * @param folder where it keeps its files; its output is in {@code server.log}
   * @param readiness the path that answers as soon as the server is ready
   * @param authorization the header with which the server lets the test in; blank for none
   */
  static LocalServer start(
      Path folder, int port, String readiness, String authorization, List<String> command) {
    try {
      Path log = folder.resolve("server.log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      LocalServer server =
          new LocalServer(URI.create("http://127.0.0.1:" + port), authorization, log, process);
      server.awaitReady(readiness);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where a program is installed. A test that needs one that is not is skipped and says so; where
   * the environment variable {@code CI} is {@code true} it fails, so that nobody takes a skipped
   * test for a passed one.
   *
   * @param debianPackage what to install it with
   */
  public static Path program(String name, String debianPackage) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(
            () ->
                missing("No %s is installed (apt-get install %s).".formatted(name, debianPackage)));
  }

  private static Path missing(String message) {
    return "true".equals(System.getenv("CI"))
        ? Assertions.fail(message)
        : Assumptions.abort(message);
  }

  /** A new folder for a server's files. */
  static Path folder(String name) {
    try {
      Path parent = Files.createDirectories(Path.of("target", "servers"));
      return Files.createTempDirectory(parent, name + "-").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port of the loopback interface that nobody uses now. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return uri;
  }

  /** The status and the text that the server answers with. */
  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri.resolve(path)));
  }

  /** Has the server read its configuration again. */
  void reload() {
    post("/-/reload", "");
  }

  /** Sends JSON, or nothing. */
  void post(String path, String json) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(uri.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " was refused: " + answer.body());
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!authorization.isBlank()) {
      request.header("Authorization", authorization);
    }
    try {
      return HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitReady(String readiness) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .failFast("The server ended, see " + log, () -> !process.isAlive())
        .ignoreExceptions()
        .until(() -> get(readiness).statusCode() == 200);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
