package org.eventassurance.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.process.AnswerLedger;
import org.eventassurance.process.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of answers; rows are only ever added. */
@Repository
public class Answers implements AnswerLedger {

  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Answers(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void record(String formId, Submission submission) {
    jdbc.sql(
            """
            insert into task_answer (event_code, process_id, task_key, task_id, form_id, department,
              answered_by, answered_at, answers)
            values (:event, :process, :taskKey, :task, :form, :department, :person, :now, :answers)
            """)
        .param("event", submission.businessKey())
        .param("process", submission.processId())
        .param("taskKey", submission.taskKey())
        .param("task", submission.taskId())
        .param("form", formId)
        .param("department", submission.department())
        .param("person", submission.personId())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("answers", written(submission.values()))
        .update();
  }

  /** What was answered in an event's tasks of one key, the newest first. */
  public List<Answer> of(String eventCode, String taskKey) {
    return jdbc.sql(
            """
            select task_key, department, answered_by, answered_at, answers from task_answer
            where event_code = ? and task_key = ? order by id desc
            """)
        .params(eventCode, taskKey)
        .query((row, number) -> answer(row))
        .list();
  }

  /** The newest answer to an event's task of that key, whoever gave it. */
  public Optional<Answer> latest(String eventCode, String taskKey) {
    return of(eventCode, taskKey).stream().findFirst();
  }

  /** Who answered each task of an event, by the task's id. */
  public Map<String, String> answeredBy(String eventCode) {
    Map<String, String> people = new HashMap<>();
    jdbc.sql("select task_id, answered_by from task_answer where event_code = ? order by id")
        .param(eventCode)
        .query(
            row -> {
              people.put(row.getString("task_id"), row.getString("answered_by"));
            });
    return people;
  }

  private Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        row.getString("task_key"),
        row.getString("department"),
        row.getString("answered_by"),
        row.getObject("answered_at", OffsetDateTime.class).toInstant(),
        read(row.getString("answers")));
  }

  private String written(Map<String, Object> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("Answers cannot be written as JSON.", impossible);
    }
  }

  private Map<String, Object> read(String values) {
    try {
      return json.readValue(values, VALUES);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException("Answers are not readable JSON.", broken);
    }
  }
}
