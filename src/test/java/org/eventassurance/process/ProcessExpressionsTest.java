package org.eventassurance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Models reach variables and exported beans, and nothing behind them. */
class ProcessExpressionsTest {

  private static AnnotationConfigApplicationContext beans;
  private static ProcessEngine engine;

  @BeforeAll
  static void startEngine() {
    beans = new AnnotationConfigApplicationContext();
    beans.register(Greeter.class);
    beans.registerBean("vault", Vault.class);
    beans.refresh();
    StandaloneInMemProcessEngineConfiguration configuration =
        new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("expressions");
    configuration.setEnableCmdExceptionLogging(false);
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setProcessEnginePlugins(List.of(new ExpressionPlugin(beans)));
    engine = configuration.buildProcessEngine();
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
    beans.close();
  }

  @Test
  void anExportedBeanIsCalledByItsName() {
    assertThat(evaluate("${greeter.greet(name)}", Map.of("name", "Anna"))).isEqualTo("Hello Anna");
  }

  @Test
  void aVariableCannotTakeAnExportedBeansPlace() {
    assertThat(evaluate("${greeter.greet('Bob')}", Map.of("greeter", "forged")))
        .isEqualTo("Hello Bob");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${vault.secret}", "${applicationContext}", "${environment}"})
  void noOtherBeanIsReached(String expression) {
    assertThatThrownBy(() -> evaluate(expression, Map.of()))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Cannot resolve identifier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('java.lang.Runtime')}",
        "${execution.class.classLoader}",
        "${greeter.class}",
        "${execution.processEngineServices.identityService}",
        "${execution.getProcessEngineServices().getRuntimeService()}",
        "${execution.processEngine.processEngineConfiguration}"
      })
  void fromNeitherDoesAnExpressionReachClassesOrTheEngine(String expression) {
    assertThatThrownBy(() -> evaluate(expression, Map.of()))
        .isInstanceOf(ProcessEngineException.class)
        .hasStackTraceContaining("An expression may not reach classes or the engine's services");
  }

  @Test
  void theExportedBeansAreListed() {
    ExportedBeans exported = new ExportedBeans(beans);

    assertThat(exported).containsOnlyKeys("greeter").doesNotContainKey("vault");
    assertThat(exported.get("vault")).isNull();
  }

  private static Object evaluate(String expression, Map<String, Object> variables) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "process.bpmn",
            Bpmn.createExecutableProcess("process")
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .camundaResultVariable("result")
                .endEvent()
                .done())
        .deploy();
    ProcessInstanceWithVariables ended =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey("process")
            .setVariables(variables)
            .executeWithVariablesInReturn();
    return ended.getVariables().get("result");
  }

  /** Exported. */
  @ProcessBean("greeter")
  public static class Greeter {

    public String greet(String name) {
      return "Hello " + name;
    }
  }

  /** Not exported. */
  public static class Vault {

    public String getSecret() {
      return "secret";
    }
  }
}
