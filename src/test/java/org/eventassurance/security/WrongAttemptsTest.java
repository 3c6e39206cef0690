package org.eventassurance.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WrongAttemptsTest {

  private static final String ADDRESS = "203.0.113.1";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-06-18T12:00:00Z"));
  private final WrongAttempts wrongAttempts = new WrongAttempts(clock);

  @Test
  void nineWrongAttemptsAreForgiven() {
    add(9);

    assertThat(wrongAttempts.waitOf(ADDRESS)).isZero();
  }

  @Test
  void afterTheTenthTheAddressWaitsForTheRestOfTheWindow() {
    add(9);
    clock.move(Duration.ofMinutes(2));
    add(1);

    assertThat(wrongAttempts.waitOf(ADDRESS)).isEqualTo(Duration.ofMinutes(3));
    assertThat(wrongAttempts.waitOf("203.0.113.2")).isZero();
  }

  @Test
  void fiveMinutesAfterTheFirstAllIsForgotten() {
    add(9);
    clock.move(Duration.ofMinutes(4));
    add(1);
    clock.move(Duration.ofMinutes(1));

    assertThat(wrongAttempts.waitOf(ADDRESS)).isZero();
    add(9);
    assertThat(wrongAttempts.waitOf(ADDRESS)).isZero();
  }

  @Test
  void aProgramWithAWrongTokenLocksNobodyOutHoweverOftenItCalls() {
    for (int i = 0; i < 1000; i++) {
      wrongAttempts.addToken(ADDRESS, "the same");
    }
    add(8);

    assertThat(wrongAttempts.waitOf(ADDRESS)).isZero();
    wrongAttempts.addToken(ADDRESS, "another");
    assertThat(wrongAttempts.waitOf(ADDRESS)).isEqualTo(WrongAttempts.WINDOW);
  }

  @Test
  void whoTriesOneTokenAfterTheOtherHasToWait() {
    for (int i = 0; i < 10; i++) {
      assertThat(wrongAttempts.waitOf(ADDRESS)).isZero();
      wrongAttempts.addToken(ADDRESS, "guess " + i);
    }

    assertThat(wrongAttempts.waitOf(ADDRESS)).isEqualTo(WrongAttempts.WINDOW);
  }

  private void add(int times) {
    for (int i = 0; i < times; i++) {
      wrongAttempts.add(ADDRESS);
    }
  }

  /** A clock that the test moves. */
  private static final class MovableClock extends Clock {

    private Instant now;

    MovableClock(Instant now) {
      this.now = now;
    }

    void move(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
