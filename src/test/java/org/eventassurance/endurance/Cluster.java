package org.eventassurance.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.database.PatientPostgres;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** Two nodes with the settings of the product, one PostgreSQL, and one mail server. */
final class Cluster implements AutoCloseable {

  /** So many mails are on their way at once from a node: connections × mails at a time. */
  static final int IN_FLIGHT = 3 * 10;

  private static final String ADMIN = "admin";
  private static final String PASSWORD = "a-long-secret-of-the-admin";
  private static final String TOKEN = "the-token-of-the-pipeline";

  private final Path folder;
  private final int databasePort = freePort();
  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));
  private EmbeddedPostgres database;
  private Node first;
  private Node second;

  Cluster(Path folder) {
    this.folder = folder;
  }

  /** Starts all of it; the nodes are ready afterwards. */
  void start() {
    mailServer.start();
    startDatabase();
    first = node("node-a");
    second = node("node-b");
    first.address();
    hurry();
  }

  private Node node(String name) {
    return Node.start(
        name,
        folder,
        List.of(
            "spring.profiles.active=postgres",
            "spring.datasource.url="
                + database.getJdbcUrl("postgres", "postgres")
                + "&reWriteBatchedInserts=true&ApplicationName="
                + name,
            "spring.datasource.username=postgres",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + mailServer.getSmtp().getPort(),
            "assurance.mail.from=" + name + "@assurance.example.com",
            "assurance.escalation.digest=PT0S",
            "assurance.organisation=" + file("organisation/demo.yaml"),
            "assurance.services=" + file("services/demo.yaml"),
            "assurance.admin.password=" + PASSWORD,
            "assurance.service-accounts.pipeline.token=" + TOKEN,
            "assurance.service-accounts.pipeline.scopes="
                + "events-read,events-write,resources-write",
            "server.address=127.0.0.1",
            "server.port=0"));
  }

  /** The demo's own, given like a company's: by a file outside the product. */
  private static String file(String resource) {
    return Path.of("src/main/resources", resource).toUri().toString();
  }

  Node first() {
    return first;
  }

  /** A program that calls one of the nodes: an even number the first, an odd one the second. */
  RestClient pipeline(int number) {
    return RestClient.builder()
        .baseUrl((number % 2 == 0 ? first : second).address())
        .defaultHeaders(headers -> headers.setBearerAuth(TOKEN))
        .build();
  }

  /**
   * A ladder that knows neither night nor weekend and tells the lead two seconds after the due
   * date.
   */
  private void hurry() {
    String ladder =
        shipped("processes/escalation-ladder.dmn")
            .replace("\"held\"", "\"ignored\"")
            .replace("\"PT24H\"", "\"PT2S\"");
    assertThat(ladder).contains("\"ignored\"", "\"PT2S\"");
    deploy("escalation-ladder.dmn", ladder);
  }

  private static String shipped(String file) {
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deploy(String file, String content) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("deployment-name", file);
    parts.add(
        file,
        new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return file;
          }
        });
    RestClient.builder()
        .defaultHeaders(headers -> headers.setBasicAuth(ADMIN, PASSWORD))
        .build()
        .post()
        .uri(second.address() + "/engine-rest/deployment/create")
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .body(parts)
        .retrieve()
        .toBodilessEntity();
  }

  /** Tasks that fall due now, all at once. */
  void fallDue(int tasks) {
    Instant now = sql("select now()").query(OffsetDateTime.class).single().toInstant();
    new ManyTasks(database.getPostgresDatabase())
        .open("task-" + now.toEpochMilli(), tasks, now, now);
  }

  JdbcClient.StatementSpec sql(String statement) {
    return JdbcClient.create(database.getPostgresDatabase()).sql(statement);
  }

  int count(String from) {
    return sql("select count(*) from " + from).query(Integer.class).single();
  }

  /** What a node has locked at this moment. */
  Held heldBy(Node node) {
    String locked =
        "select %1$s from %2$s join pg_stat_activity on backend_xid = %2$s.xmax"
            + " where application_name = ?";
    return new Held(
        Set.copyOf(
            sql(locked.formatted("task_id || ' ' || next_at", "task_clock"))
                .param(node.name())
                .query(String.class)
                .list()),
        Set.copyOf(
            sql(locked.formatted("id", "notification"))
                .param(node.name())
                .query(String.class)
                .list()));
  }

  /**
   * Lets the node write nothing into the ledger until the connection is closed: it waits for that
   * in the middle of its transaction.
   */
  Connection holdUp(Node node) {
    sql("""
            create or replace function hold_up() returns trigger language plpgsql as $$
            begin
              perform pg_advisory_xact_lock_shared(1);
              return new;
            end $$
            """)
        .update();
    sql("""
            create trigger hold_up before insert on notification for each row
            when (current_setting('application_name') = '%s') execute function hold_up()
            """
            .formatted(node.name()))
        .update();
    try {
      Connection barrier = database.getPostgresDatabase().getConnection();
      barrier.createStatement().execute("select pg_advisory_lock(1)");
      return barrier;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the database still does something for a node that has not been held up. */
  boolean isAtWorkFor(Node node) {
    return sql("""
            select count(*) from pg_stat_activity
            where application_name = ? and state = 'active'
              and wait_event is distinct from 'advisory'
            """)
            .param(node.name())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The same data, other connections: whatever was under way is undone. */
  void restartDatabase() {
    stopDatabase();
    int sent = mailServer.getReceivedMessages().length;
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(30))
        .until(() -> mailServer.getReceivedMessages().length - sent <= 2 * IN_FLIGHT);
    startDatabase();
  }

  private void startDatabase() {
    try {
      database =
          PatientPostgres.builder()
              .setPort(databasePort)
              .setDataDirectory(folder.resolve("database"))
              .setCleanDataDirectory(false)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stopDatabase() {
    try {
      if (database != null) {
        database.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Message-IDs of all mails that arrived, as often as they did. */
  Map<String, Long> arrived() {
    return Stream.of(mailServer.getReceivedMessages())
        .map(Cluster::messageId)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Stream.of(first, second).filter(Objects::nonNull).forEach(Node::kill);
    mailServer.stop();
    stopDatabase();
  }

  /**
   * What a node is in the middle of.
   *
   * @param clocks the clocks that it looks at, each with its time
   * @param lines ids of the lines of the ledger that it sends
   */
  record Held(Set<String> clocks, Set<String> lines) {

    boolean isInTheMiddle() {
      return !clocks.isEmpty() && !lines.isEmpty();
    }
  }
}
