package org.eventassurance.check;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Verifies the certificates of servers by authorities of which one must trust them, and remembers
 * what the last server showed, trusted or not. One that has expired is not trusted, not even where
 * it is an authority itself.
 */
final class CertificateWitness extends X509ExtendedTrustManager {

  private final List<X509ExtendedTrustManager> authorities;
  private volatile List<X509Certificate> shown = List.of();

  CertificateWitness(List<X509ExtendedTrustManager> authorities) {
    this.authorities = List.copyOf(authorities);
  }

  /** The server's own certificate and those that vouch for it; empty if there was none. */
  List<X509Certificate> shown() {
    return shown;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    verify(chain, authority -> authority.checkServerTrusted(chain, authType, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    verify(chain, authority -> authority.checkServerTrusted(chain, authType, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    verify(chain, authority -> authority.checkServerTrusted(chain, authType));
  }

  private void verify(X509Certificate[] chain, Verification verification)
      throws CertificateException {
    shown = List.of(chain);
    chain[0].checkValidity();
    CertificateException last = new CertificateException("no authority is trusted");
    for (X509ExtendedTrustManager authority : authorities) {
      try {
        verification.by(authority);
        return;
      } catch (CertificateException untrusted) {
        last = untrusted;
      }
    }
    throw last;
  }

  @FunctionalInterface
  private interface Verification {
    void by(X509ExtendedTrustManager authority) throws CertificateException;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("checks are no servers");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("checks are no servers");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("checks are no servers");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
