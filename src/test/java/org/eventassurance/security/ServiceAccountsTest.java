package org.eventassurance.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.eventassurance.security.ServiceAccountProperties.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

class ServiceAccountsTest {

  private static final String TOKEN = "0123456789abcdef0123";

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "short", "0123456789abcdef012", "                      "})
  void aTokenThatOneCouldGuessStopsTheStart(String token) {
    assertThatThrownBy(() -> accounts(Map.of("feed", new Account(token, Set.of()))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Service account 'feed' has no token or a short one. Set"
                + " assurance.service-accounts.feed.token to at least 20 random characters.");
  }

  @Test
  void aTokenThatTwoAccountsShareStopsTheStart() {
    assertThatThrownBy(
            () ->
                accounts(
                    Map.of("one", new Account(TOKEN, Set.of()), "two", new Account(TOKEN, null))))
        .hasMessageContaining("Two service accounts have the same token.")
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void aTokenNamesItsAccountAndScopes() {
    ServiceAccounts accounts =
        accounts(Map.of("feed", new Account(TOKEN, Set.of(Scope.EVENTS_READ, Scope.METRICS))));

    Caller caller = Caller.of(accounts.authenticate(attempt(TOKEN)));

    assertThat(caller.id()).isEqualTo("feed");
    assertThat(caller.has(Scope.METRICS)).isTrue();
    assertThat(caller.has(Scope.EVENTS_WRITE)).isFalse();
    assertThat(caller.isPerson()).isFalse();
    assertThat(caller.authorities())
        .containsExactlyInAnyOrder("SCOPE_events-read", "SCOPE_metrics");
  }

  @Test
  void anotherTokenIsRefused() {
    ServiceAccounts accounts = accounts(Map.of("feed", new Account(TOKEN, Set.of())));

    assertThatThrownBy(() -> accounts.authenticate(attempt(TOKEN + "4")))
        .isInstanceOf(BadCredentialsException.class);
  }

  @Test
  void configurationWritesScopesInKebabCaseAndNeverPrintsTokens() {
    ServiceAccountProperties properties =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "assurance.service-accounts.freeze-gate.token",
                        TOKEN,
                        "assurance.service-accounts.freeze-gate.scopes",
                        "events-read,events-write")))
            .bind("assurance", ServiceAccountProperties.class)
            .get();

    assertThat(properties.serviceAccounts().get("freeze-gate").scopes())
        .containsExactlyInAnyOrder(Scope.EVENTS_READ, Scope.EVENTS_WRITE);
    assertThat(properties.toString()).contains("freeze-gate").doesNotContain(TOKEN);
  }

  private static ServiceAccounts accounts(Map<String, Account> accounts) {
    return new ServiceAccounts(new ServiceAccountProperties(accounts));
  }

  private static PreAuthenticatedAuthenticationToken attempt(String token) {
    return new PreAuthenticatedAuthenticationToken("service account", token);
  }
}
