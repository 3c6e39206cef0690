package org.eventassurance.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eventassurance.archive.Dossier.Incident;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a report makes of a dossier. */
@Tag("B2")
class ReportTest {

  private static final Instant DETECTED = Instant.parse("2026-11-11T12:00:00Z");

  @Test
  void anIncidentThatWasDismissedWasNone() {
    Report report =
        report(incident("S1", "DISMISSED", 1), incident("S2", "CLOSED", 10), open("S3"));

    assertThat(report.trueIncidentCount()).isEqualTo(2);
    assertThat(report.severities()).containsExactly(new Tally("S2", 1), new Tally("S3", 1));
    assertThat(report.timeToRestore()).isEqualTo(Duration.ofMinutes(10));
    assertThat(report.incidents().all()).as("the list names it all the same").isEqualTo(3);
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertThat(
            report(
                    incident("S2", "CLOSED", 60),
                    incident("S2", "CLOSED", 10),
                    incident("S2", "CLOSED", 1),
                    incident("S2", "RESTORED", 20))
                .timeToRestore())
        .isEqualTo(Duration.ofMinutes(15));
    assertThat(report(open("S1")).timeToRestore()).isNull();
  }

  private static Report report(Incident... incidents) {
    Dossier dossier = mock();
    when(dossier.incidents()).thenReturn(Arrays.asList(incidents));
    when(dossier.mails()).thenReturn(List.of());
    return new Report(dossier, null);
  }

  private static Incident open(String severity) {
    return incident(severity, "OPEN", null);
  }

  private static Incident incident(String severity, String status, long minutes) {
    return incident(severity, status, DETECTED.plus(Duration.ofMinutes(minutes)));
  }

  private static Incident incident(String severity, String status, Instant restoredAt) {
    return new Incident(
        1,
        "Slow",
        "order",
        "sre",
        severity,
        status,
        DETECTED,
        null,
        restoredAt,
        null,
        null,
        "",
        "");
  }
}
