package org.eventassurance.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eventassurance.archive.RanModel.Kind;
import org.junit.jupiter.api.Test;

/** Which versions of a table or a form an event ran on, day by day of March. */
class RanModelsTest {

  @Test
  void theVersionThatWasThereAtFirstAndThoseThatCameMeanwhile() {
    assertThat(inForce(day(10), day(20), 1, 5, 12, 19, 25)).containsExactly(2, 3, 4);
  }

  @Test
  void whatCameAtTheSameMomentWasThere() {
    assertThat(inForce(day(10), day(20), 1, 10, 20)).containsExactly(2, 3);
  }

  @Test
  void anEventUnderWayRunsOnAllThatCameSince() {
    assertThat(inForce(day(10), null, 1, 12, 30)).containsExactly(1, 2, 3);
  }

  @Test
  void theFirstVersionIsBetterThanNone() {
    assertThat(inForce(day(10), day(20), 25, 28)).containsExactly(1);
  }

  @Test
  void whateverAModelIsCalledItsFileStaysInItsFolder() {
    assertThat(path("go-no-go_2.1")).isEqualTo("models/go-no-go_2.1-v1.dmn");
    assertThat(List.of(path("../../etc/passwd"), path("..\\evil"), path("流程"), path("决策")))
        .allMatch(path -> path.matches("models/[A-Za-z0-9_-][A-Za-z0-9._-]*-v1\\.dmn"))
        .doesNotHaveDuplicates();
  }

  private static String path(String id) {
    return new RanModel(Kind.DECISION, id, 1, null, null, day(1), "", "", "").path();
  }

  private static List<Integer> inForce(Instant from, Instant until, int... deployed) {
    List<RanModel> versions =
        IntStream.range(0, deployed.length)
            .mapToObj(i -> version(i + 1, day(deployed[i])))
            .toList();
    return RanModels.inForce(versions, from, until).stream().map(RanModel::version).toList();
  }

  private static RanModel version(int number, Instant deployedAt) {
    return new RanModel(
        Kind.DECISION, "go-no-go", number, null, "Go or no go", deployedAt, "", "", "");
  }

  private static Instant day(int day) {
    return Instant.parse("2026-03-%02dT10:00:00Z".formatted(day));
  }
}
