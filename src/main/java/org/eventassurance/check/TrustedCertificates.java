package org.eventassurance.check;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/**
 * Whom checks trust: the authorities that Java knows, and those of the SSL bundle that {@code
 * assurance.check.ssl-bundle} names, for certificates that the company makes itself.
 */
@Component
class TrustedCertificates {

  private final List<X509ExtendedTrustManager> authorities = new ArrayList<>();

  TrustedCertificates(@Value("${assurance.check.ssl-bundle:}") String bundle, SslBundles bundles)
      throws GeneralSecurityException {
    TrustManagerFactory known =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    known.init((KeyStore) null);
    add(known.getTrustManagers());
    if (!bundle.isBlank()) {
      add(bundles.getBundle(bundle).getManagers().getTrustManagers());
    }
  }

  private void add(TrustManager[] managers) {
    Stream.of(managers)
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .forEach(authorities::add);
  }

  /** Verifies one server and remembers what it showed. */
  CertificateWitness witness() {
    return new CertificateWitness(authorities);
  }

  /** A context that trusts these authorities. */
  SSLContext context(CertificateWitness witness) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {witness}, null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
