package org.eventassurance.check;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.HostAndPort;
import org.eventassurance.language.Sentence;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Looks at the certificates of a system's hosts: they are for the host, trusted, and outlast the
 * event. Whether an authority has revoked one is not asked.
 */
@Component
class TlsCheck implements Check {

  static final String NAME = "tls";

  private static final String TRUST = "tlsTrust";
  private static final String DAYS_LEFT = "tlsDaysLeft";

  private final CheckSettings settings;
  private final TrustedCertificates certificates;
  private final Judge judge;

  TlsCheck(CheckSettings settings, TrustedCertificates certificates, Judge judge) {
    this.settings = settings;
    this.certificates = certificates;
    this.judge = judge;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean concerns(CataloguedSystem system) {
    return system.core() || !system.targets().tls().isEmpty();
  }

  @Override
  public List<Finding> examine(CheckTarget target) {
    CataloguedSystem system = target.system();
    if (system.targets().tls().isEmpty()) {
      return List.of(
          Finding.unknown(
              TRUST,
              Sentence.of(
                  "The service catalogue names no host of %s whose certificate must outlast the"
                      + " event: add it there, as tls.",
                  system.name())));
    }
    Instant end = target.event().window().endsAt();
    return system.targets().tls().stream()
        .flatMap(server -> examine(server, end).stream())
        .toList();
  }

  private List<Finding> examine(HostAndPort server, Instant end) {
    CertificateWitness witness = certificates.witness();
    List<Finding> findings = new ArrayList<>();
    findings.add(trust(server, witness));
    daysLeft(server, witness, end).ifPresent(findings::add);
    return findings;
  }

  private Finding trust(HostAndPort server, CertificateWitness witness) {
    try {
      shakeHands(server, witness);
      return finding(
          server,
          State.PASS,
          Sentence.of("The certificate of %s is trusted and made for this host.", server),
          witness.shown().get(0).getSubjectX500Principal().getName());
    } catch (SSLException refused) {
      return refusal(server, refused);
    } catch (SocketTimeoutException late) {
      return judge.error(
          TRUST,
          server.toString(),
          Sentence.of(
              "%s did not answer within %s seconds.", server, settings.timeout().toSeconds()),
          "");
    } catch (IOException unreachable) {
      return judge.error(
          TRUST,
          server.toString(),
          Sentence.of("%s cannot be reached.", server),
          String.valueOf(unreachable.getMessage()));
    }
  }

  private void shakeHands(HostAndPort server, CertificateWitness witness) throws IOException {
    int millis = (int) settings.timeout().toMillis();
    try (Socket line = new Socket()) {
      line.connect(new InetSocketAddress(server.host(), server.port()), millis);
      line.setSoTimeout(millis);
      try (SSLSocket socket =
          (SSLSocket)
              certificates
                  .context(witness)
                  .getSocketFactory()
                  .createSocket(line, server.host(), server.port(), true)) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
      }
    }
  }

  private Finding refusal(HostAndPort server, SSLException refused) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(refused);
    String said = String.valueOf(cause.getMessage());
    if (cause instanceof CertificateExpiredException) {
      return finding(
          server, State.FAIL, Sentence.of("The certificate of %s has expired.", server), said);
    }
    return refused.getCause() instanceof CertificateException
        ? finding(
            server,
            State.FAIL,
            Sentence.of(
                "The certificate of %s is not trusted, or was made for another host.", server),
            said)
        : finding(
            server, State.ERROR, Sentence.of("%s speaks no TLS that is understood.", server), said);
  }

  /** Of a chain, what expires first counts. */
  private Optional<Finding> daysLeft(HostAndPort server, CertificateWitness witness, Instant end) {
    return witness.shown().stream()
        .map(X509Certificate::getNotAfter)
        .map(Date::toInstant)
        .min(Comparator.naturalOrder())
        .flatMap(
            expiry ->
                judge.measured(
                    NAME,
                    DAYS_LEFT,
                    server.toString(),
                    days(Duration.between(end, expiry)),
                    "expires at " + expiry));
  }

  private static double days(Duration duration) {
    return Math.round(duration.toHours() / 2.4) / 10.0;
  }

  private static Finding finding(
      HostAndPort server, State state, Sentence sentence, String evidence) {
    return Finding.of(TRUST + "@" + server, state, sentence, evidence);
  }
}
