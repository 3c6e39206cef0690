package org.eventassurance.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.check.CheckRun;
import org.eventassurance.check.State;
import org.eventassurance.incident.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which failure of a round is proposed to become an incident. */
class RoundHarmTest {

  private static final Instant NOW = Instant.parse("2026-09-15T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "http,              checkout, true,  S1",
    "http,              checkout, false, S1",
    "http,              extras,   true,  S2",
    "metric-thresholds, extras,   false, S2",
    "database-health,   checkout, true,  S1",
    "database-health,   checkout, false, ",
    "tls,               extras,   true,  "
  })
  @Tag("E24")
  @Tag("B6")
  void whatHarmsServiceIsProposedAsAnIncident(
      String check, String system, boolean peak, Severity severity) {
    assertThat(harm(List.of(run(check, system, State.FAIL)), peak).map(RoundHarm::severity))
        .isEqualTo(Optional.ofNullable(severity));
  }

  @Test
  void theWorstHarmIsProposed() {
    assertThat(
            harm(
                    List.of(
                        run("http", "extras", State.FAIL),
                        run("metric-thresholds", "checkout", State.FAIL)),
                    false)
                .map(harm -> harm.run().systemId()))
        .contains("checkout");
  }

  @ParameterizedTest
  @CsvSource({"PASS", "UNKNOWN", "WARN", "ERROR"})
  void onlyAFailureIsHarm(State state) {
    assertThat(harm(List.of(run("http", "checkout", state)), true)).isEmpty();
  }

  @Test
  void aSystemThatHasItsIncidentGetsNoSecondOne() {
    assertThat(harm(List.of(run("http", "known", State.FAIL)), true)).isEmpty();
  }

  private static Optional<RoundHarm> harm(List<CheckRun> found, boolean peak) {
    return RoundHarm.of(found, peak, Set.of("checkout", "known")::contains, "known"::equals);
  }

  private static CheckRun run(String check, String system, State state) {
    return new CheckRun(1L, "E", check, system, state, NOW, "machine", List.of());
  }
}
