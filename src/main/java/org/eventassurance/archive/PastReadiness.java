package org.eventassurance.archive;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.eventassurance.archive.Dossier.CheckOutcome;
import org.eventassurance.archive.Dossier.HazardFound;
import org.eventassurance.archive.Dossier.LoadTest;
import org.eventassurance.archive.Dossier.PlanKept;
import org.eventassurance.language.Sentence;
import org.springframework.stereotype.Component;

/** How ready an event was made: its load tests, checks, hazards and contingency plans. */
@Component
class PastReadiness {

  private static final String LOAD_TESTS =
      """
      select r.reported_at, r.department, r.kind, r.verdict, r.reported_by,
        (select i.reason from measured_item i
          where i.load_test_run = r.id and i.verdict = r.verdict and r.verdict <> 'PASS'
            and i.load_test_run_key = (select min(f.load_test_run_key) from measured_item f
              where f.load_test_run = r.id and f.verdict = r.verdict)) as reason
      from load_test_run r where r.event_code = :event order by r.reported_at, r.id
      """;

  private static final String CHECKS =
      """
      select r.ran_at, r.check_name, r.system_id, r.state,
        (select f.sentence from finding f
          where f.check_run = r.id and f.check_run_key = (
            select min(w.check_run_key) from finding w
            where w.check_run = r.id and w.state = r.state)) as sentence
      from check_run r
      where r.event_code = :event and r.id = (select max(l.id) from check_run l
        where l.event_code = r.event_code and l.check_name = r.check_name
          and l.system_id = r.system_id)
      order by r.check_name, r.system_id
      """;

  private static final String HAZARDS =
      """
      select id, description, system_id, department, severity, status, reported_at, due_at,
        reviewed_at, handled_at, decided_at, evidence, acceptance_reason, decision_reason
      from hazard where event_code = :event order by id
      """;

  private static final String PLANS =
      """
      select p.id, p.name, p.department, p.system_id, p.revision, r.answer, r.note,
        (select count(*) from plan_call c join incident i on i.id = c.incident_id
          where c.plan_id = p.id and i.event_code = :event) as calls,
        (select count(*) from plan_call c join incident i on i.id = c.incident_id
          where c.plan_id = p.id and i.event_code = :event and c.helped) as helped
      from contingency_plan p
        left join reviewed_plan r on r.plan_id = p.id and r.event_code = :event
          and r.department = p.department
        join major_event e on e.code = :event
      where (p.department = any (e.departments) and not p.retired)
        or r.id is not null
        or exists (select 1 from plan_call c join incident i on i.id = c.incident_id
          where c.plan_id = p.id and i.event_code = :event)
      order by p.department, p.name, p.id
      """;

  private final EventRows rows;

  PastReadiness(EventRows rows) {
    this.rows = rows;
  }

  List<LoadTest> loadTests(String eventCode) {
    return rows.list(LOAD_TESTS, eventCode, PastReadiness::loadTest);
  }

  /** The last outcome of each check on each system. */
  List<CheckOutcome> checks(String eventCode) {
    return rows.list(CHECKS, eventCode, PastReadiness::check);
  }

  List<HazardFound> hazards(String eventCode) {
    return rows.list(HAZARDS, eventCode, PastReadiness::hazard);
  }

  List<PlanKept> plans(String eventCode) {
    return rows.list(PLANS, eventCode, PastReadiness::plan);
  }

  private static LoadTest loadTest(Row row) throws SQLException {
    return new LoadTest(
        row.moment("reported_at"),
        row.text("department"),
        row.text("kind"),
        row.text("verdict"),
        Sentence.of(row.words("reason")),
        row.text("reported_by"));
  }

  private static CheckOutcome check(Row row) throws SQLException {
    return new CheckOutcome(
        row.moment("ran_at"),
        row.text("check_name"),
        row.text("system_id"),
        row.text("state"),
        Objects.requireNonNullElseGet(row.sentence("sentence"), () -> Sentence.of("")));
  }

  private static HazardFound hazard(Row row) throws SQLException {
    boolean removed = "REMOVED".equals(row.text("status"));
    return new HazardFound(
        row.number("id"),
        row.text("description"),
        row.text("system_id"),
        row.text("department"),
        row.text("severity"),
        row.text("status"),
        row.moment("reported_at"),
        row.moment("due_at"),
        !removed
            ? null
            : row.moment("reviewed_at") == null
                ? row.moment("handled_at")
                : row.moment("reviewed_at"),
        removed ? row.words("evidence") : row.words("acceptance_reason"));
  }

  private static PlanKept plan(Row row) throws SQLException {
    return new PlanKept(
        row.number("id"),
        row.text("name"),
        row.text("department"),
        row.text("system_id"),
        (int) row.number("revision"),
        (int) row.number("calls"),
        (int) row.number("helped"),
        outcome(row.words("answer")),
        row.words("note"));
  }

  private static String outcome(String answer) {
    return switch (answer) {
      case "CHANGED", "CHANGED_BEFORE" -> "NEW_VERSION";
      case "NO_CHANGE" -> answer;
      default -> "";
    };
  }
}
