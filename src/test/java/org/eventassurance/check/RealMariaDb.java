package org.eventassurance.check;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A MariaDB server of a test's own: the installed programs, a data folder in target, a port on the
 * loopback. Without the programs its tests are skipped and say so; where the environment variable
 * {@code CI} is {@code true} they fail.
 */
final class RealMariaDb implements AutoCloseable {

  private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/usr/local/bin");

  private final Process process;
  private final int port;
  private final Path folder;

  private RealMariaDb(Process process, int port, Path folder) {
    this.process = process;
    this.port = port;
    this.folder = folder;
  }

  /** Starts a server; an account {@code root} without a password may do everything. */
  static RealMariaDb start(String... options) throws IOException, InterruptedException {
    Path server = program("mariadbd");
    Path install = program("mariadb-install-db");
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "mariadb");
    Path data = folder.resolve("data").toAbsolutePath();
    run(
        folder,
        List.of(
            install.toString(),
            "--no-defaults",
            "--datadir=" + data,
            "--user=" + System.getProperty("user.name"),
            "--auth-root-authentication-method=normal",
            "--skip-test-db"));
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(server.toString());
    command.add("--no-defaults");
    command.add("--datadir=" + data);
    command.add("--user=" + System.getProperty("user.name"));
    command.add("--bind-address=127.0.0.1");
    command.add("--port=" + port);
    command.add("--socket=" + folder.toAbsolutePath().resolve("s"));
    command.add("--pid-file=" + folder.toAbsolutePath().resolve("pid"));
    command.add("--innodb-buffer-pool-size=16M");
    command.addAll(List.of(options));
    RealMariaDb started = new RealMariaDb(launch(folder, command), port, folder);
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(started::answers);
    return started;
  }

  int port() {
    return port;
  }

  /** A connection as {@code root}. */
  Connection open() throws SQLException {
    return open("root", "");
  }

  Connection open(String account, String password) throws SQLException {
    return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", account, password);
  }

  /** Runs statements as {@code root}. */
  void run(String... statements) throws SQLException {
    try (Connection connection = open();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  private boolean answers() {
    Assertions.assertTrue(process.isAlive(), () -> "MariaDB did not start; see " + folder);
    try (Connection connection = open()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process installation = launch(folder, command);
    Assertions.assertTrue(installation.waitFor(60, TimeUnit.SECONDS), "MariaDB was not installed");
    Assertions.assertEquals(0, installation.exitValue(), () -> "see " + folder);
  }

  private static Process launch(Path folder, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path program(String name) {
    Optional<Path> program =
        FOLDERS.stream()
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    return program.orElseGet(() -> missing(name));
  }

  private static Path missing(String name) {
    String message = name + " is not installed (apt-get install mariadb-server).";
    return "true".equals(System.getenv("CI"))
        ? Assertions.fail(message)
        : Assumptions.abort(message);
  }
}
