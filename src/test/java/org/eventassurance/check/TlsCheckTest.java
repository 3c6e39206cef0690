package org.eventassurance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventassurance.check.SampleDatabases.IMPATIENT;
import static org.eventassurance.check.SampleTargets.finding;
import static org.eventassurance.check.SampleTargets.http;
import static org.eventassurance.check.SampleTargets.tls;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.eventassurance.catalogue.HostAndPort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/** Certificates that the test makes for itself, valid for 100 days from now. */
@Tag("E19")
class TlsCheckTest {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

  @TempDir private static Path folder;

  private static final List<HttpsServer> SERVERS = new ArrayList<>();
  private static HostAndPort good;
  private static HostAndPort forAnother;
  private static HostAndPort expired;
  private static TrustedCertificates inHouse;

  @BeforeAll
  static void start() throws Exception {
    good = serve("good", "san=ip:127.0.0.1", "-validity", "100");
    forAnother = serve("another", "san=dns:another.example", "-validity", "100");
    expired = serve("expired", "san=ip:127.0.0.1", "-startdate", "-20d", "-validity", "10");
    KeyStore authorities = KeyStore.getInstance("PKCS12");
    authorities.load(null, null);
    for (String name : List.of("good", "another", "expired")) {
      authorities.setCertificateEntry(name, store(name).getCertificate(name));
    }
    DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
    bundles.registerBundle("in-house", SslBundle.of(SslStoreBundle.of(null, null, authorities)));
    inHouse = new TrustedCertificates("in-house", bundles);
  }

  @AfterAll
  static void stop() {
    SERVERS.forEach(server -> server.stop(0));
  }

  @Test
  void aCertificateOfTheCompanysOwnAuthorityIsTrustedWhereTheConfigurationSaysSo()
      throws GeneralSecurityException {
    List<Finding> findings = examine(inHouse, good, now.plusDays(30));

    assertThat(findings).extracting(Finding::state).containsOnly(State.PASS);
    assertThat(finding(findings, "tlsDaysLeft").measured()).isBetween(69.0, 70.0);

    List<Finding> unknown =
        examine(
            new TrustedCertificates("", new DefaultSslBundleRegistry()), good, now.plusDays(30));
    assertThat(finding(unknown, "tlsTrust").state()).isEqualTo(State.FAIL);
    assertThat(finding(unknown, "tlsTrust").sentence().toString()).contains("is not trusted");
    assertThat(finding(unknown, "tlsDaysLeft").state())
        .as("it outlasts the event all the same")
        .isEqualTo(State.PASS);
  }

  @Test
  void aCertificateMustOutlastTheEvent() {
    Finding soonAfter = finding(examine(inHouse, good, now.plusDays(90)), "tlsDaysLeft");
    assertThat(soonAfter.state()).isEqualTo(State.WARN);
    assertThat(soonAfter.threshold()).isEqualTo(14);

    Finding before = finding(examine(inHouse, good, now.plusDays(101)), "tlsDaysLeft");
    assertThat(before.state()).isEqualTo(State.FAIL);
    assertThat(before.measured()).isNegative();
  }

  @Test
  void aCertificateForAnotherHostFails() {
    Finding trust = finding(examine(inHouse, forAnother, now), "tlsTrust");

    assertThat(trust.state()).isEqualTo(State.FAIL);
    assertThat(trust.sentence().toString()).contains("made for another host");
  }

  @Test
  void anExpiredCertificateFails() {
    List<Finding> findings = examine(inHouse, expired, now);

    assertThat(findings).extracting(Finding::state).containsOnly(State.FAIL);
    assertThat(finding(findings, "tlsDaysLeft").measured()).isNegative();
  }

  @Test
  void whoeverCallsAnAddressWithACertificateThatNobodyTrustsFailsToo() throws Exception {
    URI address = URI.create("https://" + good + "/");
    HttpCheck stranger =
        new HttpCheck(
            IMPATIENT,
            new TrustedCertificates("", new DefaultSslBundleRegistry()),
            SampleJudge.judge());
    HttpCheck colleague = new HttpCheck(IMPATIENT, inHouse, SampleJudge.judge());

    assertThat(finding(stranger.examine(http(address)), "httpStatus").state())
        .isEqualTo(State.FAIL);
    assertThat(finding(colleague.examine(http(address)), "httpStatus").measured()).isEqualTo(200);
  }

  @Test
  void aServerThatIsDownOrSilentOrSpeaksSomethingElseIsAnError() throws Exception {
    HostAndPort hole;
    try (BlackHole silent = new BlackHole()) {
      hole = new HostAndPort("127.0.0.1", silent.port());
      assertThat(finding(examine(inHouse, hole, now), "tlsTrust").state()).isEqualTo(State.ERROR);
    }
    Finding down = finding(examine(inHouse, hole, now), "tlsTrust");
    assertThat(down.state()).isEqualTo(State.ERROR);
    assertThat(down.sentence().toString()).contains("cannot be reached.");
  }

  @Test
  void aCoreSystemWithoutAHostIsUnknown() {
    TlsCheck check = new TlsCheck(IMPATIENT, inHouse, SampleJudge.judge());

    assertThat(check.concerns(tls(now).system())).isTrue();
    assertThat(check.examine(tls(now)))
        .singleElement()
        .satisfies(it -> assertThat(it.state()).isEqualTo(State.UNKNOWN));
  }

  private static List<Finding> examine(
      TrustedCertificates trusted, HostAndPort server, OffsetDateTime end) {
    return new TlsCheck(IMPATIENT, trusted, SampleJudge.judge())
        .examine(tls(end.minusHours(6).truncatedTo(ChronoUnit.SECONDS), server));
  }

  private static HostAndPort serve(String name, String host, String... validity)
      throws IOException, GeneralSecurityException, InterruptedException {
    makeKey(name, host, validity);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(name), PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    SERVERS.add(server);
    return new HostAndPort("127.0.0.1", server.getAddress().getPort());
  }

  private static void makeKey(String name, String host, String... validity)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                host,
                "-storetype",
                "PKCS12",
                "-storepass",
                String.valueOf(PASSWORD),
                "-keystore",
                folder.resolve(name).toString()));
    command.addAll(List.of(validity));
    Process keytool = new ProcessBuilder(command).inheritIO().start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).isZero();
  }

  private static KeyStore store(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(folder.resolve(name))) {
      store.load(file, PASSWORD);
    }
    return store;
  }
}
