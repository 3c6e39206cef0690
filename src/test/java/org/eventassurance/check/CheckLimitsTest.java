package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.DecisionFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits delivered with the product, value by value. */
class CheckLimitsTest {

  private static final DecisionFile TABLE = DecisionFile.of("check-limits");

  @ParameterizedTest
  @CsvSource({
    "dbCpuPercent, 69.9, PASS",
    "dbCpuPercent, 70, WARN",
    "dbCpuPercent, 79.9, WARN",
    "dbCpuPercent, 80, FAIL",
    "dbMemoryPercent, 79, PASS",
    "dbMemoryPercent, 80, WARN",
    "dbMemoryPercent, 90, FAIL",
    "dbConnectionsPercent, 70, WARN",
    "dbConnectionsPercent, 80, FAIL",
    "dbDiskPercent, 70, WARN",
    "dbDiskPercent, 85, FAIL",
    "dbReplicationLagSeconds, 9.9, PASS",
    "dbReplicationLagSeconds, 10, WARN",
    "dbReplicationLagSeconds, 300, FAIL",
    "dbReplicationRuns, 0, PASS",
    "dbReplicationRuns, 1, FAIL",
    "dbLongestTransactionMinutes, 5, WARN",
    "dbLongestTransactionMinutes, 30, FAIL",
    "dbCacheHitPercent, 99, PASS",
    "dbCacheHitPercent, 98.99, WARN",
    "dbCacheHitPercent, 95, WARN",
    "dbCacheHitPercent, 94.99, FAIL",
    "dbBackupAgeHours, 24, WARN",
    "dbBackupAgeHours, 48, FAIL",
    "dbSlowStatements, 99, PASS",
    "dbSlowStatements, 100, WARN",
    "dbDeadlocks, 4, PASS",
    "dbDeadlocks, 5, WARN"
  })
  @Tag("E4")
  void aDatabasesHealthIsComputed(String item, double measured, Verdict verdict) {
    assertThat(limits("database").get(item).judge(measured))
        .satisfies(
            it -> {
              assertThat(it.verdict()).isEqualTo(verdict);
              assertThat(it.reason()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "coreServicesCovered, FAIL",
    "businessMetricsCovered, FAIL",
    "alertsConfiguredRight, FAIL",
    "recipientListsCurrent, FAIL",
    "testAlertArrived, WARN"
  })
  @Tag("E18")
  void whatMonitoringLacksIsNoMatterOfOpinion(String item, Verdict verdict) {
    assertThat(limits("monitoring").get(item).judge(1).verdict()).isEqualTo(verdict);
    assertThat(limits("monitoring").get(item).judge(0).verdict()).isEqualTo(Verdict.PASS);
  }

  private static Map<String, Limit> limits(String check) {
    return TABLE.answer(Map.of("check", check)).stream()
        .map(Limit::of)
        .collect(Collectors.toMap(Limit::item, Function.identity()));
  }
}
