package org.eventassurance.check;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers what a test tells it to, however wrong that is, or not at all. */
public final class StubServer implements AutoCloseable {

  private final URI uri;
  private final AutoCloseable server;

  private StubServer(int port, AutoCloseable server) {
    this.uri = URI.create("http://127.0.0.1:" + port);
    this.server = server;
  }

  /** Answers everything with this text. */
  public static StubServer answering(int status, String text) {
    return answering(status, Map.of("/", text));
  }

  /** Answers what begins with one of these paths with the text of the longest such path. */
  public static StubServer answering(int status, Map<String, String> texts) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      new TreeMap<>(texts)
          .forEach(
              (path, text) ->
                  server.createContext(
                      path,
                      exchange -> {
                        byte[] body = text.getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                        try (OutputStream out = exchange.getResponseBody()) {
                          out.write(body);
                        }
                      }));
      server.start();
      return new StubServer(server.getAddress().getPort(), () -> server.stop(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins every answer and never ends it. */
  public static StubServer stalling() {
    CountDownLatch closed = new CountDownLatch(1);
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitQuietly(closed);
          });
      server.start();
      return new StubServer(
          server.getAddress().getPort(),
          () -> {
            closed.countDown();
            server.stop(0);
            ((ExecutorService) server.getExecutor()).shutdownNow();
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
