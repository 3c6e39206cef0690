package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class TaskPageTest extends BoardTest {

  private static final String TASK = "7b1f-file";

  @Autowired private HistoryService history;

  @AfterEach
  void cleanUp() {
    tasks.deleteTask(TASK, true);
    history.deleteHistoricTaskInstance(TASK);
  }

  @Test
  void anOpenTaskOpensInTasklist() throws Exception {
    openTask("payment");
    visit().andExpect(redirectedUrl("/camunda/app/tasklist/default/#/?task=" + TASK));
  }

  @Test
  void aFinishedTaskSaysWhoHasDoneIt() throws Exception {
    openTask("sre-lead");
    tasks.complete(TASK);
    assertThat(text(visit().andExpect(status().isOk())))
        .contains("File resources Done by Anna Fischer on")
        .contains("To my tasks");
  }

  @Test
  void aTaskThatFellAwaySaysSo() throws Exception {
    openTask("sre-lead");
    tasks.deleteTask(TASK, "The event was cancelled.");
    assertThat(text(visit().andExpect(status().isOk()))).contains("It is no longer needed");
  }

  @Test
  void anUnknownTaskIsNotFound() throws Exception {
    assertThat(text(visit().andExpect(status().isNotFound()))).contains("There is no such task");
  }

  private void openTask(String assignee) {
    Task task = tasks.newTask(TASK);
    task.setName("File resources");
    task.setAssignee(assignee);
    tasks.saveTask(task);
  }

  private ResultActions visit() throws Exception {
    return board.perform(get("/tasks/" + TASK).with(sre()));
  }
}
