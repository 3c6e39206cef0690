package org.eventassurance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eventassurance.Chromium;
import org.eventassurance.notification.MailRound;
import org.eventassurance.notification.NotificationSender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A live night from the freeze to the presale's end: what the people on duty do by hand in
 * Tasklist, what machines ask over REST, and the mails that a real mail server gets.
 */
@OnH2
@ExtendWith(Chromium.class)
class LiveNightOnH2Test extends LiveStory {

  private static final String CODE = "NIGHT";
  private static final String ROSTER =
      """
      post,place,person,outsider,from,until
      GENERAL_DUTY_OFFICER,ON_SITE,sre-lead,,2026-09-12 20:00,2026-09-15 23:00
      GENERAL_DUTY_OFFICER,ON_SITE,qa-lead,,2026-09-15 23:00,2026-09-30 23:59
      SYSTEM,ON_SITE,sre,,2026-09-15 19:30,2026-09-16 03:30
      APPLICATION,ON_SITE,business,,2026-09-15 19:30,2026-09-16 03:30
      """;

  private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @Autowired private ApplicationContext product;

  private Browser chromium;
  private NotificationSender sender;
  private TasklistStranger people;

  @BeforeEach
  void openTheMailServerAndTasklist(Browser browser) {
    chromium = browser;
    mails.start();
    sender = MailRound.to(mails, product, product);
    people = new TasklistStranger(cast, time, CODE, "en", browser, base);
  }

  @AfterEach
  void goHome() {
    people.close();
    mails.stop();
  }

  @Test
  @Tag("E1")
  @Tag("E20")
  @Tag("E22")
  @Tag("E23")
  @Tag("E24")
  @Tag("E25")
  @Tag("E26")
  @Tag("B4")
  @Tag("B5")
  @Tag("B6")
  @Tag("B8")
  void fromTheFreezeToThePresalesEnd() {
    time.travelTo("2026-09-10T10:00:00+08:00");
    confirmed(CODE);
    cast.person("sre")
        .putCsv("/api/events/" + CODE + "/duty?commandCentre=ECC%203", ROSTER)
        .expect(200);
    libraryHolds("Recommendations off");
    begin("go-live-watch", CODE);

    productionIsFrozen();
    oneExceptionIsGrantedAndOneDenied();
    theWarRoomOpensAndTheShiftBegins();
    somebodyDoesNotCome();
    anInspectionFindsNothingAndTheNextSomething();
    checkoutFailsAndIsRestoredByAPlan();
    theCauseBecomesAQualityIssue();
    thePresaleEndsAndWithItTheWatch();
    productionIsFreeAgain();
    everythingIsOnTheTimeline();
  }

  private void productionIsFrozen() {
    time.travelTo("2026-09-12T19:59:59+08:00");
    gate("CHG-1").expect(200);
    time.travelTo("2026-09-12T20:00:00+08:00");
    assertThat(gate("CHG-1").expect(423).json().path("detail").asText())
        .startsWith("Checkout (结算) is frozen until 2026-10-01 03:59");
  }

  private void oneExceptionIsGrantedAndOneDenied() {
    time.travelTo("2026-09-14T10:00:00+08:00");
    request("CHG-1", "URGENT_FIX");
    cast.complete(CODE, "userTask_approveException", Map.of("decision", "approve"));
    gate("CHG-1").expect(200);
    gate("CHG-2").expect(423);
    request("CHG-2", "SECURITY_HARDENING");
    JsonNode asked = task(CODE, "userTask_approveException");
    submit("sre", asked, Map.of("decision", "refuse", "decisionReason", "It can wait."))
        .expect(204);
    gate("CHG-2").expect(423);
    time.travelTo("2026-09-14T12:00:00+08:00");
    gate("CHG-1").expect(423);
    assertThat(mailsTo("dba")).anyMatch(mail -> mail.contains("It can wait."));
  }

  private void theWarRoomOpensAndTheShiftBegins() {
    time.travelTo("2026-09-15T16:00:00+08:00");
    byHand(
        "qa",
        "userTask_openWarRoom",
        "open-war-room",
        Map.of("warRoomPlace", "ECC 3", "warRoomLink", "https://meet.example/war-room"));
    assertThat(mailsTo("payment-lead")).anyMatch(mail -> mail.contains("ECC 3"));
    time.travelTo("2026-09-15T19:15:00+08:00");
    byHand("sre", shiftOf("sre"), "take-shift", Map.of("shiftOpenPoints", "CDN is at 70 %."));
    time.travelTo("2026-09-15T19:31:00+08:00");
    cast.person("sre-lead")
        .post("/api/events/" + CODE + "/war-room/presence", Map.of("present", true))
        .expect(200);
  }

  private void somebodyDoesNotCome() {
    time.travelTo("2026-09-15T19:39:59+08:00");
    assertThat(mailsTo("business-lead")).noneMatch(mail -> mail.contains("has not come"));
    time.travelTo("2026-09-15T19:40:00+08:00");
    assertThat(mailsTo("business-lead")).anyMatch(mail -> mail.contains("applications"));
    assertThat(duty().at("/now").findValuesAsText("taken")).contains("true", "false");
  }

  private void anInspectionFindsNothingAndTheNextSomething() {
    time.travelTo("2026-09-15T20:00:00+08:00");
    byHand(
        "sre",
        "userTask_inspect",
        "inspect",
        Map.of("inspected", List.of("NETWORK"), "anomaly", "no"));
    time.travelTo("2026-09-15T20:30:00+08:00");
    cast.complete(
        CODE,
        "userTask_inspect",
        Map.of(
            "inspected", List.of("DEVICES"),
            "anomaly", "yes",
            "findings", "A fan is loud.",
            "roundOutcome", "HAZARD",
            "roundSystem", "live-stream"));
  }

  private void checkoutFailsAndIsRestoredByAPlan() {
    time.travelTo("2026-09-15T20:40:00+08:00");
    cast.person("marketing")
        .post(
            "/api/incidents",
            Map.of(
                "event", CODE,
                "system", "checkout",
                "severity", "S1",
                "seenBy", "USERS",
                "seen", "Orders fail and the queue grows."))
        .expect(201);
    time.travelTo("2026-09-15T20:44:59+08:00");
    assertThat(mailsTo("payment-liaison")).noneMatch(mail -> mail.contains("Orders fail"));
    time.travelTo("2026-09-15T20:45:00+08:00");
    assertThat(mailsTo("payment-liaison")).anyMatch(mail -> mail.contains("Orders fail"));
    theWallShowsIt();
    byHand("sre", "userTask_restoreService", "restore-service", Map.of("restoreNext", "PLAN"));
    time.travelTo("2026-09-15T20:48:00+08:00");
    byHand(
        "sre",
        "userTask_carryOutPlan",
        "carry-out-plan",
        Map.of("planNext", "RESTORED", "measureTaken", "Recommendations are off."));
    assertThat(mailsTo("dba-liaison")).anyMatch(mail -> mail.contains("Recommendations are off."));
    assertThat(incident().path("outageMinutes").asInt()).isEqualTo(8);
  }

  private void theWallShowsIt() {
    try (Window wall = new Window(chromium, base, "en-GB")) {
      wall.open("/events/" + CODE + "/wall");
      wall.signIn("leader");
      PlaywrightAssertions.assertThat(wall.page().locator(".incidents li")).hasCount(1);
      PlaywrightAssertions.assertThat(wall.page().locator(".incidents")).containsText("Checkout");
      PlaywrightAssertions.assertThat(wall.page().locator("#facts")).containsText("ECC 3");
      PlaywrightAssertions.assertThat(wall.page().locator("#lifecycle .token").first()).isVisible();
      wall.picture("wall", 800);
    }
  }

  private void theCauseBecomesAQualityIssue() {
    cast.complete(
        CODE,
        "userTask_findRootCause",
        Map.of(
            "rootCause", "A cache was flushed at the peak.",
            "action1Title", "Flush in steps",
            "action1Owner", "business-lead",
            "action1DueDate", "2026-10-15"));
    cast.complete(CODE, "userTask_reviewRootCause", Map.of("causeVerdict", "accepted"));
    assertThat(cast.openTasks(CODE, "userTask_workOnFollowUp")).hasSize(1);
  }

  private void thePresaleEndsAndWithItTheWatch() {
    time.travelTo("2026-09-30T23:58:59+08:00");
    assertThat(cast.openTasks(CODE, "userTask_closeWatch")).isEmpty();
    time.travelTo("2026-09-30T23:59:00+08:00");
    byHand(
        "sre",
        "userTask_closeWatch",
        "close-watch",
        Map.of(
            "watchSummary", "One incident of eight minutes.",
            "watchHandedOverTo", "qa-lead",
            "watchHandOverNote", "The loud fan is still there."));
    assertThat(mailsTo("qa-lead")).anyMatch(mail -> mail.contains("The loud fan is still there."));
    assertThat(cast.openTasks(CODE, "userTask_workOnFollowUp"))
        .as("what is to be changed outlives the event")
        .hasSize(1);
  }

  private void productionIsFreeAgain() {
    time.travelTo("2026-10-01T03:58:59+08:00");
    gate("CHG-2").expect(423);
    time.travelTo("2026-10-01T03:59:00+08:00");
    gate("CHG-2").expect(200);
  }

  private void everythingIsOnTheTimeline() {
    List<String> kinds =
        cast.person("leader")
            .get("/api/events/" + CODE + "/timeline?limit=500")
            .expect(200)
            .json()
            .findValuesAsText("kind");
    assertThat(kinds)
        .contains(
            "FREEZE", "CHANGE", "WAR_ROOM", "SHIFT", "INSPECTION", "HAZARD", "INCIDENT", "MAIL");
  }

  private Caller.Answer gate(String change) {
    return cast.person("sre").get("/api/freeze/gate?system=checkout&change=" + change);
  }

  private void request(String change, String exceptionClass) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("event", CODE);
    request.put("system", "checkout");
    request.put("exceptionClass", exceptionClass);
    request.put("changeReference", change);
    request.put("description", "A leak of connections is closed.");
    request.put("evidence", "Incident of this morning; the fix is tested.");
    request.put("rollbackPlan", "Deploy the release before.");
    request.put("wantedFrom", "2026-09-14T10:00:00+08:00");
    request.put("wantedUntil", "2026-09-14T12:00:00+08:00");
    cast.person("dba").post("/api/freeze/exceptions", request).expect(201);
    time.settle();
  }

  private void libraryHolds(String degradePlan) {
    cast.person("sre")
        .post(
            "/api/plans",
            Map.of(
                "name", degradePlan,
                "department", "sre",
                "system", "checkout",
                "type", "DEGRADE",
                "trigger", "Orders fail",
                "steps", "1. Switch recommendations off.\n2. Tell support.",
                "owner", "sre-lead",
                "effect", "Buyers see no recommendations.",
                "minutes", 4))
        .expect(201);
  }

  private JsonNode duty() {
    return cast.person("sre").get("/api/duty/now?event=" + CODE).expect(200).json().path(0);
  }

  private JsonNode incident() {
    return cast.person("sre").get("/api/events/" + CODE + "/incidents").expect(200).json().path(0);
  }

  private JsonNode shiftOf(String person) {
    return tasks(CODE, "userTask_takeShift").stream()
        .filter(task -> task.path("assignee").asText().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private void byHand(String person, String taskKey, String formId, Map<String, Object> answers) {
    byHand(person, task(CODE, taskKey), formId, answers);
  }

  /** Fills in the task's form in Tasklist and completes it there. */
  private void byHand(String person, JsonNode task, String formId, Map<String, Object> answers) {
    people.wish(formId, answers);
    people.submit(
        cast.person(person).get("/engine-rest/task/" + id(task)).expect(200).json(), person);
    time.settle();
  }

  /** What the mail server has taken for somebody so far, as text. */
  private List<String> mailsTo(String person) {
    sender.sendDue();
    return Stream.of(mails.getReceivedMessages())
        .filter(mail -> isTo(mail, person + "@example.com"))
        .map(LiveNightOnH2Test::text)
        .toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return Arrays.stream(mail.getAllRecipients())
          .map(Address::toString)
          .anyMatch(recipient -> recipient.contains(address));
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String text(MimeMessage mail) {
    try {
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      return mail.getSubject() + "\n" + parts.getBodyPart(0).getContent();
    } catch (MessagingException | IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
