package org.eventassurance.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One node: the product in a JVM of its own, which can be frozen and killed. */
final class Node {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern STARTED =
      Pattern.compile("Tomcat started on port (\\d+).*Started EventAssuranceApplication", 32);

  private final String name;
  private final Path log;
  private final Process process;

  private Node(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /** Starts a node; its log and its files are in the folder. */
  static Node start(String name, Path folder, List<String> properties) {
    try {
      Path home = Files.createDirectories(folder.resolve(name));
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
      command.addAll(List.of("-cp", productClassPath()));
      command.add("org.eventassurance.EventAssuranceApplication");
      properties.forEach(property -> command.add("--" + property));
      Path log = home.resolve("log.txt");
      Process process =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new Node(name, log, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the tests themselves are made of is no part of a node. */
  private static String productClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  String name() {
    return name;
  }

  /** The address at which it answers; waits until it does. */
  String address() {
    await()
        .atMost(PATIENCE)
        .failFast(() -> assertThat(process.isAlive()).as(log()).isTrue())
        .until(() -> STARTED.matcher(log()).find());
    Matcher started = STARTED.matcher(log());
    return "http://127.0.0.1:" + (started.find() ? started.group(1) : "");
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it do nothing more, whatever it is about to do. */
  void freeze() {
    signal("-STOP");
  }

  void thaw() {
    signal("-CONT");
  }

  private void signal(String signal) {
    try {
      int answer =
          new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
      assertThat(answer).as("kill %s", signal).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** SIGKILL: it can't say good-bye to anybody. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }
}
