package org.eventassurance.story;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What stories leave behind in the database that they share: events and all that is kept about
 * them, processes, tasks, models. What the start puts there stays: the shipped models, the
 * organisation, the calendars.
 */
final class Leftovers {

  private static final String OUR_TABLES =
      """
      select table_name from information_schema.tables
      where table_schema = current_schema and table_type = 'BASE TABLE'
        and lower(table_name) not like 'act\\_%' escape '\\'
        and lower(table_name) not in (
          'flyway_schema_history', 'startup_lock', 'shipped_model', 'holiday_file',
          'holiday_file_lock', 'absence_lock', 'resource_lock', 'alert_lock')
      """;

  private final ProcessEngine engine;
  private final JdbcTemplate database;

  Leftovers(ProcessEngine engine, JdbcTemplate database) {
    this.engine = engine;
    this.database = database;
  }

  void remove() {
    endBatches();
    endProcesses();
    endStandaloneTasks();
    forgetProcesses();
    removeModels();
    emptyTables();
  }

  private void endBatches() {
    engine.getManagementService().createBatchQuery().list().stream()
        .map(Batch::getId)
        .forEach(id -> engine.getManagementService().deleteBatch(id, true));
  }

  private void endProcesses() {
    RuntimeService runtime = engine.getRuntimeService();
    runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
        .map(ProcessInstance::getId)
        .forEach(id -> runtime.deleteProcessInstance(id, "The story is over.", true, true, true));
  }

  private void endStandaloneTasks() {
    engine.getTaskService().createTaskQuery().list().stream()
        .map(Task::getId)
        .forEach(id -> engine.getTaskService().deleteTask(id, true));
  }

  private void forgetProcesses() {
    List<String> ended =
        engine.getHistoryService().createHistoricProcessInstanceQuery().list().stream()
            .map(HistoricProcessInstance::getId)
            .toList();
    if (!ended.isEmpty()) {
      engine.getHistoryService().deleteHistoricProcessInstancesBulk(ended);
    }
  }

  /** The shipped models that people have changed are in force again as they were shipped. */
  private void removeModels() {
    engine.getRepositoryService().createDeploymentQuery().list().stream()
        .filter(deployment -> !"product".equals(deployment.getSource()))
        .map(Deployment::getId)
        .forEach(id -> engine.getRepositoryService().deleteDeployment(id, true, true, true));
  }

  private void emptyTables() {
    List<String> tables = database.queryForList(OUR_TABLES, String.class);
    List<String> statements = new ArrayList<>();
    if (isH2()) {
      statements.add("set referential_integrity false");
      tables.forEach(table -> statements.add("truncate table " + table));
      statements.add("set referential_integrity true");
    } else {
      statements.add("truncate table " + String.join(", ", tables));
    }
    database.batchUpdate(statements.toArray(String[]::new));
  }

  private boolean isH2() {
    return Boolean.TRUE.equals(
        database.execute(
            (Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("H2")));
  }
}
