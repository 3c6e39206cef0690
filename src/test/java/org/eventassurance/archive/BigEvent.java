package org.eventassurance.archive;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An event as big as they get, as it stands when it is closed, with names and notes that mean harm:
 * written into the product's and the engine's tables at once. It went live on Singles' Day 2026.
 */
public final class BigEvent {

  /** What people and programs may call things. */
  public static final List<String> HOSTILE =
      List.of(
          "<script>alert('x')</script>",
          "</script><img src=x onerror=alert(1)>",
          "\"quoted\" 'single' & <b>bold</b> &amp;",
          "=HYPERLINK(\"http://evil\",\"click\")",
          "+86 139 @SUM(A1)",
          "-2+3",
          "  =1+1|cmd' /C calc'!A0",
          "שלום \u202Eevil\u202C עולם",
          "مرحبا بالعالم",
          "🚀🔥 launch 👩‍👩‍👧",
          "大促保障：订单队列增长过快",
          "line one\nline two\r\nline three\ttab",
          "[[${T(java.lang.Runtime)}]] ${7*7} {{7*7}} #{7*7}",
          "%s %d %n {0} \\u0041 \\",
          "{\"english\": %s is no sentence",
          "W".repeat(180));

  public static final Instant REGISTERED = at("2026-07-01T09:00:00+08:00");
  public static final Instant GO_LIVE = at("2026-11-11T20:00:00+08:00");
  public static final Instant ENDS = at("2026-11-12T02:00:00+08:00");
  public static final Instant CLOSED = at("2026-12-02T17:30:00+08:00");

  private static final List<String> KNOWN =
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
          "leadership");
  private static final List<String> PEOPLE =
      List.of("sre", "dba", "qa", "base", "marketing", "business", "business2", "payment");
  private static final List<String> SYSTEMS = List.of("checkout", "live-stream", "order", "search");
  private static final AtomicLong IDS = new AtomicLong(1_000_000);

  private final JdbcTemplate jdbc;
  private final String code;
  private final int times;
  private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
  private final List<String> departments;
  private final List<String> taskIds = new ArrayList<>();
  private final String lifecycle = id();

  private BigEvent(JdbcTemplate jdbc, String code, int times) {
    this.jdbc = jdbc;
    this.code = code;
    this.times = times;
    this.departments =
        Stream.concat(KNOWN.stream(), IntStream.range(0, 10).mapToObj(number -> "branch-" + number))
            .toList();
  }

  /** Writes it: 20 departments, 500 tasks, 50 incidents, thousands of mails and notes. */
  public static void write(JdbcTemplate jdbc, String code) {
    write(jdbc, code, 1);
  }

  /** Writes it with so many times as many tasks, incidents, mails and notes. */
  public static void write(JdbcTemplate jdbc, String code, int times) {
    BigEvent event = new BigEvent(jdbc, code, times);
    event.fill();
    event.flush();
  }

  private void fill() {
    event();
    decisions();
    processes();
    tasks();
    mails();
    notes();
    forecasts();
    figures();
    resources();
    hazards();
    checks();
    loadTests();
    planReview();
    duty();
    freeze();
    incidents();
    alerts();
    watch();
    reviews();
    followUps();
  }

  private void event() {
    row(
        "major_event",
        "code",
        code,
        "version",
        9,
        "name",
        "Singles' Day <b>2026</b> 双十一 🚀 \"=1+1\"",
        "kind",
        "PROMOTION",
        "status",
        "CLOSED",
        "go_live_at",
        GO_LIVE,
        "ends_at",
        ENDS,
        "systems",
        SYSTEMS.toArray(String[]::new),
        "departments",
        departments.toArray(String[]::new),
        "normal_peak_qps",
        20_000L,
        "expected_peak_qps",
        240_000L,
        "revenue_at_stake",
        "HIGH",
        "public_exposure",
        "HIGH",
        "regulated",
        true,
        "level",
        "P1",
        "level_reason",
        "12 times the usual peak: the highest level.",
        "commander",
        "sre-lead",
        "left_out",
        new String[0],
        "leadership_group",
        new String[] {"leader"},
        "registered_by",
        "marketing",
        "registered_at",
        REGISTERED);
    for (int i = 0; i < 2; i++) {
      row(
          "peak",
          "major_event",
          code,
          "major_event_key",
          i,
          "starts_at",
          GO_LIVE.plus(Duration.ofHours(2L * i)),
          "ends_at",
          GO_LIVE.plus(Duration.ofHours(2 * i + 1)));
    }
  }

  private void decisions() {
    decision("LEVEL", "2026-07-01T11:00:00+08:00", "P2 → P1");
    decision("RESCHEDULE", "2026-08-01T11:00:00+08:00", "2026-11-10T12:00:00Z → " + GO_LIVE);
    decision("GO_LIVE", "2026-11-05T16:00:00+08:00", "goWithRisk");
  }

  private void decision(String kind, String at, String outcome) {
    row(
        "event_decision",
        "event_code",
        code,
        "kind",
        kind,
        "decided_at",
        at(at),
        "decided_by",
        "leader",
        "reason",
        hostile(kind.length()),
        "outcome",
        outcome);
  }

  private void processes() {
    process(lifecycle, "event-assurance", null, REGISTERED, CLOSED);
    phase("preparation", "2026-07-01T11:00:00+08:00", "2026-07-20T18:00:00+08:00");
    phase("resource-reservation", "2026-07-20T18:00:00+08:00", "2026-10-20T12:00:00+08:00");
    phase("readiness", "2026-07-20T18:00:00+08:00", "2026-10-25T12:00:00+08:00");
    phase("load-test", "2026-10-20T12:00:00+08:00", "2026-10-30T12:00:00+08:00");
    phase("plan-review", "2026-10-30T12:00:00+08:00", "2026-11-05T16:00:00+08:00");
    phase("go-live-watch", "2026-11-05T16:00:00+08:00", "2026-11-12T03:00:00+08:00");
    phase("resource-reclaim", "2026-11-12T03:00:00+08:00", "2026-11-20T12:00:00+08:00");
    for (int i = 0; i < departments.size(); i++) {
      phase(
          "department-review",
          "2026-11-12T03:00:00+08:00",
          i == 3 ? "2026-12-02T17:00:00+08:00" : "2026-11-27T12:00:00+08:00");
    }
  }

  private void phase(String key, String from, String until) {
    process(id(), key, lifecycle, at(from), at(until));
  }

  private void process(String id, String key, String parent, Instant from, Instant until) {
    row(
        "act_hi_procinst",
        "id_",
        id,
        "proc_inst_id_",
        id,
        "business_key_",
        code,
        "proc_def_key_",
        key,
        "proc_def_id_",
        definition(key),
        "start_time_",
        Timestamp.from(from),
        "end_time_",
        Timestamp.from(until),
        "duration_",
        Duration.between(from, until).toMillis(),
        "super_process_instance_id_",
        parent,
        "root_proc_inst_id_",
        lifecycle,
        "state_",
        "COMPLETED");
  }

  private String definition(String key) {
    return jdbc.queryForObject(
        "select id_ from act_re_procdef where key_ = ? order by version_ desc"
            + " fetch first 1 rows only",
        String.class,
        key);
  }

  private void tasks() {
    List<String> phases =
        List.of("preparation", "resource-reservation", "readiness", "load-test", "plan-review");
    String readiness = definition("readiness");
    for (int i = 0; i < 500 * times; i++) {
      String task = id();
      taskIds.add(task);
      Instant from = REGISTERED.plus(Duration.ofHours(5L * (i % 500)));
      Instant due = from.plus(Duration.ofDays(5));
      Instant done = i % 7 == 0 ? due.plus(Duration.ofHours(30)) : due.minus(Duration.ofHours(3));
      row(
          "act_hi_taskinst",
          "id_",
          task,
          "task_def_key_",
          "userTask_inspectHazards",
          "proc_def_key_",
          phases.get(i % phases.size()),
          "proc_def_id_",
          readiness,
          "root_proc_inst_id_",
          lifecycle,
          "proc_inst_id_",
          lifecycle,
          "execution_id_",
          lifecycle,
          "name_",
          i % 5 == 0 ? hostile(i / 5) : "Inspect hazards " + i,
          "assignee_",
          person(i),
          "start_time_",
          Timestamp.from(from),
          "end_time_",
          Timestamp.from(done),
          "duration_",
          Duration.between(from, done).toMillis(),
          "delete_reason_",
          "completed",
          "priority_",
          50,
          "due_date_",
          Timestamp.from(due),
          "task_state_",
          "Completed");
      row(
          "act_hi_identitylink",
          "id_",
          id(),
          "timestamp_",
          Timestamp.from(from),
          "type_",
          "candidate",
          "group_id_",
          department(i),
          "task_id_",
          task,
          "root_proc_inst_id_",
          lifecycle,
          "proc_def_id_",
          readiness,
          "operation_type_",
          "add");
    }
  }

  private void mails() {
    List<String> kinds = List.of("REMINDER", "ESCALATION", "NOTICE", "INCIDENT", "PROGRESS");
    for (int i = 0; i < 6000 * times; i++) {
      String kind = kinds.get(i % kinds.size());
      boolean step = i % kinds.size() < 2;
      Instant when = REGISTERED.plus(Duration.ofMinutes(30L * (i % 6000)));
      row(
          "notification",
          "id",
          id(),
          "kind",
          kind,
          "event_code",
          code,
          "task_id",
          step ? taskIds.get(i % taskIds.size()) : null,
          "task_due_at",
          step ? when : null,
          "step",
          step ? "step-" + i : "",
          "audience",
          step ? "lead" : "person",
          "recipient",
          person(i),
          "reason",
          sentence("You lead the department: " + hostile(i)),
          "message",
          step ? null : "[" + sentence(hostile(i)) + "]",
          "digest",
          false,
          "scheduled_at",
          when,
          "send_at",
          when,
          "created_at",
          when,
          "state",
          i % 200 == 0 ? "FAILED" : i % 50 == 0 ? "MOOT" : "SENT",
          "attempts",
          1,
          "first_tried_at",
          when,
          "sent_at",
          i % 50 == 0 ? null : when.plusSeconds(2),
          "message_id",
          "<" + i + "@example.com>",
          "remark",
          i % 200 == 0 ? "550 " + hostile(i) : null);
    }
  }

  private void notes() {
    for (int i = 0; i < 1500 * times; i++) {
      Instant when = GO_LIVE.minus(Duration.ofHours(20)).plus(Duration.ofMinutes(i % 1500));
      row(
          "timeline_note",
          "event_code",
          code,
          "happened_at",
          when,
          "content",
          hostile(i) + " #" + i,
          "system_id",
          i % 3 == 0 ? system(i) : null,
          "written_by",
          person(i),
          "written_at",
          when);
    }
  }

  private void forecasts() {
    for (int i = 0; i < departments.size(); i++) {
      long id = number();
      row(
          "forecast",
          "id",
          id,
          "event_code",
          code,
          "department",
          department(i),
          "peak_at",
          GO_LIVE,
          "orders",
          100_000L * (i + 1),
          "margin_percent",
          20.0,
          "basis",
          new String[] {"HISTORY", "TARGETS"},
          "reasoning",
          hostile(i),
          "forecast_by",
          person(i),
          "forecast_at",
          at("2026-07-10T12:00:00+08:00"));
      row(
          "forecast_window",
          "forecast",
          id,
          "number",
          1,
          "starts_at",
          GO_LIVE,
          "ends_at",
          GO_LIVE.plus(Duration.ofHours(1)),
          "online_users",
          50_000L * (i + 1),
          "orders_per_minute",
          2_000L * (i + 1),
          "bandwidth_gbps",
          10.5,
          "cdn_gbps",
          40.25);
      row("system_forecast", "forecast", id, "number", 1, "system", system(i), "peak_qps", 12_000L);
    }
    long plan = number();
    row(
        "capacity_plan",
        "id",
        plan,
        "event_code",
        code,
        "headroom_percent",
        30.0,
        "bandwidth_gbps",
        210.0,
        "cdn_gbps",
        800.0,
        "growing_systems",
        SYSTEMS.toArray(String[]::new),
        "measures",
        hostile(1),
        "planned_by",
        "sre",
        "planned_at",
        at("2026-07-19T12:00:00+08:00"));
    SYSTEMS.forEach(
        system ->
            row("system_capacity", "capacity_plan", plan, "system", system, "peak_qps", 80_000L));
  }

  private void figures() {
    for (int i = 0; i < departments.size(); i++) {
      row(
          "operating_figures",
          "event_code",
          code,
          "department",
          department(i),
          "participants",
          1_000_000L + i,
          "peak_online_users",
          48_000L * (i + 1),
          "peak_online_at",
          GO_LIVE.plusSeconds(60),
          "orders",
          110_000L * (i + 1),
          "peak_orders_per_minute",
          2_100L * (i + 1),
          "source",
          hostile(i),
          "remarks",
          hostile(i + 1),
          "reported_by",
          person(i),
          "reported_at",
          at("2026-11-16T12:00:00+08:00"));
    }
    row(
        "technical_figures",
        "event_code",
        code,
        "flash_sale_peak_qps",
        231_000L,
        "flash_sale_peak_at",
        GO_LIVE.plusSeconds(3),
        "cdn_peak_gbps",
        612.25,
        "cdn_peak_at",
        GO_LIVE.plusSeconds(60),
        "bandwidth_peak_gbps",
        190.5,
        "bandwidth_peak_at",
        GO_LIVE.plusSeconds(90),
        "base_resource_use",
        hostile(0),
        "usage_archive",
        "https://example.com/<archive>",
        "reported_by",
        "sre",
        "reported_at",
        at("2026-11-18T12:00:00+08:00"));
  }

  private void resources() {
    List<String> kinds = List.of("server", "bandwidth", "cdn", "storage");
    for (int i = 0; i < departments.size(); i++) {
      String filing = id();
      row(
          "resource_filing",
          "id",
          filing,
          "version",
          1,
          "event_code",
          code,
          "department",
          department(i),
          "filed_by",
          person(i),
          "filed_at",
          at("2026-09-01T12:00:00+08:00"));
      for (int j = 0; j < 5; j++) {
        item(filing, department(i), kinds.get(j % kinds.size()), 10 * (i + j + 1), i + j);
      }
    }
  }

  private void item(String filing, String department, String kind, int quantity, int turn) {
    long id = number();
    row(
        "resource_item",
        "id",
        id,
        "version",
        1,
        "filing",
        filing,
        "event_code",
        code,
        "department",
        department,
        "kind",
        kind,
        "quantity",
        quantity,
        "unit",
        "piece",
        "system",
        system(turn),
        "needed_from",
        GO_LIVE.minus(Duration.ofDays(7)),
        "needed_until",
        ENDS,
        "purpose",
        hostile(turn),
        "filed_at",
        at("2026-09-01T12:00:00+08:00"),
        "planned_for",
        GO_LIVE,
        "refused",
        turn % 9 == 0 ? 5 : 0,
        "lead_time_days",
        30,
        "lead_time_anchor",
        "USE",
        "lead_time_file_by",
        at("2026-10-05T20:00:00+08:00"),
        "lead_time_in_time",
        turn % 9 != 0,
        "lead_time_reason",
        "30 days before its first use.",
        "delivery_quantity",
        turn % 9 == 0 ? quantity - 5 : quantity,
        "delivery_note",
        hostile(turn),
        "delivery_by",
        "base",
        "delivery_at",
        at("2026-11-01T12:00:00+08:00"),
        "confirmation_works",
        true,
        "confirmation_by",
        "sre",
        "confirmation_at",
        at("2026-11-02T12:00:00+08:00"),
        "reclaim_way",
        "RELEASED",
        "reclaim_quantity",
        0,
        "reclaim_by",
        "base",
        "reclaim_at",
        at("2026-11-18T12:00:00+08:00"));
    row(
        "resource_grant",
        "resource_item",
        id,
        "resource_item_key",
        0,
        "source",
        "PROCURED",
        "stock",
        "NONE",
        "quantity",
        turn % 9 == 0 ? quantity - 5 : quantity,
        "from_at",
        GO_LIVE.minus(Duration.ofDays(7)),
        "until_at",
        ENDS,
        "granted_by",
        "sre",
        "granted_at",
        at("2026-09-02T12:00:00+08:00"));
  }

  private void hazards() {
    for (int i = 0; i < 40; i++) {
      boolean removed = i % 4 != 0;
      row(
          "hazard",
          "version",
          1,
          "event_code",
          code,
          "department",
          department(i),
          "system_id",
          system(i),
          "severity",
          List.of("LOW", "MEDIUM", "HIGH").get(i % 3),
          "description",
          hostile(i) + " hazard " + i,
          "owner",
          person(i),
          "origin",
          "INSPECTED",
          "reported_by",
          person(i + 1),
          "reported_at",
          REGISTERED.plus(Duration.ofDays(30 + i)),
          "status",
          removed ? "REMOVED" : "ACCEPTED",
          "handled_by",
          person(i),
          "handled_at",
          REGISTERED.plus(Duration.ofDays(35 + i)),
          "evidence",
          hostile(i + 1),
          "acceptance_reason",
          removed ? null : hostile(i + 2),
          "accepted_until",
          removed ? null : ENDS,
          "notice_to",
          new String[] {"sre", "dba"},
          "decided_by",
          removed ? null : "leader",
          "decided_at",
          removed ? null : REGISTERED.plus(Duration.ofDays(36 + i)));
    }
  }

  private void checks() {
    for (int i = 0; i < 100; i++) {
      long run = number();
      row(
          "check_run",
          "id",
          run,
          "event_code",
          code,
          "check_name",
          "http",
          "system_id",
          system(i),
          "state",
          i % 10 == 0 ? "FAIL" : "PASS",
          "ran_at",
          REGISTERED.plus(Duration.ofDays(100)).plusSeconds(60L * i),
          "ran_by",
          "machine");
      row(
          "finding",
          "check_run",
          run,
          "check_run_key",
          0,
          "item",
          hostile(i),
          "state",
          i % 10 == 0 ? "FAIL" : "PASS",
          "measured",
          12.5,
          "threshold",
          10.0,
          "sentence",
          sentence(hostile(i)),
          "evidence",
          hostile(i + 3));
    }
  }

  private void loadTests() {
    for (int i = 0; i < 6; i++) {
      long run = number();
      row(
          "load_test_run",
          "id",
          run,
          "event_code",
          code,
          "department",
          department(5 + i % 3),
          "kind",
          "LOAD_TEST",
          "notes",
          hostile(i),
          "report",
          "https://example.com/report/" + i,
          "reported_by",
          person(i),
          "reported_at",
          at("2026-10-2" + (2 + i) + "T12:00:00+08:00"),
          "verdict",
          i < 2 ? "FAIL" : "PASS",
          "table_version",
          "1.2 (#3)");
      row(
          "measured_item",
          "load_test_run",
          run,
          "load_test_run_key",
          0,
          "measure",
          "p95",
          "measured",
          180.0 + i,
          "verdict",
          i < 2 ? "FAIL" : "PASS",
          "reason",
          "At most 200 ms.",
          "scenario",
          hostile(i).substring(0, Math.min(90, hostile(i).length())));
    }
  }

  private void planReview() {
    row(
        "risk_review",
        "event_code",
        code,
        "round",
        1,
        "held_at",
        at("2026-10-31T10:00:00+08:00"),
        "attendees",
        departments.toArray(String[]::new),
        "open_risks",
        hostile(0),
        "planned_changes",
        hostile(1),
        "overall_risk",
        "MEDIUM",
        "recommendation",
        "READY_IF",
        "conditions",
        hostile(2),
        "reviewed_by",
        "sre",
        "reviewed_at",
        at("2026-10-31T12:00:00+08:00"));
    row(
        "alignment_meeting",
        "event_code",
        code,
        "round",
        1,
        "held_at",
        at("2026-11-01T10:00:00+08:00"),
        "absent",
        new String[] {"branch-3"},
        "plan",
        "AGREED",
        "scheme",
        "AGREED",
        "risk_assessment",
        "OPEN_POINTS",
        "duty_roster",
        "AGREED",
        "decisions",
        hostile(3),
        "aligned_by",
        "sre",
        "aligned_at",
        at("2026-11-01T12:00:00+08:00"));
    for (int i = 0; i < departments.size(); i++) {
      row(
          "sign_off",
          "event_code",
          code,
          "round",
          1,
          "department",
          department(i),
          "answer",
          i % 6 == 0 ? "SIGNED_WITH_RESERVATION" : "SIGNED",
          "reason",
          i % 6 == 0 ? hostile(i) : null,
          "signed_by",
          person(i),
          "signed_at",
          at("2026-11-03T12:00:00+08:00"),
          "reds",
          new String[0]);
    }
    long proposal = number();
    row(
        "go_proposal",
        "id",
        proposal,
        "event_code",
        code,
        "round",
        1,
        "verdict",
        "NO_GO",
        "facts",
        "{\"loadTestsFailed\":0,\"hazardsSevere\":1}",
        "proposed_at",
        at("2026-11-05T15:00:00+08:00"));
    row(
        "proposal_reason",
        "go_proposal",
        proposal,
        "go_proposal_key",
        0,
        "verdict",
        "RED",
        "reason",
        "A severe hazard is open.",
        "criterion",
        "hazards");
    row(
        "go_override",
        "event_code",
        code,
        "round",
        1,
        "reds",
        new String[] {"hazards"},
        "asked_by",
        "sre-lead",
        "asked_reason",
        hostile(5),
        "asked_at",
        at("2026-11-05T15:20:00+08:00"),
        "confirmed",
        true,
        "answered_by",
        "leader",
        "answer_reason",
        hostile(6),
        "answered_at",
        at("2026-11-05T15:40:00+08:00"));
    long decision = number();
    row(
        "go_decision",
        "id",
        decision,
        "event_code",
        code,
        "round",
        1,
        "proposal",
        "NO_GO",
        "decision",
        "GO_WITH_RISK",
        "reason",
        hostile(7),
        "decided_by",
        "leader",
        "decided_at",
        at("2026-11-05T16:00:00+08:00"));
    List<String> criteria = List.of("signOff", "loadTest", "checks", "hazards", "plans");
    for (int i = 0; i < criteria.size(); i++) {
      row(
          "decided_criterion",
          "go_decision",
          decision,
          "go_decision_key",
          i,
          "criterion",
          criteria.get(i),
          "colour",
          i == 3 ? "RED" : i == 1 ? "AMBER" : "GREEN",
          "reasons",
          hostile(i));
    }
  }

  private void duty() {
    long plan = number();
    row(
        "duty_plan",
        "id",
        plan,
        "event_code",
        code,
        "planned_by",
        "sre",
        "planned_at",
        at("2026-10-20T12:00:00+08:00"),
        "planned_for",
        GO_LIVE,
        "command_centre",
        hostile(9),
        "checked_for",
        GO_LIVE);
    for (int i = 0; i < 60; i++) {
      Instant from = GO_LIVE.minus(Duration.ofHours(8)).plus(Duration.ofHours(i / 4));
      row(
          "duty_shift",
          "duty_plan",
          plan,
          "duty_plan_key",
          i,
          "post",
          i % 4 == 0 ? "GENERAL_DUTY_OFFICER" : "SYSTEM",
          "place",
          "ON_SITE",
          "person",
          person(i),
          "starts_at",
          from,
          "ends_at",
          from.plus(Duration.ofHours(1)));
      row(
          "shift_taking",
          "event_code",
          code,
          "person",
          person(i),
          "posts",
          new String[] {i % 4 == 0 ? "GENERAL_DUTY_OFFICER" : "SYSTEM"},
          "starts_at",
          from,
          "ends_at",
          from.plus(Duration.ofHours(1)),
          "opened_at",
          from.minus(Duration.ofMinutes(15)),
          "taken_by",
          i % 11 == 0 ? null : person(i),
          "taken_at",
          i % 11 == 0 ? null : from,
          "watch_points",
          hostile(i),
          "closed_at",
          from.plus(Duration.ofHours(1)),
          "outcome",
          i % 11 == 0 ? "MISSED" : "TAKEN");
    }
  }

  private void freeze() {
    for (int i = 0; i < 30; i++) {
      long id = number();
      Instant asked = at("2026-11-09T10:00:00+08:00").plus(Duration.ofHours(i));
      boolean refused = i % 3 == 0;
      row(
          "change_exception",
          "id",
          id,
          "version",
          2,
          "event_code",
          code,
          "events",
          new String[] {code},
          "system_id",
          system(i),
          "exception_class",
          "emergency-fix",
          "change_reference",
          "CHG-" + i + " " + hostile(i).substring(0, 2),
          "description",
          hostile(i),
          "evidence",
          hostile(i + 1),
          "rollback_plan",
          hostile(i + 2),
          "requested_by",
          person(i),
          "requested_at",
          asked,
          "wanted_from",
          asked.plus(Duration.ofHours(1)),
          "wanted_until",
          asked.plus(Duration.ofHours(2)),
          "approver_role",
          "commander",
          "evidence_needed",
          "A test report.",
          "longest_validity",
          "PT4H",
          "rule_reason",
          "An emergency fix needs the commander.",
          "status",
          refused ? "REFUSED" : "USED",
          "decided_by",
          "sre-lead",
          "decided_at",
          asked.plus(Duration.ofMinutes(20)),
          "decision_reason",
          hostile(i + 3),
          "valid_from",
          refused ? null : asked.plus(Duration.ofHours(1)),
          "valid_until",
          refused ? null : asked.plus(Duration.ofHours(2)),
          "use_result",
          refused ? null : "SUCCEEDED",
          "use_note",
          refused ? null : hostile(i + 4),
          "used_at",
          refused ? null : asked.plus(Duration.ofMinutes(90)),
          "let_through_at",
          refused ? null : asked.plus(Duration.ofMinutes(61)));
      row(
          "freeze_gate_call",
          "event_code",
          code,
          "system_id",
          system(i),
          "change_reference",
          "CHG-" + i + " " + hostile(i).substring(0, 2),
          "let_through",
          !refused,
          "exception_id",
          refused ? null : id,
          "asked_by",
          "pipeline",
          "first_at",
          asked.plus(Duration.ofMinutes(61)),
          "last_at",
          asked.plus(Duration.ofMinutes(70)),
          "calls",
          1 + i);
    }
  }

  private void incidents() {
    for (int i = 0; i < 50 * times; i++) {
      long id = number();
      Instant seen = GO_LIVE.minus(Duration.ofHours(2)).plus(Duration.ofMinutes(10L * (i % 50)));
      row(
          "incident",
          "id",
          id,
          "version",
          4,
          "event_code",
          code,
          "system_id",
          system(i),
          "department",
          department(i),
          "severity",
          "S" + (1 + i % 4),
          "security_grade",
          i == 7 ? "LARGE" : "NONE",
          "seen_by",
          List.of("MONITORING", "USERS", "STAFF").get(i % 3),
          "seen",
          hostile(i) + " incident " + i,
          "detected_at",
          seen,
          "reported_by",
          person(i),
          "reported_at",
          seen.plusSeconds(60),
          "notified_departments",
          new String[] {"sre", department(i)},
          "notice_recipients",
          new String[] {"sre"},
          "notice_text",
          hostile(i + 1),
          "notified_by",
          "sre",
          "notified_at",
          seen.plusSeconds(300),
          "authority",
          i == 7 ? hostile(2) : null,
          "authority_told_at",
          i == 7 ? seen.plusSeconds(1800) : null,
          "measure",
          "RATE_LIMIT",
          "measure_taken",
          hostile(i + 2),
          "restored_by",
          person(i),
          "restored_at",
          seen.plus(Duration.ofMinutes(5 + i % 50)),
          "cause",
          hostile(i + 3),
          "cause_found_by",
          person(i),
          "closed_at",
          CLOSED.minus(Duration.ofDays(3)));
      row(
          "planned_action",
          "incident",
          id,
          "incident_key",
          0,
          "title",
          hostile(i + 4),
          "owner",
          person(i),
          "due_on",
          LocalDate.of(2026, 12, 20));
      for (int j = 0; j < 3; j++) {
        row(
            "incident_note",
            "incident_id",
            id,
            "noted_at",
            seen.plusSeconds(60L * j),
            "what",
            sentence(hostile(i + j)),
            "who",
            person(i + j));
      }
    }
  }

  private void alerts() {
    for (int i = 0; i < 400 * times; i++) {
      Instant seen = GO_LIVE.plusSeconds(30L * (i % 400));
      if (i % 40 == 0) {
        alertGroup(i, seen);
      }
    }
  }

  private void alertGroup(int turn, Instant seen) {
    long group = number();
    long incident = (Long) rows.get(key("incident")).get(turn / 40 % 50)[0];
    row(
        "alert_group",
        "id",
        group,
        "event_code",
        code,
        "group_hash",
        "hash-" + turn,
        "occurrence",
        1,
        "group_key",
        hostile(turn),
        "title",
        hostile(turn + 1),
        "system_id",
        system(turn),
        "severity",
        "S2",
        "incident_id",
        incident,
        "opened",
        true,
        "state",
        "RESOLVED",
        "firing",
        0,
        "messages",
        40,
        "notes",
        40,
        "first_seen_at",
        seen,
        "last_seen_at",
        seen.plusSeconds(1200));
    for (int i = 0; i < 40; i++) {
      row(
          "alert_moment",
          "group_id",
          group,
          "event_code",
          code,
          "happened_at",
          seen.plusSeconds(30L * i),
          "what",
          sentence("An alert fires: " + hostile(turn + i)));
    }
  }

  private void watch() {
    for (int i = 0; i < 24; i++) {
      Instant opened = GO_LIVE.minus(Duration.ofHours(4)).plus(Duration.ofMinutes(30L * i));
      row(
          "inspection_round",
          "event_code",
          code,
          "number",
          i + 1,
          "opened_at",
          opened,
          "closed_at",
          opened.plusSeconds(900),
          "result",
          i % 8 == 0 ? "ANOMALY" : "NORMAL",
          "inspected",
          new String[] {"monitoring"},
          "inspected_by",
          person(i),
          "findings",
          hostile(i),
          "check_runs",
          new Long[0],
          "outcome",
          "NONE");
    }
    for (int i = 0; i < 2; i++) {
      Instant begins = GO_LIVE.plus(Duration.ofHours(2L * i));
      row(
          "war_room",
          "version",
          1,
          "event_code",
          code,
          "number",
          i + 1,
          "opens_at",
          begins.minusSeconds(1800),
          "begins_at",
          begins,
          "ends_at",
          begins.plusSeconds(3600),
          "closes_at",
          begins.plusSeconds(5400),
          "place",
          hostile(i),
          "host",
          "sre-lead",
          "invited",
          new String[] {"sre", "dba"},
          "ready",
          new String[] {"screens"},
          "arranged_by",
          "sre",
          "arranged_at",
          begins.minusSeconds(7200),
          "closed_by",
          "sre-lead",
          "closed_at",
          begins.plusSeconds(5400),
          "notes",
          hostile(i + 5));
    }
  }

  private void reviews() {
    for (int i = 0; i < departments.size(); i++) {
      long id = number();
      row(
          "department_review",
          "id",
          id,
          "event_code",
          code,
          "department",
          department(i),
          "event_data",
          hostile(i),
          "went_well",
          hostile(i + 1),
          "went_wrong",
          hostile(i + 2),
          "lessons",
          hostile(i + 3),
          "plans_used",
          hostile(i + 4),
          "plan_note",
          hostile(i + 5),
          "reviewed_by",
          person(i),
          "reviewed_at",
          at("2026-11-27T12:00:00+08:00"));
      row(
          "planned_action",
          "department_review",
          id,
          "department_review_key",
          0,
          "title",
          hostile(i + 6),
          "owner",
          person(i),
          "due_on",
          LocalDate.of(2026, 12, 24));
    }
    row(
        "closing",
        "event_code",
        code,
        "goal_met",
        "PARTLY",
        "summary",
        hostile(0) + "\n" + hostile(10),
        "closed_by",
        "leader",
        "closed_at",
        CLOSED.minusSeconds(60));
  }

  private void followUps() {
    for (int i = 0; i < 60; i++) {
      boolean closed = i % 3 != 0;
      row(
          "follow_up",
          "event_code",
          code,
          "title",
          hostile(i) + " " + i,
          "description",
          hostile(i + 1),
          "owner",
          person(i),
          "department",
          department(i),
          "due_at",
          at("2026-12-24T18:00:00+08:00"),
          "origin",
          List.of("REVIEW", "INCIDENT", "HAZARD", "QUALITY").get(i % 4),
          "status",
          closed ? "CLOSED" : "OPEN",
          "started_by",
          person(i + 1),
          "started_at",
          at("2026-11-20T12:00:00+08:00").plusSeconds(i),
          "work_done",
          closed ? hostile(i + 2) : null,
          "evidence",
          closed ? hostile(i + 3) : null,
          "worked_by",
          closed ? person(i) : null,
          "worked_at",
          closed ? at("2026-11-25T12:00:00+08:00") : null,
          "closed_by",
          closed ? "quality" : null,
          "closed_at",
          closed ? at("2026-11-26T12:00:00+08:00") : null,
          "reference",
          "");
    }
  }

  private String key(String table) {
    return rows.keySet().stream()
        .filter(sql -> sql.startsWith("insert into " + table + " "))
        .findFirst()
        .orElseThrow();
  }

  private void row(String table, Object... namesAndValues) {
    List<String> names = new ArrayList<>();
    Object[] values = new Object[namesAndValues.length / 2];
    for (int i = 0; i < values.length; i++) {
      names.add((String) namesAndValues[2 * i]);
      values[i] = stored(namesAndValues[2 * i + 1]);
    }
    String sql =
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", names),
                names.stream().map(name -> "?").collect(Collectors.joining(", ")));
    rows.computeIfAbsent(sql, statement -> new ArrayList<>()).add(values);
  }

  private void flush() {
    rows.forEach((sql, values) -> jdbc.batchUpdate(sql, values));
  }

  private static Object stored(Object value) {
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }

  private String department(int turn) {
    return departments.get(turn % departments.size());
  }

  private static String person(int turn) {
    return PEOPLE.get(turn % PEOPLE.size());
  }

  private static String system(int turn) {
    return SYSTEMS.get(turn % SYSTEMS.size());
  }

  private static String hostile(int turn) {
    return HOSTILE.get(turn % HOSTILE.size());
  }

  /** A sentence as tables keep it, with the text put in. */
  private static String sentence(String text) {
    return "{\"english\":\"%s\",\"arguments\":[\"" + json(text) + "\"]}";
  }

  private static String json(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            character ->
                escaped.append(
                    character < ' ' || character == '"' || character == '\\'
                        ? "\\u%04x".formatted(character)
                        : String.valueOf((char) character)));
    return escaped.toString();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static long number() {
    return IDS.incrementAndGet();
  }

  private static Instant at(String iso) {
    return OffsetDateTime.parse(iso).toInstant();
  }
}
