package org.eventassurance.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords and tokens by the address that they come from, never by the person whom
 * they name, so that nobody can lock somebody else out. Right ones don't reset the count: who has
 * an account of their own could go on guessing at another's. The same wrong token counts once: it
 * is no guess but a program with a wrong configuration, whose neighbours behind one address would
 * have to wait for it.
 */
@Component
class WrongAttempts {

  /** How many wrong attempts an address has within one window. */
  static final int ALLOWED = 10;

  /** How long the attempts are remembered, from the first one on. */
  static final Duration WINDOW = Duration.ofMinutes(5);

  private static final int ADDRESSES_REMEMBERED = 100_000;
  private static final Logger LOG = LoggerFactory.getLogger(WrongAttempts.class);

  private final Clock clock;
  private final Cache<String, Count> byAddress;

  WrongAttempts(Clock clock) {
    this.clock = clock;
    this.byAddress =
        Caffeine.newBuilder()
            .maximumSize(ADDRESSES_REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfter(Expiry.creating((address, count) -> WINDOW))
            .build();
  }

  /** How long the address has to wait until it may try again; zero if it need not. */
  Duration waitOf(String address) {
    Count count = byAddress.getIfPresent(address);
    return count == null || count.attempts() < ALLOWED
        ? Duration.ZERO
        : Duration.between(clock.instant(), count.first().plus(WINDOW));
  }

  /** Remembers one wrong password. */
  void add(String address) {
    remember(address, new Count(1, clock.instant(), Set.of()));
  }

  /**
   * Remembers one wrong token.
   *
   * @param hash the token's SHA-256
   */
  void addToken(String address, String hash) {
    Count count = byAddress.getIfPresent(address);
    if (count == null || !count.tokens().contains(hash)) {
      LOG.warn(
          "A token that no service account has came from {}. If this is a program of yours, give"
              + " it the token under assurance.service-accounts.",
          address);
      remember(address, new Count(1, clock.instant(), Set.of(hash)));
    }
  }

  private void remember(String address, Count attempt) {
    Count count = byAddress.asMap().merge(address, attempt, Count::plus);
    if (count.attempts() == ALLOWED) {
      LOG.warn(
          "{} wrong passwords or tokens came from {}; it has to wait until {}.",
          ALLOWED,
          address,
          count.first().plus(WINDOW));
    }
  }

  /**
   * What came from one address.
   *
   * @param tokens hashes of the wrong tokens among the attempts
   */
  private record Count(int attempts, Instant first, Set<String> tokens) {

    Count plus(Count another) {
      if (!another.tokens.isEmpty() && tokens.containsAll(another.tokens)) {
        return this;
      }
      Set<String> all = new HashSet<>(tokens);
      all.addAll(another.tokens);
      return new Count(attempts + another.attempts, first, all);
    }
  }
}
