package org.eventassurance.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.springframework.http.MediaType;

/** Many filings, by both nodes at once, for the few units that a pool has. */
final class LastUnits {

  /** What the pool has: for ten filings of seven each, and a half. */
  static final int CAPACITY = 75;

  private static final int EACH = 7;
  private static final String CODE = "LAST-UNITS";
  private static final String FILINGS = "/api/events/" + CODE + "/filings";

  private final Cluster cluster;
  private final int number;
  private final OffsetDateTime goLiveAt =
      OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusDays(60);

  /** Registers an event and gives the pool its size. */
  LastUnits(Cluster cluster, int number) {
    this.cluster = cluster;
    this.number = number;
    send(0, "/api/events", event());
    cluster
        .pipeline(1)
        .put()
        .uri("/api/resources/pools/CDN")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("capacity", CAPACITY))
        .retrieve()
        .toBodilessEntity();
  }

  void fileAllAtOnce() {
    atOnce(
        number,
        filing ->
            send(
                filing,
                FILINGS,
                Map.of(
                    "department",
                    "business",
                    "items",
                    List.of(
                        Map.of(
                            "kind", "CDN",
                            "quantity", EACH,
                            "system", "checkout",
                            "purpose", "The last units.")))));
  }

  /** What is left is less than the pool has: nobody is short of anything any more. */
  void withdrawEveryOtherAtOnce() {
    List<Long> items =
        StreamSupport.stream(filed().spliterator(), false)
            .map(item -> item.path("id").asLong())
            .toList();
    atOnce(
        number / 2,
        pair ->
            cluster
                .pipeline(pair)
                .delete()
                .uri(FILINGS + "/" + items.get(2 * pair))
                .retrieve()
                .toBodilessEntity());
  }

  /** How much all filings together were granted. */
  int granted() {
    return StreamSupport.stream(filed().spliterator(), false)
        .mapToInt(item -> item.path("granted").asInt())
        .sum();
  }

  private JsonNode filed() {
    JsonNode answer = cluster.pipeline(0).get().uri(FILINGS).retrieve().body(JsonNode.class);
    return Objects.requireNonNull(answer).path("items");
  }

  private void send(int caller, String path, Object body) {
    cluster
        .pipeline(caller)
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }

  private static void atOnce(int times, IntConsumer work) {
    Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    ExecutorService callers = Executors.newFixedThreadPool(4);
    IntStream.range(0, times)
        .forEach(
            number ->
                callers.execute(
                    () -> {
                      try {
                        work.accept(number);
                      } catch (RuntimeException e) {
                        failures.add(e);
                      }
                    }));
    callers.shutdown();
    try {
      if (!callers.awaitTermination(2, TimeUnit.MINUTES)) {
        throw new AssertionError("The filings are not through.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (!failures.isEmpty()) {
      throw new AssertionError(failures.size() + " calls failed.", failures.peek());
    }
  }

  private Map<String, Object> event() {
    return Map.ofEntries(
        Map.entry("code", CODE),
        Map.entry("name", "The last units"),
        Map.entry("kind", "PROMOTION"),
        Map.entry("goLiveAt", goLiveAt.toString()),
        Map.entry("endsAt", goLiveAt.plusDays(1).toString()),
        Map.entry("systems", List.of("checkout")),
        Map.entry(
            "departments", List.of("sre", "business", "payment", "base-services", "leadership")),
        Map.entry("normalPeakQps", 1000),
        Map.entry("expectedPeakQps", 2000),
        Map.entry("revenueAtStake", "LOW"),
        Map.entry("publicExposure", "LOW"));
  }
}
