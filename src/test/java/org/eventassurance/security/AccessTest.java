package org.eventassurance.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reaches what, over real HTTP. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:security;DB_CLOSE_DELAY=-1",
      "camunda.bpm.job-execution.enabled=false",
      // Lets each visitor of these tests come from an address of its own.
      "server.forward-headers-strategy=native",
      "assurance.service-accounts.prometheus.token=" + AccessTest.METRICS_TOKEN,
      "assurance.service-accounts.prometheus.scopes=metrics",
      "assurance.service-accounts.feed.token=" + AccessTest.READ_TOKEN,
      "assurance.service-accounts.feed.scopes=events-read",
      "assurance.service-accounts.importer.token=" + AccessTest.WRITE_TOKEN,
      "assurance.service-accounts.importer.scopes=events-write",
      "assurance.service-accounts.pipeline.token=" + AccessTest.FREEZE_TOKEN,
      "assurance.service-accounts.pipeline.scopes=freeze-read",
      "assurance.service-accounts.calendar.token=" + AccessTest.FEEDS_TOKEN,
      "assurance.service-accounts.calendar.scopes=feeds-read",
      "assurance.service-accounts.alertmanager.token=" + AccessTest.ALERTS_TOKEN,
      "assurance.service-accounts.alertmanager.scopes=alerts-write"
    })
@TestInstance(Lifecycle.PER_CLASS)
class AccessTest {

  static final String METRICS_TOKEN = "metrics-0123456789abcdef";
  static final String READ_TOKEN = "read-0123456789abcdef";
  static final String WRITE_TOKEN = "write-0123456789abcdef";

  static final String FREEZE_TOKEN = "freeze-0123456789abcdef";
  static final String FEEDS_TOKEN = "feeds-0123456789abcdef";
  static final String ALERTS_TOKEN = "alerts-0123456789abcdef";

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String TASKLIST_SIGN_OUT = "/camunda/api/admin/auth/user/default/logout";

  @LocalServerPort private int port;
  @Autowired private IdentityService identityService;
  @Autowired private ProcessEngine engine;

  private final AtomicInteger addresses = new AtomicInteger();

  /** The engine's REST interface asks a registry of the whole JVM, in which the last one wins. */
  @BeforeAll
  void reachThisEngine() {
    ProcessEngines.registerProcessEngine(engine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/sign-in", "/assurance.css", "/assurance.svg"})
  void aStrangerReachesHealthAndTheSignInPage(String path) {
    assertThat(stranger().get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void healthTellsAStrangerNoDetails() {
    assertThat(stranger().get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/events/X", TASKLIST, "/camunda/lib/deps.js", "/swagger-ui/index.html"})
  void aStrangerWhoOpensAPageIsSentToTheSignInPage(String path) {
    HttpResponse<String> answer = stranger().get(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /api/events",
    "POST, /api/events",
    "GET,  /api/openapi",
    "GET,  /engine-rest/task",
    "GET,  /engine-rest/engine",
    "POST, /engine-rest/identity/verify",
    "GET,  /camunda/api/engine/engine/",
    "POST, /camunda/api/admin/auth/user/default/login/tasklist",
    "GET,  /actuator",
    "GET,  /actuator/health/db",
    "GET,  /actuator/prometheus"
  })
  void aStrangerIsToldWhyAnInterfaceIsClosed(String method, String path) {
    HttpResponse<String> answer = stranger().send(method, path, "application/json", null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("Nobody is signed in.");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @ParameterizedTest
  @CsvSource({
    // method, path,                                      person, owner, admin, metrics, read, write
    "GET,  /api/anything,                                  true,  true,  true,  false, true,  false",
    "GET,  /api/openapi,                                   true,  true,  true,  false, true,  false",
    "POST, /api/events,                                    true,  true,  true,  false, false, true",
    "POST, /api/events/E-1/cancel,                         true,  true,  true,  false, false, true",
    "PUT,  /api/events/E-1,                                true,  true,  true,  false, false, true",
    "PUT,  /api/calendar/years/2027,                       false, false, true,  false, false, false",
    "GET,  /api/calendar/working-days,                     true,  true,  true,  false, true,  false",
    "POST, /api/anything,                                  true,  true,  true,  false, false, false",
    "GET,  /engine-rest/task,                              true,  true,  true,  false, false, false",
    "POST, /engine-rest/identity/verify,                   false, false, false, false, false, false",
    "POST, /engine-rest/identity/verify/,                  false, false, false, false, false, false",
    "POST, /engine-rest/engine/default/identity/%76erify,  false, false, false, false, false, false",
    "POST, /engine-rest/process-definition/key/none/start, false, true,  true,  false, false, false",
    "POST, /engine-rest/engine/default/process-definition/none/start, false, true, true, false, false, false",
    "POST, /engine-rest/message,                           false, true,  true,  false, false, false",
    "POST, /engine-rest/job,                               true,  true,  true,  false, false, false",
    "POST, /engine-rest/job/none/execute,                  false, true,  true,  false, false, false",
    "PUT,  /engine-rest/job/none/retries,                  false, true,  true,  false, false, false",
    "DELETE, /engine-rest/job/none,                        false, true,  true,  false, false, false",
    "GET,  /engine-rest/job/none/stacktrace,               true,  true,  true,  false, false, false",
    "GET,  /engine-rest/history/cleanup/jobs,              false, false, true,  false, false, false",
    "GET,  /actuator/prometheus,                           false, false, true,  true,  false, false",
    "GET,  /actuator/health/db,                            false, false, true,  true,  false, false",
    "GET,  /somewhere,                                     true,  true,  true,  false, false, false"
  })
  void eachCallerReachesWhatIsTheirs(
      String method,
      String path,
      boolean person,
      boolean owner,
      boolean admin,
      boolean metrics,
      boolean read,
      boolean write) {
    assertThat(reaches(caller().withPassword("sre", "sre"), method, path)).isEqualTo(person);
    assertThat(reaches(caller().withPassword("owner", "owner"), method, path)).isEqualTo(owner);
    assertThat(reaches(caller().withPassword("admin", "admin"), method, path)).isEqualTo(admin);
    assertThat(reaches(caller().withToken(METRICS_TOKEN), method, path)).isEqualTo(metrics);
    assertThat(reaches(caller().withToken(READ_TOKEN), method, path)).isEqualTo(read);
    assertThat(reaches(caller().withToken(WRITE_TOKEN), method, path)).isEqualTo(write);
  }

  @ParameterizedTest
  @CsvSource({
    // method, path,                   person, read, write, freeze, feeds, alerts
    "GET,  /api/freeze,                true,  true,  false, true,  false, false",
    "GET,  /api/freeze/gate,           true,  true,  false, true,  false, false",
    "GET,  /api/freeze.ics,            true,  true,  false, false, true,  false",
    "GET,  /api/events/E-1/duty.ics,   true,  true,  false, false, true,  false",
    "GET,  /api/people/sre/duty.ics,   true,  true,  false, false, true,  false",
    "GET,  /api/events,                true,  true,  false, false, false, false",
    "POST, /api/freeze/exceptions,     true,  false, false, false, false, false",
    "POST, /api/incidents,             true,  false, true,  false, false, false",
    "POST, /api/alerts/alertmanager,   false, false, false, false, false, true"
  })
  void aMachineReachesWhatItsPurposeNeeds(
      String method,
      String path,
      boolean person,
      boolean read,
      boolean write,
      boolean freeze,
      boolean feeds,
      boolean alerts) {
    assertThat(reaches(caller().withPassword("sre", "sre"), method, path)).isEqualTo(person);
    assertThat(reaches(caller().withToken(READ_TOKEN), method, path)).isEqualTo(read);
    assertThat(reaches(caller().withToken(WRITE_TOKEN), method, path)).isEqualTo(write);
    assertThat(reaches(caller().withToken(FREEZE_TOKEN), method, path)).isEqualTo(freeze);
    assertThat(reaches(caller().withToken(FEEDS_TOKEN), method, path)).isEqualTo(feeds);
    assertThat(reaches(caller().withToken(ALERTS_TOKEN), method, path)).isEqualTo(alerts);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /camunda/api/admin/auth/user/default/login/tasklist",
    "POST, /camunda/api/admin/setup/default/user/create",
    "POST, /camunda/api/engine/engine/default/identity/verify",
    "POST, /camunda/api/engine/engine/default/process-definition/key/none/start"
  })
  void camundasOwnWaysInAreClosed(String method, String path) {
    assertThat(reaches(caller().signedInAs("sre"), method, path)).isFalse();
  }

  @Test
  void theEngineKnowsWhoCalls() {
    assertThat(caller().withPassword("sre", "sre").get("/engine-rest/authorization").body())
        .as("only administrators read rights")
        .isEqualTo("[]");
    assertThat(caller().signedInAs("admin").get("/engine-rest/authorization").body())
        .contains("camunda-admin");
  }

  @Test
  void oneSignInOpensTheProductAndCamunda() {
    Visitor sre = caller().signedInAs("sre");

    assertThat(sre.get("/engine-rest/task").statusCode()).isEqualTo(200);
    assertThat(sre.get(TASKLIST).statusCode()).isEqualTo(200);
    assertThat(sre.get("/camunda/api/engine/engine/").statusCode()).isEqualTo(200);
    assertThat(sre.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
  }

  @Test
  void aPageThatIsNotTheirsSaysSo() {
    HttpResponse<String> cockpit = caller().signedInAs("sre").get("/camunda/app/cockpit/default/");

    assertThat(cockpit.statusCode()).isEqualTo(403);
    assertThat(cockpit.body()).contains("You may not open this page.", "href=\"/sign-in\"");
  }

  @Test
  void whoWantedToGetSomewhereGetsThereAfterSigningIn() {
    Visitor sre = caller();
    sre.get(TASKLIST + "?a=b");

    HttpResponse<String> answer = sre.signIn("sre", "sre");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(TASKLIST + "?a=b");
  }

  @Test
  void whoAsksTwiceBeforeSigningInGetsThereTooAndNextTimeToTheBoard() {
    Visitor sre = caller();
    sre.get(TASKLIST);
    sre.get(TASKLIST);

    HttpResponse<String> answer = sre.signIn("sre", "sre");
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(TASKLIST);
    sre.get(TASKLIST);

    assertThat(sre.signIn("sre", "sre").headers().firstValue("Location").orElseThrow())
        .isEqualTo("http://127.0.0.1:" + port + "/");
  }

  @Test
  void whoSignsInStraightAwayGetsToTheBoard() {
    HttpResponse<String> answer = caller().signIn("sre", "sre");

    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .isEqualTo("http://127.0.0.1:" + port + "/");
  }

  @Test
  void strangersCostNoSession() {
    Visitor stranger = stranger();
    stranger.get(TASKLIST);
    stranger.get("/sign-in");

    assertThat(stranger.cookie("JSESSIONID")).isEmpty();
  }

  @Test
  void aSessionMayReadButNotWriteWithoutItsToken() {
    Visitor sre = caller().signedInAs("sre");

    assertThat(sre.post("/engine-rest/task/none/claim", "{}").statusCode()).isEqualTo(403);
    assertThat(sre.post("/api/events", "{}").body()).contains("assurance-csrf", "X-CSRF-TOKEN");
    sre.with("X-CSRF-TOKEN", sre.csrfToken());
    assertThat(sre.post("/engine-rest/task/none/claim", "{}").statusCode()).isNotEqualTo(403);
    assertThat(sre.post("/api/events", "{}").statusCode()).isNotIn(401, 403);
  }

  @Test
  void camundaItselfGuardsItsWebApplicationsAgainstForgedRequests() {
    Visitor sre = caller().signedInAs("sre");
    sre.get(TASKLIST);
    String token = sre.cookie("XSRF-TOKEN").orElseThrow();

    sre.with("X-XSRF-TOKEN", token);
    assertThat(sre.post("/camunda/api/engine/engine/default/task", "{}").statusCode())
        .isEqualTo(200);
    sre.without("X-XSRF-TOKEN");
    assertThat(sre.post("/camunda/api/engine/engine/default/task", "{}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void anAuthorizationHeaderCountsAloneAndNeedsNoToken() {
    Visitor caller = caller().signedInAs("admin");
    String session = caller.cookie("JSESSIONID").orElseThrow();

    caller.withPassword("sre", "sre");
    assertThat(caller.get("/engine-rest/authorization").body()).isEqualTo("[]");
    assertThat(caller.post("/engine-rest/task", "{}").statusCode()).isEqualTo(200);
    caller.withPassword("sre", "wrong");
    assertThat(caller.get("/engine-rest/user").statusCode()).isEqualTo(401);
    caller.without("Authorization");
    assertThat(caller.get("/engine-rest/user").body()).contains("\"admin\"");
    assertThat(caller.cookie("JSESSIONID")).contains(session);
  }

  @Test
  void anAuthorizationHeaderLeavesNoSessionBehind() {
    Visitor caller = caller().withPassword("sre", "sre");
    caller.get("/engine-rest/task");

    assertThat(caller.cookie("JSESSIONID")).isEmpty();
    assertThat(caller.without("Authorization").get("/engine-rest/task").statusCode())
        .isEqualTo(401);
  }

  @Test
  void camundasWebApplicationsOnlyKnowSessions() {
    assertThat(caller().withPassword("sre", "sre").get("/camunda/api/engine/engine/").statusCode())
        .isEqualTo(401);
    assertThat(caller().withToken(READ_TOKEN).get("/camunda/api/engine/engine/").statusCode())
        .isEqualTo(401);
  }

  @Test
  void signingInReplacesASessionThatSomebodyPlanted() {
    Visitor victim = caller().keepingCookie("JSESSIONID", "planted");
    victim.signIn("sre", "sre");
    String first = victim.cookie("JSESSIONID").orElseThrow();
    victim.signIn("sre", "sre");

    assertThat(first).isNotEqualTo("planted");
    assertThat(victim.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(first);
  }

  @Test
  void whoSignsInAsSomebodyElseIsSomebodyElseInTasklistToo() {
    Visitor caller = caller().signedInAs("admin");
    caller.get(TASKLIST);
    caller.signIn("sre", "sre");

    assertThat(caller.get("/camunda/api/admin/auth/user/default").body())
        .doesNotContain("\"userId\":\"admin\"");
    caller.get(TASKLIST);

    assertThat(caller.get("/camunda/api/admin/auth/user/default").body())
        .contains("\"userId\":\"sre\"");
  }

  @Test
  void signingOutInTasklistSignsOutOfEverything() {
    Visitor sre = caller().signedInAs("sre");
    sre.get(TASKLIST);
    Visitor sameSession = inSessionOf(sre);
    assertThat(sameSession.get("/engine-rest/task").statusCode()).isEqualTo(200);
    sre.with("X-XSRF-TOKEN", sre.cookie("XSRF-TOKEN").orElseThrow());

    assertThat(sre.post(TASKLIST_SIGN_OUT, "").statusCode()).isEqualTo(204);

    assertThat(sameSession.get("/engine-rest/task").statusCode()).isEqualTo(401);
    assertThat(sameSession.get("/camunda/api/engine/engine/").statusCode()).isEqualTo(401);
    assertThat(sameSession.get(TASKLIST).statusCode()).isEqualTo(302);
  }

  @Test
  void signingOutOnOurPagesSignsOutOfEverything() {
    Visitor sre = caller().signedInAs("sre");
    sre.get(TASKLIST);
    Visitor sameSession = inSessionOf(sre);
    assertThat(sre.get("/sign-in").body()).contains("Signed in as", "/sign-out");

    HttpResponse<String> answer =
        sre.send(
            "POST", "/sign-out", "application/x-www-form-urlencoded", "_csrf=" + sre.csrfToken());

    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/sign-in?signed-out");
    assertThat(sameSession.get("/camunda/api/engine/engine/").statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyIsSignedOutByAForgedRequest() {
    Visitor sre = caller().signedInAs("sre");

    assertThat(sre.send("POST", "/sign-out", "application/x-www-form-urlencoded", "").statusCode())
        .isEqualTo(403);
    assertThat(sre.get("/engine-rest/task").statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongPasswordIsExplainedInTheReadersLanguage() {
    HttpResponse<String> english = caller().signIn("sre", "wrong");
    HttpResponse<String> chinese = caller().with("Accept-Language", "zh-CN").signIn("sre", "wrong");

    assertThat(english.statusCode()).isEqualTo(401);
    assertThat(english.body()).contains("The name or the password is wrong.").contains("\"sre\"");
    assertThat(chinese.body()).contains("用户名或密码错误").contains("lang=\"zh\"");
  }

  @Test
  void tenWrongPasswordsMakeTheirAddressWaitAndNobodyElse() {
    String address = address();
    Visitor signedIn = new Visitor(port, address).signedInAs("sre");
    for (int i = 0; i < WrongAttempts.ALLOWED; i++) {
      assertThat(
              new Visitor(port, address)
                  .withPassword("sre", "guess-" + i)
                  .get("/engine-rest/task")
                  .statusCode())
          .isEqualTo(401);
    }

    HttpResponse<String> refused =
        new Visitor(port, address).withPassword("sre", "sre").get("/engine-rest/task");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
        .isBetween(1L, WrongAttempts.WINDOW.toSeconds() + 1);
    HttpResponse<String> page = new Visitor(port, address).signIn("sre", "sre");
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.body()).contains("Too many wrong passwords").contains("<form");
    assertThat(new Visitor(port, address).withToken(READ_TOKEN).get("/api/openapi").statusCode())
        .isEqualTo(429);

    assertThat(signedIn.get("/engine-rest/task").statusCode()).isEqualTo(200);
    assertThat(caller().withPassword("sre", "sre").get("/engine-rest/task").statusCode())
        .isEqualTo(200);
  }

  @Test
  void guessedTokensAreCountedToo() {
    String address = address();
    for (int i = 0; i < WrongAttempts.ALLOWED; i++) {
      new Visitor(port, address).withToken("guess-" + i).get("/api/openapi");
    }

    assertThat(new Visitor(port, address).withToken(READ_TOKEN).get("/api/openapi").statusCode())
        .isEqualTo(429);
  }

  @Test
  void noNumberOfWrongPasswordsLocksTheirPersonOut() {
    for (int i = 0; i < 25; i++) {
      caller().withPassword("sre", "wrong").get("/engine-rest/task");
    }

    assertThat(caller().withPassword("sre", "sre").get("/engine-rest/task").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoLeavesAGroupLosesItsRightsAtOnce() {
    person("deputy", "camunda-admin");
    Visitor deputy = caller().signedInAs("deputy");
    assertThat(deputy.get("/actuator/info").statusCode()).isEqualTo(200);

    identityService.deleteMembership("deputy", "camunda-admin");

    assertThat(deputy.get("/actuator/info").statusCode()).isEqualTo(403);
  }

  @Test
  void whoLeavesTheOrganisationIsSignedOut() {
    person("leaver", "sre");
    Visitor leaver = caller().signedInAs("leaver");
    leaver.get(TASKLIST);

    identityService.deleteUser("leaver");

    assertThat(leaver.get("/engine-rest/task").statusCode()).isEqualTo(401);
    assertThat(leaver.get("/camunda/api/engine/engine/").statusCode()).isEqualTo(401);
  }

  @Test
  void ourPagesAndCamundasEachHaveOneContentSecurityPolicy() {
    Visitor sre = caller().signedInAs("sre");

    assertThat(sre.get("/sign-in").headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'self'", "frame-ancestors 'none'");
    assertThat(sre.get(TASKLIST).headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("'nonce-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void camundasWebApplicationsSendWhoHasSignedOutToOurSignInPage(String app) {
    Visitor sre = caller().signedInAs("sre");

    assertThat(sre.get("/camunda/app/" + app + "/scripts/config.js").body())
        .contains("../../../camunda-apps.js");
    assertThat(sre.get("/camunda-apps.js").statusCode()).isEqualTo(200);
  }

  private boolean reaches(Visitor visitor, String method, String path) {
    int status = visitor.send(method, path, "application/json", null).statusCode();
    assertThat(status).isNotIn(302, 429);
    return status != 401 && status != 403;
  }

  /** Somebody who has kept, or stolen, the cookie of the session. */
  private Visitor inSessionOf(Visitor other) {
    return caller().keepingCookie("JSESSIONID", other.cookie("JSESSIONID").orElseThrow());
  }

  private Visitor stranger() {
    return caller();
  }

  private Visitor caller() {
    return new Visitor(port, address());
  }

  private String address() {
    return "203.0.113." + addresses.incrementAndGet();
  }

  private void person(String id, String group) {
    User user = identityService.newUser(id);
    user.setPassword(id);
    identityService.saveUser(user);
    identityService.createMembership(id, group);
  }
}
