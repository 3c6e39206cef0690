package org.eventassurance.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.eventassurance.archive.RanModel.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The models by which an event ran, in their versions: its processes and what they decided by, from
 * the engine's history; and the other decision tables, and the forms of its tasks, that were in
 * force while it ran.
 */
@Repository
class RanModels {

  private static final String PROCESSES =
      """
      select d.id_, d.key_, d.version_, d.version_tag_, d.name_, d.resource_name_,
        d.deployment_id_, p.deploy_time_
      from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_
      where d.id_ in (select proc_def_id_ from act_hi_procinst where business_key_ = :event)
      """;

  private static final String DECISIONS =
      """
      select d.id_, d.key_, d.version_, d.version_tag_, d.name_, d.resource_name_,
        d.deployment_id_, p.deploy_time_
      from act_re_decision_def d join act_re_deployment p on p.id_ = d.deployment_id_
      """;

  private static final String FORMS =
      """
      select d.id_, d.key_, d.version_, cast(null as varchar(64)) as version_tag_,
        cast(null as varchar(255)) as name_, d.resource_name_, d.deployment_id_, p.deploy_time_
      from act_re_camformdef d join act_re_deployment p on p.id_ = d.deployment_id_
      """;

  private static final Comparator<RanModel> ORDER =
      Comparator.comparing(RanModel::kind)
          .thenComparing(RanModel::id)
          .thenComparing(RanModel::version);

  private final JdbcClient jdbc;
  private final RepositoryService repository;

  RanModels(JdbcClient jdbc, RepositoryService repository) {
    this.jdbc = jdbc;
    this.repository = repository;
  }

  /**
   * The models of an event in a fixed order.
   *
   * @param from since when it ran
   * @param until when it ended; null as long as it runs
   */
  List<RanModel> of(String eventCode, Instant from, Instant until) {
    List<RanModel> processes = list(PROCESSES, Kind.PROCESS, eventCode);
    List<RanModel> decisions = list(DECISIONS, Kind.DECISION, eventCode);
    Set<String> decided = decided(eventCode);
    Set<String> used = forms(eventCode, processes);
    Stream<RanModel> forms =
        list(FORMS, Kind.FORM, eventCode).stream().filter(form -> used.contains(form.id()));
    return Stream.of(
            processes.stream(),
            decisions.stream().filter(decision -> decided.contains(decision.definition())),
            inForce(decisions.stream(), from, until),
            inForce(forms, from, until))
        .flatMap(models -> models)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  /** Writes a model as it was deployed. */
  void write(RanModel model, OutputStream out) throws IOException {
    try (InputStream deployed =
        repository.getResourceAsStream(model.deployment(), model.resource())) {
      deployed.transferTo(out);
    }
  }

  private List<RanModel> list(String query, Kind kind, String eventCode) {
    return jdbc.sql(query)
        .params(query.contains(":event") ? Map.of("event", eventCode) : Map.of())
        .query((row, number) -> model(row, kind))
        .list();
  }

  private Set<String> decided(String eventCode) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct d.dec_def_id_ from act_hi_decinst d
                join act_hi_procinst p on p.id_ = d.proc_inst_id_ where p.business_key_ = ?
                """)
            .param(eventCode)
            .query(String.class)
            .list());
  }

  /** The ids of the forms that the event's tasks and starts showed. */
  private Set<String> forms(String eventCode, Collection<RanModel> processes) {
    Set<String> tasks =
        new HashSet<>(
            jdbc.sql(
                    """
                    select distinct t.task_def_key_ from act_hi_taskinst t
                    join act_hi_procinst p on p.id_ = t.proc_inst_id_ where p.business_key_ = ?
                    """)
                .param(eventCode)
                .query(String.class)
                .list());
    return processes.stream()
        .map(process -> repository.getBpmnModelInstance(process.definition()))
        .flatMap(model -> forms(model, tasks))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Stream<String> forms(BpmnModelInstance model, Set<String> tasks) {
    return Stream.concat(
        model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef),
        model.getModelElementsByType(UserTask.class).stream()
            .filter(task -> tasks.contains(task.getId()))
            .map(UserTask::getCamundaFormRef));
  }

  /** Of each model the version that was there at first, and those that came meanwhile. */
  private static Stream<RanModel> inForce(Stream<RanModel> models, Instant from, Instant until) {
    return models
        .collect(Collectors.groupingBy(RanModel::id, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(versions -> inForce(versions, from, until).stream());
  }

  static List<RanModel> inForce(List<RanModel> versions, Instant from, Instant until) {
    List<RanModel> sorted =
        versions.stream().sorted(Comparator.comparing(RanModel::version)).toList();
    List<RanModel> inForce = new ArrayList<>();
    for (RanModel version : sorted) {
      boolean later = until != null && version.deployedAt().isAfter(until);
      if (inForce.isEmpty() || !later) {
        if (!version.deployedAt().isAfter(from)) {
          inForce.clear();
        }
        inForce.add(version);
      }
    }
    return inForce;
  }

  private static RanModel model(ResultSet row, Kind kind) throws SQLException {
    return new RanModel(
        kind,
        row.getString("key_"),
        row.getInt("version_"),
        row.getString("version_tag_"),
        row.getString("name_"),
        row.getTimestamp("deploy_time_").toInstant(),
        row.getString("id_"),
        row.getString("deployment_id_"),
        row.getString("resource_name_"));
  }
}
