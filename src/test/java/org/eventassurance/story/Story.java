package org.eventassurance.story;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A story told from outside: the whole product runs, people call it over HTTP, and time is moved by
 * the engine's clock. The job executor is off; its work is done when a story lets time pass.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "assurance.absence.sweep=P1D",
      "assurance.deadline.reconciliation=P1D",
      "assurance.escalation.reconciliation=P1D",
      "assurance.escalation.tick=P1D",
      "assurance.mail.tick=P1D",
      "assurance.mail.folder=target/mail",
      "management.prometheus.metrics.export.enabled=true",
      "assurance.service-accounts.alertmanager.token=" + Story.ALERTS_TOKEN,
      "assurance.service-accounts.alertmanager.scopes=alerts-write",
      "assurance.service-accounts.pipeline.token=" + Story.FREEZE_TOKEN,
      "assurance.service-accounts.pipeline.scopes=freeze-read",
      "logging.level.org.camunda=warn"
    })
abstract class Story {

  /** With it Alertmanager sends alerts. */
  static final String ALERTS_TOKEN = "alerts-of-the-story-0123456789";

  /** A pipeline's, which asks whether a change may go. */
  static final String FREEZE_TOKEN = "freeze-0123456789abcdef";

  @LocalServerPort private int port;
  @Autowired private ManagementService management;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcTemplate database;

  /** A story of {@code @TestInstance(PER_CLASS)} walks on from one test to the next. */
  private boolean begun;

  protected EngineTime time;
  protected Cast cast;
  protected String base;

  @BeforeEach
  void meetTheCast() {
    time = new EngineTime(management);
    time.reset();
    if (!begun) {
      new Leftovers(engine, database).remove();
      begun = true;
    }
    // The engine's REST interface asks a registry of the whole JVM, in which the last one wins.
    ProcessEngines.registerProcessEngine(engine);
    base = "http://127.0.0.1:" + port;
    cast = new Cast(base, time);
  }

  @AfterEach
  void comeBack() {
    time.reset();
  }

  /**
   * Registers the launch live stream, which gets the level P1 and the commander {@code sre-lead}.
   */
  protected String confirmed(String code) {
    cast.person("sre").post("/api/events", launchLiveStream(code)).expect(201);
    cast.complete(
        code, "userTask_confirmLevel", Map.of("confirmedLevel", "P1", "commander", "sre-lead"));
    return code;
  }

  /** The launch live stream of the white paper's example 4, half a year ahead. */
  protected static Map<String, Object> launchLiveStream(String code) {
    return Map.ofEntries(
        Map.entry("code", code),
        Map.entry("name", "Autumn launch live stream"),
        Map.entry("kind", "LIVE_STREAM"),
        Map.entry("goLiveAt", "2026-09-15T20:00:00+08:00"),
        Map.entry("endsAt", "2026-09-30T23:59:00+08:00"),
        Map.entry("broadcastStartsAt", "2026-09-15T19:30:00+08:00"),
        Map.entry(
            "peaks",
            List.of(
                Map.of("from", "2026-09-15T20:00:00+08:00", "to", "2026-09-15T21:00:00+08:00"))),
        Map.entry("systems", List.of("live-stream", "checkout")),
        Map.entry(
            "departments",
            List.of(
                "sre",
                "dba",
                "qa",
                "base-services",
                "marketing",
                "business",
                "business-2",
                "payment",
                "quality-committee",
                "leadership")),
        Map.entry("normalPeakQps", 2000),
        Map.entry("expectedPeakQps", 24000),
        Map.entry("revenueAtStake", "HIGH"),
        Map.entry("publicExposure", "HIGH"),
        Map.entry("regulated", false));
  }
}
