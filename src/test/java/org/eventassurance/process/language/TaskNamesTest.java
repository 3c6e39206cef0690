package org.eventassurance.process.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.OwnersTranslations;
import org.eventassurance.process.TinyEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Tasks bear their names in the company's language. */
class TaskNamesTest {

  private static final BpmnModelInstance PROCESS =
      Bpmn.createExecutableProcess("company")
          .camundaHistoryTimeToLive(1)
          .startEvent()
          .userTask("known")
          .name("File resources")
          .userTask("owners")
          .name("Inspect the stage")
          .userTask("strange")
          .name("Ask ${'the'} neighbours")
          .endEvent()
          .done();

  @Test
  void aChineseCompanyFindsItsTasksInChinese() {
    try (TinyEngine tiny = engine(Locale.CHINESE)) {
      ProcessEngine engine = tiny.engine();
      deploy(engine, "zh.json", "{\"Inspect the stage\": \"检查舞台\"}");

      assertThat(next(engine)).isEqualTo("资源报备");
      assertThat(next(engine)).isEqualTo("检查舞台");
      assertThat(next(engine)).isEqualTo("Ask the neighbours");
    }
  }

  @Test
  void anotherCompanyFindsThemAsTheyAreDrawn() {
    try (TinyEngine tiny = engine(Locale.ENGLISH)) {
      ProcessEngine engine = tiny.engine();
      deploy(engine, "zh.json", "{\"Inspect the stage\": \"检查舞台\"}");

      assertThat(next(engine)).isEqualTo("File resources");
      assertThat(next(engine)).isEqualTo("Inspect the stage");
    }
  }

  private static TinyEngine engine(Locale company) {
    Dictionary dictionary =
        new Dictionary(new StaticListableBeanFactory().getBeanProvider(OwnersTranslations.class));
    return TinyEngine.on(TinyEngine.h2(), new TaskNames(dictionary, company));
  }

  private static void deploy(ProcessEngine engine, String file, String content) {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    deployment.addModelInstance("company.bpmn", PROCESS).addString(file, content).deploy();
    engine.getRuntimeService().startProcessInstanceByKey("company");
  }

  /** The open task's name; the task is completed. */
  private static String next(ProcessEngine engine) {
    Task task = engine.getTaskService().createTaskQuery().singleResult();
    engine.getTaskService().complete(task.getId());
    return task.getName();
  }
}
