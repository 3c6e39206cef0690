package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.contingency.PlanCoverage;
import org.eventassurance.contingency.SystemCoverage;
import org.eventassurance.story.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The library of contingency plans: taken in, found in one call, revised, drilled, taken out. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@Tag("E17")
abstract class PlanLibraryStory extends Story {

  private static final String CODE = "COVERED";

  @Autowired private PlanCoverage coverage;
  @Autowired private ServiceCatalogue catalogue;

  private PlanFolder sre;

  @BeforeEach
  void someTimeBeforeTheEvent() {
    time.travelTo("2026-08-01T10:00:00+08:00");
    sre = new PlanFolder(base, "sre");
  }

  @Test
  @Order(1)
  void theDemosPlansCoverItsCoreSystemsAndAreTakenInAtOnce() {
    JsonNode imported = sre.importZip(PlanFolder.demo()).expect(200).json();

    assertThat(imported.path("created").asInt()).isEqualTo(PlanFolder.demo().size());
    List<String> core =
        catalogue.systems().stream()
            .filter(CataloguedSystem::core)
            .map(CataloguedSystem::id)
            .toList();
    assertThat(core)
        .hasSizeGreaterThan(5)
        .allSatisfy(system -> assertThat(found("system=" + system)).as(system).isNotEmpty());
  }

  @Test
  @Order(2)
  void aPlanIsFoundInOneCallBySystemTriggerTypeAndAnyWords() {
    JsonNode plan =
        search("system=checkout&trigger=" + encoded("ERROR rate")).path("plans").path(0);
    assertThat(plan.path("name").asText()).isEqualTo("Degrade the checkout to its core (结算降级)");
    assertThat(plan.path("steps").asText()).startsWith("1. Switch centre, application `checkout`");
    assertThat(plan.path("rights").asText()).contains("switch centre");
    assertThat(plan.path("minutes").asInt()).isEqualTo(3);
    assertThat(plan.has("lastDrill")).isFalse();

    assertThat(found("q=" + encoded("支付成功率")))
        .containsExactly("Switch payments to the second channel (支付通道切换)");
    assertThat(found("q=" + encoded("结算 降级")))
        .as("the word for degrade is the type's, the system's name is the catalogue's")
        .containsExactly("Degrade the checkout to its core (结算降级)");
    assertThat(found("q=" + encoded("直播 restart")))
        .containsExactly("Restart a stream packager (重启切片服务)");
    assertThat(found("trigger=" + encoded("卡顿率")))
        .containsExactly("Switch the live stream to the backup line (直播切备线)");
    assertThat(found("type=rate-limit")).hasSize(2);
    assertThat(found("type=RATE_LIMIT")).hasSize(2);
    assertThat(found("q=" + encoded("100%_sure"))).as("no wild cards").isEmpty();
    assertThat(found("q=" + encoded("' or 1=1 --"))).isEmpty();
    JsonNode page = search("offset=2&limit=3");
    assertThat(page.path("total").asInt()).isEqualTo(PlanFolder.demo().size());
    assertThat(page.path("plans")).hasSize(3);
    assertThat(get("?limit=0").expect(400).text()).contains("Ask for 1 to 200 plans.");
    assertThat(get("?type=pray").expect(400).text()).contains("Use one of degrade, roll-back");
    assertThat(Caller.anonymous(base).get("/api/plans").status()).isEqualTo(401);
  }

  @Test
  @Order(3)
  void whatIsExportedAndImportedAgainChangesNothing() {
    byte[] exported = sre.export();

    JsonNode imported = sre.importZip(exported).expect(200).json();
    assertThat(imported.path("unchanged").asInt()).isEqualTo(PlanFolder.demo().size());
    assertThat(imported.path("created").asInt() + imported.path("revised").asInt()).isZero();
    assertThat(PlanFolder.unzip(sre.export())).isEqualTo(PlanFolder.unzip(exported));
    assertThat(PlanFolder.unzip(exported).keySet())
        .anySatisfy(name -> assertThat(name).startsWith("business/Degrade-the-checkout"));
    assertThat(sre.importFiles(PlanFolder.demo()).expect(200).json().path("unchanged").asInt())
        .isEqualTo(PlanFolder.demo().size());
  }

  @Test
  @Order(4)
  void aPlanIsWrittenRevisedAndComparedByItsDepartment() {
    Map<String, Object> plan = new HashMap<>();
    plan.put("name", "Restart the search");
    plan.put("department", "business");
    plan.put("system", "search");
    plan.put("type", "RESTART");
    plan.put("trigger", "Search does not answer.");
    plan.put("steps", "1. Restart it.\r\n2. <script>alert(1)</script>");
    plan.put("owner", "business");
    plan.put("minutes", 2);
    Caller business = cast.person("business");

    JsonNode created = business.post("/api/plans", plan).expect(201).json();
    String path = "/api/plans/" + created.path("id").asText();
    assertThat(business.post("/api/plans", plan).expect(409).text())
        .contains("The department has a plan of this name");
    plan.put("version", 1);
    assertThat(business.put(path, plan).expect(200).json().path("version").asInt())
        .as("the same content is no new version")
        .isEqualTo(1);
    plan.put("effect", "Search is back.");
    assertThat(business.put(path, plan).expect(200).json().path("version").asInt()).isEqualTo(2);
    plan.put("effect", "Mine!");
    assertThat(cast.person("sre").put(path, plan).expect(409).text())
        .contains("The plan has version 2 by now");

    String markdown = business.get(path, "text/markdown").expect(200).text();
    assertThat(markdown).startsWith("---\nname: Restart the search\n").contains("version: 2\n");
    assertThat(business.get(path + ".md").expect(200).text()).isEqualTo(markdown);
    assertThat(business.get(path).expect(200).json().path("revisedBy").asText())
        .isEqualTo("business");
    PlanFolder folder = new PlanFolder(base, "business");
    String changed = markdown.replace("1. Restart it.", "1. Stop it.\n1. Start it.");
    assertThat(folder.write("PUT", path, changed).expect(200).json().path("version").asInt())
        .isEqualTo(3);
    assertThat(folder.write("PUT", path, changed.replace("Stop", "Halt")).expect(409).text())
        .contains("The plan has version 3");
    JsonNode versions = business.get(path + "/versions").expect(200).json();
    assertThat(versions)
        .extracting(version -> version.path("changed").toString() + version.path("material"))
        .startsWith("[\"steps\"]true", "[\"effect\"]false");

    Caller payment = cast.person("payment");
    assertThat(payment.get(path).status()).as("everybody reads").isEqualTo(200);
    assertThat(payment.put(path, plan).expect(403).text())
        .contains("You write the plans of your own department");
    plan.put("department", "payment");
    plan.remove("version");
    assertThat(business.put(path, plan).status()).as("nobody gives plans away").isEqualTo(403);
    plan.put("department", "business");
    plan.put("retired", true);
    cast.person("sre").put(path, plan).expect(200);
    assertThat(found("q=" + encoded("restart the search"))).isEmpty();
    assertThat(found("retired=true&q=" + encoded("restart the search"))).hasSize(1);
  }

  @Test
  @Order(5)
  void whatIsWrongIsToldByFileLineAndFieldAndNothingIsStored() {
    String before = PlanFolder.unzip(sre.export()).toString();
    Map<String, String> files = new LinkedHashMap<>(PlanFolder.demo());
    files.replaceAll((name, text) -> text.replace("minutes: 3", "minutes: 4"));
    files.put(
        "wrong.md",
        """
        ---
        name: Wrong
        department: nobody
        system: nothing
        type: restart
        trigger: never
        owner: santa
        minutes: 9999
        ---
        """);

    String refused = sre.importZip(files).expect(400).text();
    assertThat(refused)
        .contains(
            "wrong.md, line 3, department",
            "wrong.md, line 4, system",
            "wrong.md, line 7, owner",
            "wrong.md, line 8, minutes",
            "wrong.md, line 9, steps")
        .doesNotContain("checkout-degrade.md");
    assertThat(new PlanFolder(base, "business").importZip(PlanFolder.demo()).status())
        .as("not for other departments")
        .isEqualTo(403);
    for (Answer hostile :
        List.of(
            sre.importZip(Map.of("a.md", "x".repeat(50_000_000))),
            sre.importZip(Map.of("../../etc/passwd.md", "x")),
            sre.importZip("PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8)),
            sre.importFiles(Map.of("a.md", "---\na: &a [*a, *a]\n---\n")),
            sre.write("POST", "/api/plans", "---\nname: !!java.net.URL [x]\n---\n"),
            sre.write("POST", "/api/plans", "x".repeat(1_000_000)),
            cast.person("sre").post("/api/plans", Map.of("name", "\u0000")),
            cast.person("sre").post("/api/plans", Map.of("minutes", 1.5)),
            cast.person("sre").post("/api/plans", "{\"name\": [\"a\"]}"))) {
      assertThat(hostile.status()).as(hostile.request() + hostile.text()).isEqualTo(400);
      assertThat(hostile.json().path("detail").asText()).isNotBlank();
    }
    assertThat(PlanFolder.unzip(sre.export()).toString()).isEqualTo(before);
    assertThat(get("/4711").status()).isEqualTo(404);
  }

  @Test
  @Order(6)
  @Tag("B7")
  void aCoreSystemIsCoveredByAPlanThatWorkedInADrillThatCounts() {
    Map<String, Object> event = new HashMap<>(launchLiveStream(CODE));
    event.put("systems", List.of("checkout", "search"));
    event.put("departments", List.of("sre", "business"));
    cast.person("business").post("/api/events", event).expect(201);
    assertThat(lacking())
        .as("what the checkout needs to work needs plans too; what is not core needs none")
        .containsExactlyInAnyOrder(
            "checkout", "order", "inventory", "payment-gateway", "user-center", "order-database");
    assertThat(reason("checkout")).isEqualTo("None of its contingency plans has been drilled yet.");
    assertThat(reason("search"))
        .isEqualTo("The event's level asks for no drilled contingency plan of this system.");

    JsonNode plan = search("system=checkout").path("plans").path(0);
    assertThat(drill(plan, "2026-06-17T19:59:59+08:00", "PASSED").status()).isEqualTo(201);
    assertThat(reason("checkout"))
        .isEqualTo(
            "'Degrade the checkout to its core (结算降级)' was drilled on 2026-06-17; for this event"
                + " a drill counts from 2026-06-17 20:00 on.");
    drill(plan, "2026-06-17T20:00:00+08:00", "PASSED").expect(201);
    assertThat(covered("checkout")).as("90 days before go-live, to the second").isTrue();

    assertThat(drill(plan, "2026-07-30T10:00:00+08:00", "FAILED").expect(400).text())
        .contains("say why");
    drill(plan, "2026-07-30T10:00:00+08:00", "FAILED", "A switch was missing.").expect(201);
    assertThat(covered("checkout")).isFalse();
    assertThat(reason("checkout"))
        .isEqualTo(
            "'Degrade the checkout to its core (结算降级)' did not work when it was drilled on"
                + " 2026-07-30.");
    drill(plan, "2026-07-31T10:00:00+08:00", "PASSED").expect(201);
    assertThat(covered("checkout")).isTrue();

    String path = "/api/plans/" + plan.path("id").asText();
    String markdown = cast.person("sre").get(path + ".md").text();
    sre.write("PUT", path, markdown.replace("Customers can pay.", "Everybody can pay."))
        .expect(200);
    assertThat(covered("checkout")).as("that is not material").isTrue();
    String revised = cast.person("sre").get(path + ".md").text();
    assertThat(revised).contains("lastDrill: 2026-07-31 PASSED");
    sre.write("PUT", path, revised.replace("`coupon-finder`", "`coupons`")).expect(200);
    assertThat(covered("checkout")).isFalse();
    assertThat(reason("checkout")).contains("was changed after its drill on 2026-07-31");
    assertThat(drill(plan, "2026-08-02T10:00:00+08:00", "PASSED").expect(400).text())
        .contains("The drill must have taken place");
  }

  private Answer drill(JsonNode plan, String at, String outcome) {
    return drill(plan, at, outcome, "");
  }

  private Answer drill(JsonNode plan, String at, String outcome, String findings) {
    return cast.person("business")
        .post(
            "/api/plans/" + plan.path("id").asText() + "/drills",
            Map.of("at", at, "outcome", outcome, "minutes", 3, "findings", findings));
  }

  private List<String> lacking() {
    return coverage.of(CODE).stream()
        .filter(SystemCoverage::lacks)
        .map(SystemCoverage::systemId)
        .toList();
  }

  private boolean covered(String system) {
    return of(system).covered();
  }

  private String reason(String system) {
    return of(system).reason().toString();
  }

  private SystemCoverage of(String system) {
    return coverage.of(CODE).stream()
        .filter(it -> it.systemId().equals(system))
        .findFirst()
        .orElseThrow();
  }

  private List<String> found(String query) {
    return StreamSupport.stream(search(query).path("plans").spliterator(), false)
        .map(plan -> plan.path("name").asText())
        .toList();
  }

  private JsonNode search(String query) {
    return get("?" + query).expect(200).json();
  }

  private Answer get(String path) {
    return cast.person("payment").get("/api/plans" + path);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
