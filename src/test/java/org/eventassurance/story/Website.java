package org.eventassurance.story;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A system's own address on this machine, which is well or not as a story wants. */
final class Website implements AutoCloseable {

  private final HttpServer server;
  private volatile int status = 200;

  Website() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/health";
  }

  /** From now on it answers with this status. */
  void answers(int newStatus) {
    status = newStatus;
  }

  /** The demo's catalogue, in which a system is found at this address. */
  String in(String catalogue, String system) {
    String entry = "  - id: " + system + "\n";
    return catalogue.replace(entry, entry + "    http: ['" + address() + "']\n");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
