package org.eventassurance.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eventassurance.DecisionFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How bad an incident is that an alert opens, as process owners find the table. */
@Tag("E24")
class AlertSeverityTableTest {

  private static final DecisionFile TABLE = DecisionFile.of("alert-severity");

  @ParameterizedTest
  @CsvSource({
    // label,   core peak, core, peak, neither
    "critical,  S1, S2, S2, S3",
    "page,      S1, S2, S2, S3",
    "disaster,  S1, S2, S2, S3",
    "error,     S2, S3, S3, S3",
    "major,     S2, S3, S3, S3",
    "warning,   S3, S4, S4, S4",
    "minor,     S3, S4, S4, S4",
    "info,      ignore, ignore, ignore, ignore",
    "none,      ignore, ignore, ignore, ignore",
    "debug,     ignore, ignore, ignore, ignore",
    // In doubt the higher: what nobody knows counts as the worst word.
    "'',        S1, S2, S2, S3",
    "p0,        S1, S2, S2, S3",
    "严重,      S1, S2, S2, S3"
  })
  void theLabelTheTierAndThePeakDecide(
      String label, String corePeak, String core, String peak, String neither) {
    assertThat(severity(label, true, true)).isEqualTo(corePeak);
    assertThat(severity(label, true, false)).isEqualTo(core);
    assertThat(severity(label, false, true)).isEqualTo(peak);
    assertThat(severity(label, false, false)).isEqualTo(neither);
  }

  @Test
  void everyRowDecidesSomeAlert() {
    List<String> reasons = new ArrayList<>();
    for (String label : List.of("info", "warning", "error", "critical", "")) {
      for (boolean core : List.of(true, false)) {
        for (boolean peak : List.of(true, false)) {
          reasons.add((String) row(label, core, peak).get("reason"));
        }
      }
    }
    assertThat(reasons).containsAll(TABLE.column("reason"));
  }

  private static String severity(String label, boolean core, boolean peak) {
    return (String) row(label, core, peak).get("incident");
  }

  private static Map<String, Object> row(String label, boolean core, boolean peak) {
    return TABLE.answer(Map.of("severity", label, "core", core, "peak", peak)).get(0);
  }
}
