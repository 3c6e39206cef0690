package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.check.SampleDatabases.CAUTIOUS;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("E4")
class DatabaseInterviewTest {

  private final DatabaseInterview interview =
      new DatabaseInterview(mock(JdbcClient.class), CAUTIOUS);

  @Test
  void aCounterIsTakenPerDayAndRoundedUp() {
    assertThat(counted(49, 48)).isEqualTo(25);
    assertThat(counted(1, 24 * 365)).isEqualTo(1);
  }

  @Test
  void whatHasBeenCountedForLessThanADayIsNotMadeMore() {
    assertThat(counted(3, 0.5)).isEqualTo(3);
  }

  @Test
  void nothingCountedInAShortTimeIsNoGoodNews() {
    assertThat(counted(0, 0.5)).isNull();
    assertThat(counted(0, 2)).isZero();
  }

  private Double counted(double count, double hours) {
    return interview.perDay(HealthItem.DEADLOCKS, count, hours, "").value();
  }
}
