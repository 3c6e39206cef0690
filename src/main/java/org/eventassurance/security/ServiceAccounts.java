package org.eventassurance.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventassurance.security.ServiceAccountProperties.Account;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** The machines that may call with a token; only the tokens' hashes are kept. */
@Component
class ServiceAccounts implements AuthenticationProvider {

  private static final int SHORTEST_TOKEN = 20;

  private final List<Known> accounts;

  ServiceAccounts(ServiceAccountProperties properties) {
    this.accounts =
        properties.serviceAccounts().entrySet().stream().map(ServiceAccounts::known).toList();
    if (properties.serviceAccounts().values().stream().map(Account::token).distinct().count()
        < accounts.size()) {
      throw new IllegalStateException(
          "Two service accounts have the same token. Give each account under"
              + " assurance.service-accounts a token of its own.");
    }
  }

  @Override
  public boolean supports(Class<?> attempt) {
    return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(attempt);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String hash = hash(attempt);
    return accounts.stream()
        .filter(account -> account.has(hash))
        .findFirst()
        .map(account -> account.authenticated(attempt))
        .orElseThrow(() -> new BadCredentialsException("No service account has this token."));
  }

  /** The SHA-256 of the token that somebody tries. */
  static String hash(Authentication attempt) {
    return sha256(String.valueOf(attempt.getCredentials()));
  }

  private static Known known(Map.Entry<String, Account> entry) {
    String token = entry.getValue().token();
    if (token == null || token.strip().length() < SHORTEST_TOKEN) {
      throw new IllegalStateException(
          ("Service account '%s' has no token or a short one. Set"
                  + " assurance.service-accounts.%s.token to at least %d random characters.")
              .formatted(entry.getKey(), entry.getKey(), SHORTEST_TOKEN));
    }
    return new Known(entry.getKey(), sha256(token), entry.getValue().scopes());
  }

  private static String sha256(String token) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /**
   * A service account.
   *
   * @param hash its token's SHA-256
   */
  private record Known(String name, String hash, Set<Scope> scopes) {

    boolean has(String tokenHash) {
      return MessageDigest.isEqual(hash.getBytes(UTF_8), tokenHash.getBytes(UTF_8));
    }

    Authentication authenticated(Authentication attempt) {
      PreAuthenticatedAuthenticationToken account =
          new PreAuthenticatedAuthenticationToken(
              name,
              null,
              AuthorityUtils.createAuthorityList(scopes.stream().map(Scope::authority).toList()));
      account.setDetails(attempt.getDetails());
      return account;
    }
  }
}
