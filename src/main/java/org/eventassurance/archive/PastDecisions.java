package org.eventassurance.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.eventassurance.archive.Dossier.Criterion;
import org.eventassurance.archive.Dossier.Decision;
import org.eventassurance.archive.Dossier.Evaluation;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventDecisions;
import org.springframework.stereotype.Component;

/** What was decided of an event: by people, criterion by criterion, and by tables. */
@Component
class PastDecisions {

  private static final String CRITERIA =
      """
      select c.criterion, c.colour, c.reasons, d.decided_by, o.reds, o.confirmed
      from go_decision d join decided_criterion c on c.go_decision = d.id
        left join go_override o on o.event_code = d.event_code and o.round = d.round
          and o.id = (select max(id) from go_override l
            where l.event_code = d.event_code and l.round = d.round)
      where d.event_code = :event
        and d.id = (select max(id) from go_decision l where l.event_code = :event)
      order by c.go_decision_key
      """;

  private static final String EVALUATED =
      """
      select d.id_, t.version_
      from act_hi_decinst d join act_hi_procinst p on p.id_ = d.proc_inst_id_
        join act_re_decision_def t on t.id_ = d.dec_def_id_
      where p.business_key_ = :event
      order by d.eval_time_, d.id_
      """;

  private static final int BATCH = 200;

  private final EventRows rows;
  private final EventDecisions decisions;
  private final HistoryService history;

  PastDecisions(EventRows rows, EventDecisions decisions, HistoryService history) {
    this.rows = rows;
    this.decisions = decisions;
    this.history = history;
  }

  /** What people decided about the event as a whole. */
  List<Decision> of(String eventCode) {
    return decisions.of(eventCode).stream()
        .map(
            decision ->
                new Decision(
                    decision.kind().name(),
                    decision.decidedAt(),
                    decision.decidedBy(),
                    decision.outcome(),
                    decision.reason()))
        .toList();
  }

  /** How the criteria stood when the go-live was decided for the last time. */
  List<Criterion> criteria(String eventCode) {
    return rows.list(CRITERIA, eventCode, PastDecisions::criterion);
  }

  /** What tables decided in the event's processes. */
  List<Evaluation> evaluations(String eventCode) {
    Map<String, Integer> versions = new LinkedHashMap<>();
    rows.list(EVALUATED, eventCode, row -> Map.entry(row.text("id_"), (int) row.number("version_")))
        .forEach(decision -> versions.put(decision.getKey(), decision.getValue()));
    List<String> ids = List.copyOf(versions.keySet());
    List<Evaluation> evaluations = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<String> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
      evaluations.addAll(evaluations(batch, versions));
    }
    return List.copyOf(evaluations);
  }

  private List<Evaluation> evaluations(List<String> ids, Map<String, Integer> versions) {
    Map<String, HistoricDecisionInstance> found = new LinkedHashMap<>();
    history
        .createHistoricDecisionInstanceQuery()
        .decisionInstanceIdIn(ids.toArray(String[]::new))
        .includeInputs()
        .includeOutputs()
        .list()
        .forEach(decision -> found.put(decision.getId(), decision));
    return ids.stream()
        .filter(found::containsKey)
        .map(id -> evaluation(found.get(id), versions.get(id)))
        .toList();
  }

  static Evaluation evaluation(HistoricDecisionInstance decision, int version) {
    Map<String, Object> inputs = new TreeMap<>();
    for (HistoricDecisionInputInstance input : decision.getInputs()) {
      inputs.put(first(input.getClauseName(), input.getClauseId()), plain(input.getValue()));
    }
    Map<Integer, Map<String, Object>> outputs = new TreeMap<>();
    for (HistoricDecisionOutputInstance output : decision.getOutputs()) {
      outputs
          .computeIfAbsent(
              output.getRuleOrder() == null ? 0 : output.getRuleOrder(), rule -> new TreeMap<>())
          .put(
              first(output.getVariableName(), output.getClauseName(), output.getClauseId()),
              plain(output.getValue()));
    }
    return new Evaluation(
        decision.getEvaluationTime().toInstant(),
        decision.getDecisionDefinitionKey(),
        version,
        decision.getProcessDefinitionKey(),
        decision.getActivityId(),
        inputs,
        List.copyOf(outputs.values()));
  }

  /** The first of the names that a clause of a table has; empty if it has none. */
  private static String first(String... names) {
    return Stream.of(names).filter(Objects::nonNull).findFirst().orElse("");
  }

  /** What JSON has a word for; of anything else its text. */
  private static Object plain(Object value) {
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : value.toString();
  }

  private static Criterion criterion(Row row) throws SQLException {
    Set<String> overridden =
        row.flag("confirmed") ? new HashSet<>(row.texts("reds")) : Set.<String>of();
    String id = row.text("criterion");
    return new Criterion(
        id,
        org.eventassurance.alignment.Criterion.titleOf(id),
        row.text("colour"),
        overridden.contains(id),
        Sentence.of(row.text("reasons")),
        row.text("decided_by"));
  }
}
