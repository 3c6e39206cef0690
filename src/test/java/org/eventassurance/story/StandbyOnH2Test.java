package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eventassurance.language.Sentence;
import org.eventassurance.standby.Gap;
import org.eventassurance.standby.Standby;
import org.eventassurance.standby.StandbyAnswer.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Vendors, contacts, outside help and spares stand by for all events and for one. */
@OnH2
class StandbyOnH2Test extends Story {

  @Autowired private Standby standby;

  @Test
  @Tag("B9")
  void aVendorOfTheRegisterStandsByOnceItIsConfirmedAndLacksNothing() {
    String code = ready("STANDBY-VENDOR");
    assertThat(gaps(code))
        .contains(
            "Nobody has said yet on which vendors the event depends.",
            "Nobody is named yet who comes when they are called.");
    long id =
        cast.person("sre")
            .post("/api/standby", vendor(Map.of()))
            .expect(201)
            .json()
            .path("id")
            .asLong();
    cast.person("base")
        .post(
            "/api/standby", vendor(Map.of("name", "Elsewhere", "systems", List.of("shelf-admin"))))
        .expect(201);

    assertThat(entries(code)).as("only what the event depends on").containsExactly("Yunda CDN");
    assertThat(gaps(code))
        .contains("Nobody has confirmed yet that it stands by for this event.")
        .contains("The security assessment holds until 2026-09-20 only, not to the event's end.");
    assertThat(standby.gaps(code)).filteredOn(Gap::expired).hasSize(1);

    cast.person("sre")
        .put("/api/standby/" + id, vendor(Map.of("securityUntil", "2026-09-30")))
        .expect(200);
    cast.person("sre")
        .put("/api/standby/" + id + "/events/" + code, Map.of("needed", true))
        .expect(204);
    assertThat(standby.gaps(code)).filteredOn(gap -> gap.name().equals("Yunda CDN")).isEmpty();

    cast.person("sre")
        .put("/api/standby/" + id + "/events/" + code, Map.of("needed", false))
        .expect(204);
    assertThat(entries(code)).isEmpty();
    cast.person("sre").delete("/api/standby/" + id).expect(204);
    cast.person("sre").get("/api/standby/" + id).expect(404);
  }

  @Test
  @Tag("B9")
  void theTaskComesFilledInFromTheRegisterAndBringsItUpToDate() {
    String code = ready("STANDBY-TASK");
    long id =
        cast.person("sre")
            .post("/api/standby", vendor(Map.of()))
            .expect(201)
            .json()
            .path("id")
            .asLong();
    cast.finish(code, "preparation");
    JsonNode task = cast.openTasks(code, "userTask_engageVendors").get(0);

    Map<String, Object> form = cast.form(task);
    assertThat(form)
        .containsEntry("vendorsNeeded", "yes")
        .containsEntry("vendorCount", "1")
        .containsEntry("vendor1Name", "Yunda CDN")
        .containsEntry("vendor1Phone", "139 1234 5678")
        .containsEntry("vendor1SecurityUntil", "2026-09-20")
        .containsEntry("vendor1PostPerson", "Zhang San");
    assertThat(
            cast.submit(
                    task,
                    Map.of(
                        "vendorCount", "2",
                        "vendor2Name", "yunda cdn",
                        "vendor2Channel", "Hotline"))
                .expect(400)
                .text())
        .contains("is filled in twice");
    cast.complete(
        task,
        Map.of(
            "vendorCount", "2",
            "vendor1SecurityUntil", "2026-12-31",
            "vendor2Name", "Hall operator",
            "vendor2Channel", "Front desk",
            "vendorGaps", "The hall has no plans yet: base, by Friday."));

    JsonNode kept = cast.person("dba").get("/api/standby/" + id).expect(200).json();
    assertThat(kept.path("securityUntil").asText()).isEqualTo("2026-12-31");
    assertThat(kept.path("systems")).as("what the form does not ask for stays").hasSize(1);
    assertThat(entries(code)).containsExactly("Hall operator", "Yunda CDN");
    assertThat(standby.gaps(code))
        .filteredOn(gap -> gap.name().equals("Yunda CDN"))
        .as("confirmed by the task")
        .isEmpty();
    assertThat(standby.gaps(code))
        .filteredOn(gap -> gap.name().equals("Hall operator"))
        .extracting(Gap::what)
        .extracting(Sentence::toString)
        .contains("There is no agreement on liability.");
    assertThat(standby.answer(code, Subject.VENDORS))
        .hasValueSatisfying(
            answer -> assertThat(answer.openPoints()).contains("The hall has no plans yet"));
  }

  @Test
  @Tag("B7")
  void respondersSparesAndHelpAreNamedAndTheHoursThatNobodyCoversAreSeen() {
    String code = ready("STANDBY-CONTACTS");
    cast.finish(code, "preparation");
    JsonNode task = cast.openTasks(code, "userTask_prepareContacts").get(0);
    Map<String, Object> answers = new HashMap<>();
    answers.put("responderCount", "2");
    answers.put("responder1Who", "INSIDE");
    answers.put("responder1Person", "dba");
    answers.put("responder1Role", "Databases");
    answers.put("responder1Phone", "138 0000 0001");
    answers.put("responder1Until", "2026-09-20T08:00:00+08:00");
    answers.put("responder2Who", "OUTSIDE");
    answers.put("responder2Name", "Li Si, Carrier A");
    answers.put("responder2Role", "Leased lines");
    answers.put("responder2From", "2026-09-20T20:00:00+08:00");
    answers.put("spareCount", "1");
    answers.put("spare1Name", "Core switch");
    answers.put("spare1Quantity", 2);
    answers.put("spare1Place", "Pudong");
    answers.put("helpCount", "1");
    answers.put("help1Name", "Power supplier");
    answers.put("help1With", "A generator");
    cast.complete(task, answers);

    assertThat(gaps(code))
        .contains(
            "No responder can be reached from 2026-09-20 08:00 until 2026-09-20 20:00.",
            "There is no phone number.",
            "Nobody has confirmed that the parts are there.",
            "The help has not been confirmed.")
        .doesNotContain("Nobody is named yet who comes when they are called.");
    assertThat(standby.of(code))
        .filteredOn(use -> "dba".equals(use.entry().person()))
        .singleElement()
        .satisfies(use -> assertThat(use.entry().eventCode()).isEqualTo(code));
    String page = cast.person("leader").get("/events/" + code).expect(200).text();
    assertThat(page).contains("138 0000 0001", "tel:13800000001", "There is no phone number.");
    String register = cast.person("sre").get("/standby?event=" + code).expect(200).text();
    assertThat(register).contains("Core switch", "2 at Pudong", "Power supplier");
  }

  @Test
  void nonsenseAndStrangersAreRefused() {
    ready("STANDBY-REFUSED");
    cast.person("payment").post("/api/standby", vendor(Map.of())).expect(403);
    String refusal =
        cast.person("sre")
            .post(
                "/api/standby",
                vendor(
                    Map.of(
                        "name", " ",
                        "event", "NOWHERE",
                        "systems", List.of("atlantis"),
                        "securityUntil", "+12026-09-20",
                        "contacts", List.of(Map.of("name", "Z", "phone", "none", "mail", "z")))))
            .expect(400)
            .text();
    assertThat(refusal).contains("securityUntil");
    assertThat(
            cast.person("sre")
                .post(
                    "/api/standby",
                    vendor(
                        Map.of(
                            "name",
                            " ",
                            "event",
                            "NOWHERE",
                            "systems",
                            List.of("atlantis"),
                            "contacts",
                            List.of(Map.of("name", "Z", "phone", "none", "mail", "z")))))
                .expect(400)
                .text())
        .contains("Say who or what stands by", "NOWHERE", "atlantis", "contacts[0].phone");
    cast.person("sre").post("/api/standby", Map.of("name", "What?")).expect(400);
    cast.person("sre").post("/api/standby", Map.of("kind", "SPARE", "name", "Disk")).expect(400);
    assertThat(standby.standing()).isEmpty();
    cast.person("sre").get("/api/standby?event=NOWHERE").expect(404);
    cast.person("payment").get("/standby/new?kind=VENDOR").expect(403);
  }

  private String ready(String code) {
    time.travelTo("2026-06-01T10:00:00+08:00");
    return confirmed(code);
  }

  private List<String> gaps(String code) {
    return standby.gaps(code).stream().map(gap -> gap.what().toString()).toList();
  }

  private List<String> entries(String code) {
    JsonNode all = cast.person("leader").get("/api/standby?event=" + code).expect(200).json();
    return StreamSupport.stream(all.spliterator(), false)
        .map(entry -> entry.path("name").asText())
        .toList();
  }

  private static Map<String, Object> vendor(Map<String, Object> differences) {
    Map<String, Object> vendor = new HashMap<>();
    vendor.put("kind", "VENDOR");
    vendor.put("name", "Yunda CDN");
    vendor.put("provides", "CDN for the live stream");
    vendor.put("systems", List.of("live-stream"));
    vendor.put("channel", "Hotline 400-100, then the head of operations");
    vendor.put("reserves", "Two more nodes");
    vendor.put("confirmedOn", "2026-05-20");
    vendor.put("incidentProcess", true);
    vendor.put("securityUntil", "2026-09-20");
    vendor.put("liabilityUntil", "2027-01-31");
    vendor.put("contacts", List.of(Map.of("name", "Wang Wu", "phone", "139 1234 5678")));
    vendor.put(
        "posts",
        List.of(
            Map.of(
                "person", "Zhang San",
                "post", "Command centre",
                "from", "2026-09-15T18:00:00+08:00",
                "until", "2026-09-16T02:00:00+08:00")));
    vendor.putAll(differences);
    return vendor;
  }
}
