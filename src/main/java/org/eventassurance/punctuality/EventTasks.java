package org.eventassurance.punctuality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eventassurance.majorevent.Phase;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads an event's tasks from the engine's history, all at once: its own queries ask for the
 * candidates of each task alone.
 */
@Repository
@Transactional(readOnly = true)
public class EventTasks {

  private static final String LIFECYCLE = "event-assurance";
  private static final String DONE = "completed";

  private final JdbcClient jdbc;
  private final OrganisationDirectory organisation;

  EventTasks(JdbcClient jdbc, OrganisationDirectory organisation) {
    this.jdbc = jdbc;
    this.organisation = organisation;
  }

  /** All tasks of an event, in the order in which they came. */
  public List<EventTask> of(String eventCode) {
    Map<String, String> phases = phases(eventCode);
    Map<String, List<String>> groups = groups(eventCode);
    Organisation company = organisation.current();
    return jdbc.sql(
            """
            select t.id_, t.task_def_key_, t.proc_def_key_, t.proc_inst_id_, t.name_, t.assignee_,
              t.start_time_, t.due_date_, t.end_time_, t.delete_reason_
            from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
            where p.business_key_ = ?
            order by t.start_time_, t.id_
            """)
        .param(eventCode)
        .query(
            (row, number) ->
                task(
                    row,
                    phase(row, phases),
                    groups.getOrDefault(row.getString("id_"), List.of()),
                    company))
        .list();
  }

  private static EventTask task(
      ResultSet row, String phase, List<String> groups, Organisation company) throws SQLException {
    Instant ended = moment(row, "end_time_");
    boolean isDone = ended != null && DONE.equals(row.getString("delete_reason_"));
    String assignee = row.getString("assignee_");
    return new EventTask(
        row.getString("id_"),
        row.getString("proc_def_key_"),
        row.getString("task_def_key_"),
        Objects.requireNonNullElse(row.getString("name_"), ""),
        phase,
        List.copyOf(groups),
        department(groups, assignee, company),
        assignee,
        moment(row, "start_time_"),
        moment(row, "due_date_"),
        isDone ? ended : null,
        ended != null && !isDone);
  }

  /** The phase that each process of the event belongs to, where it says so. */
  private Map<String, String> phases(String eventCode) {
    Map<String, String> phases = new HashMap<>();
    jdbc.sql(
            """
            select v.proc_inst_id_, v.text_
            from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_
            where p.business_key_ = ? and v.name_ = 'phase' and v.execution_id_ = v.proc_inst_id_
            """)
        .param(eventCode)
        .query(
            row -> {
              phases.put(row.getString("proc_inst_id_"), row.getString("text_"));
            });
    return phases;
  }

  /** The groups that each task waited for, in the order in which its model names them. */
  private Map<String, List<String>> groups(String eventCode) {
    Map<String, List<String>> groups = new HashMap<>();
    jdbc.sql(
            """
            select l.task_id_, l.group_id_ from act_hi_identitylink l
              join act_hi_taskinst t on t.id_ = l.task_id_
              join act_hi_procinst p on p.id_ = t.proc_inst_id_
            where p.business_key_ = ? and l.type_ = 'candidate' and l.operation_type_ = 'add'
              and l.group_id_ is not null
            order by l.timestamp_, l.id_
            """)
        .param(eventCode)
        .query(
            row -> {
              groups
                  .computeIfAbsent(row.getString("task_id_"), task -> new ArrayList<>())
                  .add(row.getString("group_id_"));
            });
    return groups;
  }

  private static String phase(ResultSet row, Map<String, String> phases) throws SQLException {
    String process = row.getString("proc_def_key_");
    return process.equals(LIFECYCLE)
        ? Phase.REGISTRATION.id()
        : Objects.requireNonNullElse(phases.get(row.getString("proc_inst_id_")), process);
  }

  /**
   * Whose task it was: of several groups, that of the person who has it; without any, that person's
   * department. A role that one department has alone stands for it.
   */
  private static String department(List<String> groups, String assignee, Organisation company) {
    List<String> own = assignee == null ? List.of() : List.copyOf(company.groupsOf(assignee));
    Optional<String> group =
        groups.stream().filter(own::contains).findFirst().or(() -> groups.stream().findFirst());
    return group
        .map(id -> departmentOf(id, company))
        .or(() -> ownDepartment(assignee, company))
        .orElse("");
  }

  private static String departmentOf(String group, Organisation company) {
    List<Department> holders = company.departmentsWithRole(group);
    boolean isDepartment = company.department(group).isPresent();
    return !isDepartment && holders.size() == 1 ? holders.get(0).id() : group;
  }

  private static Optional<String> ownDepartment(String assignee, Organisation company) {
    return Optional.ofNullable(assignee).stream()
        .flatMap(person -> company.departmentsOf(person).stream())
        .map(Department::id)
        .findFirst();
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
