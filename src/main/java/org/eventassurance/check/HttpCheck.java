package org.eventassurance.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.language.Sentence;
import org.springframework.stereotype.Component;

/** Calls a system's addresses: they answer with a status of 200 to 299, and quickly. */
@Component
class HttpCheck implements Check {

  static final String NAME = "http";

  private static final String STATUS = "httpStatus";
  private static final String LATENCY = "httpLatencyMillis";

  private final HttpClient client;
  private final CheckSettings settings;
  private final Judge judge;

  HttpCheck(CheckSettings settings, TrustedCertificates certificates, Judge judge) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .followRedirects(Redirect.NEVER)
            .sslContext(certificates.context(certificates.witness()))
            .build();
    this.settings = settings;
    this.judge = judge;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean concerns(CataloguedSystem system) {
    return system.core() || !system.targets().http().isEmpty();
  }

  @Override
  public List<Finding> examine(CheckTarget target) throws InterruptedException {
    CataloguedSystem system = target.system();
    if (system.targets().http().isEmpty()) {
      return List.of(
          Finding.unknown(
              STATUS,
              Sentence.of(
                  "The service catalogue names no address of %s that must answer: add it there, as"
                      + " http.",
                  system.name())));
    }
    List<Finding> findings = new ArrayList<>();
    for (URI address : system.targets().http()) {
      findings.addAll(examine(address));
    }
    return findings;
  }

  private List<Finding> examine(URI address) throws InterruptedException {
    String place = address.getAuthority() + address.getPath();
    long asked = System.nanoTime();
    try {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(settings.timeout()).GET().build(),
              BodyHandlers.ofInputStream());
      double millis = Duration.ofNanos(System.nanoTime() - asked).toMillis();
      answer.body().close();
      return findings(place, answer, millis);
    } catch (HttpTimeoutException late) {
      return List.of(
          judge.error(
              STATUS,
              place,
              Sentence.of(
                  "%s did not answer within %s seconds.",
                  address.getAuthority(), settings.timeout().toSeconds()),
              ""));
    } catch (SSLHandshakeException untrusted) {
      return List.of(
          Finding.of(
              STATUS + "@" + place,
              State.FAIL,
              Sentence.of("Whoever calls %s does not trust its certificate.", place),
              String.valueOf(untrusted.getMessage())));
    } catch (IOException unreachable) {
      return List.of(
          judge.error(
              STATUS,
              place,
              Sentence.of("%s cannot be reached.", address.getAuthority()),
              String.valueOf(unreachable.getMessage())));
    }
  }

  private List<Finding> findings(String place, HttpResponse<?> answer, double millis) {
    List<Finding> findings = new ArrayList<>();
    int status = answer.statusCode();
    findings.add(
        new Finding(
            STATUS + "@" + place,
            status / 100 == 2 ? State.PASS : State.FAIL,
            (double) status,
            null,
            Sentence.of("%s answers with status %s.", place, status),
            answer.headers().firstValue("location").map("to %s"::formatted).orElse("")));
    judge.measured(NAME, LATENCY, place, millis, "").ifPresent(findings::add);
    return findings;
  }
}
