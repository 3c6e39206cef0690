package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several file, change and withdraw at the same moment what is too little for all. */
abstract class FilingsAtOnceStory extends Story {

  private static final int CALLERS = 3;
  private static final int CALLS = 12;
  private static final int CAPACITY = 100;

  /** In time for what is used from the peak on; too late for what is used two days before. */
  private static final String NOW = "2026-08-16T10:00:00+08:00";

  private static final List<String> USES =
      List.of(
          "2026-09-14T10:00:00+08:00", "2026-09-15T20:00:00+08:00", "2026-09-20T10:00:00+08:00");

  @Test
  @Tag("E11")
  void whateverHappensAtOnceNothingIsGivenTwiceAndNobodyInTimeLoses() throws Exception {
    time.travelTo("2026-06-01T10:00:00+08:00");
    String code = confirmed("AT-ONCE");
    cast.person("base")
        .put("/api/resources/pools/PHYSICAL_MACHINE", Map.of("capacity", CAPACITY))
        .expect(200);
    time.travelTo(NOW);

    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<Void>> work =
          IntStream.range(0, CALLERS).<Callable<Void>>mapToObj(n -> () -> act(code, n)).toList();
      for (Future<Void> done : callers.invokeAll(work)) {
        done.get();
      }
    } finally {
      callers.shutdown();
    }

    JsonNode items = filed(code);
    assertThat(items.size()).as("there was something to fight for").isGreaterThan(CALLERS);
    assertThat(items)
        .filteredOn(item -> !item.path("status").asText().equals("WITHDRAWN"))
        .isNotEmpty()
        .allSatisfy(
            item ->
                assertThat(
                        item.path("granted").asInt()
                            + item.path("open").asInt()
                            + item.path("refused").asInt())
                    .isEqualTo(item.path("quantity").asInt()));
    for (String use : USES) {
      assertThat(granted(items, use, true) + granted(items, use, false))
          .as("at %s", use)
          .isLessThanOrEqualTo(CAPACITY);
    }
    assertThat(items)
        .filteredOn(item -> item.path("inTime").asBoolean() && item.path("open").asInt() > 0)
        .allSatisfy(
            item ->
                assertThat(granted(items, USES.get(USES.size() - 1), false))
                    .as("late ones hold what an item in time lacks")
                    .isZero());
  }

  /**
   * One caller's calls, always the same ones; which come before whose is for the machine to say.
   */
  private Void act(String code, int number) {
    Random random = new Random(number);
    List<String> mine = new ArrayList<>();
    for (int call = 0; call < CALLS; call++) {
      int what = random.nextInt(4);
      if (what < 2 || mine.isEmpty()) {
        mine.add(file(code, random));
      } else if (what == 2) {
        cast.person("sre")
            .patch(path(code) + "/" + mine.get(0), Map.of("quantity", 1 + random.nextInt(60)))
            .expect(200);
      } else {
        cast.person("sre").delete(path(code) + "/" + mine.remove(0)).expect(200);
      }
    }
    return null;
  }

  private String file(String code, Random random) {
    return cast.person("sre")
        .post(
            path(code),
            Map.of(
                "department",
                "payment",
                "items",
                List.of(
                    Map.of(
                        "kind", "PHYSICAL_MACHINE",
                        "quantity", 5 + random.nextInt(40),
                        "system", "checkout",
                        "neededFrom", USES.get(random.nextInt(USES.size())),
                        "purpose", "Whoever comes first."))))
        .expect(201)
        .json()
        .path("items")
        .get(0)
        .path("id")
        .asText();
  }

  /** What those hold who are in time, or late, while something that is used from then on is. */
  private static int granted(JsonNode items, String use, boolean inTime) {
    int granted = 0;
    for (JsonNode item : items) {
      boolean used =
          !OffsetDateTime.parse(item.path("neededFrom").asText())
              .isAfter(OffsetDateTime.parse(use));
      if (used && item.path("inTime").asBoolean() == inTime) {
        granted += item.path("granted").asInt();
      }
    }
    return granted;
  }

  private JsonNode filed(String code) {
    return cast.person("leader").get(path(code)).expect(200).json().path("items");
  }

  private static String path(String code) {
    return "/api/events/" + code + "/filings";
  }
}
