package org.eventassurance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How far forecasts missed what came. */
@Tag("E9")
class ForecastErrorTest {

  @Test
  void tooMuchIsAboveAndTooLittleBelowNothing() {
    assertThat(ForecastError.percent(Optional.of(200L), Optional.of(160L))).hasValue(25.0);
    assertThat(ForecastError.percent(Optional.of(1.5), Optional.of(2.0))).hasValue(-25.0);
    assertThat(ForecastError.percent(Optional.of(160L), Optional.of(160L))).hasValue(0.0);
  }

  @Test
  void whatIsUnknownOrNeverCameHasNoError() {
    assertThat(ForecastError.percent(Optional.empty(), Optional.of(160L))).isEmpty();
    assertThat(ForecastError.percent(Optional.of(160L), Optional.empty())).isEmpty();
    assertThat(ForecastError.percent(Optional.of(160L), Optional.of(0L))).isEmpty();
  }
}
