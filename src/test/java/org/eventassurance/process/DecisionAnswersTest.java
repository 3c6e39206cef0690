package org.eventassurance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a decision table answers when it is asked again. */
class DecisionAnswersTest {

  private static final String TABLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
          xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions_greeting"
          name="Greeting" namespace="test">
        <decision id="greeting" name="Greeting" camunda:historyTimeToLive="P30D">
          <decisionTable id="table_greeting" hitPolicy="FIRST">
            <input id="input_name">
              <inputExpression id="expression_name" typeRef="string"><text>name</text></inputExpression>
            </input>
            <output id="output_text" name="text" typeRef="string" />
            <rule id="rule_greeting">
              <inputEntry id="entry_name"><text></text></inputEntry>
              <outputEntry id="entry_text"><text>%s</text></outputEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private TinyEngine engine;
  private DecisionTables tables;

  @BeforeEach
  void start() {
    engine = TinyEngine.on(TinyEngine.h2());
    tables =
        new DecisionTables(
            (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration());
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void theSameQuestionIsAnsweredFromMemoryAndAnotherIsNot() {
    deploy("\"Dear \" + name");

    List<Map<String, Object>> answer = ask("Anna");

    assertThat(answer).containsExactly(Map.of("text", "Dear Anna"));
    assertThat(ask("Anna")).isSameAs(answer);
    assertThat(ask("Wei")).containsExactly(Map.of("text", "Dear Wei"));
  }

  @Test
  void whoAsksForNothingIsAnsweredToo() {
    deploy("\"Hello\"");

    assertThat(ask(null)).containsExactly(Map.of("text", "Hello")).isSameAs(ask(null));
  }

  @Test
  void aNewVersionAnswersAnew() {
    deploy("\"Hello\"");
    assertThat(ask("Anna")).containsExactly(Map.of("text", "Hello"));

    deploy("\"Good morning\"");

    assertThat(ask("Anna")).containsExactly(Map.of("text", "Good morning"));
  }

  @Test
  void aTableThatAsksForTheTimeIsEvaluatedEachTime() {
    deploy("string(now())");

    assertThat(ask("Anna")).isNotSameAs(ask("Anna"));
  }

  private List<Map<String, Object>> ask(String name) {
    return tables.evaluate("greeting", Collections.singletonMap("name", name));
  }

  private void deploy(String text) {
    engine
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addString("greeting.dmn", TABLE.formatted(text))
        .deploy();
  }
}
