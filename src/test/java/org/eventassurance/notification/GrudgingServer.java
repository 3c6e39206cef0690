package org.eventassurance.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server that refuses some recipients, and keeps the sender waiting for others. */
final class GrudgingServer implements AutoCloseable {

  /** An answer that never comes. */
  static final String HANG = "";

  /** The ids of the mails that were taken. */
  final List<String> taken = new CopyOnWriteArrayList<>();

  /** Counted down when somebody is kept waiting. */
  final CountDownLatch hanging = new CountDownLatch(1);

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final CountDownLatch deaf = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> callers = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;

  GrudgingServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Answers so to each line of the sender that contains this. */
  void answer(String line, String answer) {
    answers.put(line, answer);
  }

  void relent() {
    answers.clear();
  }

  private void accept() {
    try {
      while (true) {
        Socket caller = socket.accept();
        callers.add(caller);
        threads.execute(() -> talk(caller));
      }
    } catch (IOException over) {
      deaf.countDown();
    }
  }

  private void talk(Socket caller) {
    try (caller;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
      say(out, "220 grudging");
      boolean data = false;
      String id = null;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (data) {
          if (line.startsWith("Message-ID: ")) {
            id = line.substring("Message-ID: ".length());
          }
          data = !line.equals(".");
          if (!data) {
            taken.add(id);
            say(out, "250 taken");
          }
        } else {
          say(out, answer(line));
          data = line.equals("DATA");
        }
      }
    } catch (IOException gone) {
      hanging.countDown();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private String answer(String line) throws InterruptedException, IOException {
    for (Map.Entry<String, String> entry : answers.entrySet()) {
      if (line.contains(entry.getKey())) {
        if (entry.getValue().equals(HANG)) {
          hanging.countDown();
          closed.await();
          throw new IOException("The server is closed.");
        }
        return entry.getValue();
      }
    }
    return line.equals("DATA") ? "354 go on" : "250 ok";
  }

  private static void say(PrintWriter out, String line) {
    out.print(line + "\r\n");
    out.flush();
  }

  /** Takes no more calls, and then hangs up on whoever is talking: they would call again. */
  void quit() throws IOException {
    socket.close();
    try {
      deaf.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    closed.countDown();
    for (Socket caller : callers) {
      caller.close();
    }
    threads.shutdownNow();
  }

  @Override
  public void close() throws IOException {
    quit();
  }
}
