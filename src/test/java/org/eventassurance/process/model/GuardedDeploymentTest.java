package org.eventassurance.process.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.rest.dto.ParseExceptionDto;
import org.camunda.bpm.engine.rest.dto.ProblemDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.eventassurance.language.Words;
import org.eventassurance.process.TinyEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedDeploymentTest {

  private static final AtomicReference<ModelGuard> guard = new AtomicReference<>();

  private static TinyEngine tiny;
  private static ProcessEngine engine;

  @BeforeAll
  static void start() {
    tiny =
        TinyEngine.on(
            TinyEngine.h2(),
            Rehearsal.beans(),
            new ModelGuardPlugin(guard::get, DeploymentNotice.NONE, () -> Words.ENGLISH));
    engine = tiny.engine();
  }

  @AfterAll
  static void stop() {
    tiny.close();
  }

  @BeforeEach
  void nothingIsDeployed() {
    guard.set(new ModelGuard(Rehearsal.expectations()));
    engine
        .getRepositoryService()
        .createDeploymentQuery()
        .list()
        .forEach(it -> engine.getRepositoryService().deleteDeployment(it.getId(), true));
  }

  @Test
  void deploysModelsThatKeepTheRules() {
    deployAll();

    assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list()).hasSize(2);
    assertThat(inForce(ModelKind.DECISION, "rehearsal-needs")).isOne();
    assertThat(inForce(ModelKind.FORM, "rehearse")).isOne();
  }

  @Test
  void anOwnerDeploysOneFileWhoseReferencesAreInForceAlready() {
    deployAll();

    deployment("My change")
        .addString("a.bpmn", changed("name=\"Rehearse\"", "name=\"Try out\""))
        .deploy();

    assertThat(inForce(ModelKind.PROCESS, "rehearsal")).isEqualTo(2);
  }

  @Test
  void refusesOneFileWhoseReferencesAreNotInForce() {
    DeploymentBuilder alone =
        deployment("Alone").addString(Rehearsal.PROCESS, Rehearsal.text(Rehearsal.PROCESS));

    assertThatThrownBy(alone::deploy)
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("refers to the form 'rehearse'")
        .hasMessageContaining("calls the process 'rehearsal-review'")
        .hasMessageContaining("asks the decision 'rehearsal-needs'");
  }

  @Test
  void aRefusalReachesTheModelerAsSentencesAndElements() {
    deployAll();
    String nobody = changed(" camunda:assignee=\"${reviewer}\"", "", Rehearsal.REVIEW);

    ParseException refusal =
        catchThrowableOfType(
            ParseException.class,
            () -> deployment("Broken").addString(Rehearsal.REVIEW, nobody).deploy());

    String sentence =
        "User task 'Review' (userTask_review) is routed to nobody: give it candidate "
            + "groups, candidate users or an assignee.";
    ExceptionHandlerHelper rest = ExceptionHandlerHelper.getInstance();
    assertThat(rest.getStatus(refusal).getStatusCode()).isEqualTo(400);
    ParseExceptionDto answer = (ParseExceptionDto) rest.fromException(refusal);
    assertThat(answer.getMessage()).isEqualTo(sentence);
    List<ProblemDto> problems = answer.getDetails().get(Rehearsal.REVIEW).getErrors();
    assertThat(problems).extracting(ProblemDto::getMessage).containsExactly(sentence);
    assertThat(problems)
        .extracting(ProblemDto::getMainElementId)
        .containsExactly("userTask_review");
  }

  @Test
  void aRefusedDeploymentLeavesRunningInstancesUnharmed() {
    deployAll();
    String instance = startRehearsal();
    String broken = changed("\"${recordRehearsal}\"", "\"${dataSource}\"");

    assertThatThrownBy(
            () ->
                deployment("Broken")
                    .addString(Rehearsal.FORM, Rehearsal.text(Rehearsal.FORM))
                    .addString(Rehearsal.PROCESS, broken)
                    .deploy())
        .isInstanceOf(ParseException.class);

    assertThat(inForce(ModelKind.PROCESS, "rehearsal")).isOne();
    assertThat(inForce(ModelKind.FORM, "rehearse")).isOne();
    assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isOne();
    complete("userTask_rehearse");
    assertThat(engine.getRuntimeService().getVariable(instance, "recorded")).isEqualTo(true);
    complete("userTask_review");
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void aRuleThatHasBecomeStricterDoesNotStopWhatIsInForce() {
    deployAll();
    guard.set(withoutGroups());
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

    configuration.getDeploymentCache().purgeCache();

    startRehearsal();
    complete("userTask_rehearse");
  }

  @Test
  void guardsAnEarlierDeploymentThatIsDeployedAgain() {
    Deployment earlier = deployAll();
    guard.set(withoutGroups());

    DeploymentBuilder again = deployment("Again").addDeploymentResources(earlier.getId());

    assertThatThrownBy(again::deploy)
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("is routed to the group 'sre'");
  }

  @Test
  void refusesTenantsBecauseDefinitionsWouldNoLongerBeFoundByTheirId() {
    DeploymentBuilder foreign =
        deployment("Tenant")
            .tenantId("other")
            .addString(Rehearsal.FORM, Rehearsal.text(Rehearsal.FORM));

    assertThatThrownBy(foreign::deploy)
        .isInstanceOf(BadUserRequestException.class)
        .hasMessage("There are no tenants here: deploy without one.");
  }

  @Test
  void leavesOtherResourcesAlone() {
    Deployment notes =
        deployment("Notes").addString("README.md", "Rehearse ${often.enough()}").deploy();

    assertThat(engine.getRepositoryService().getDeploymentResourceNames(notes.getId()))
        .containsExactly("README.md");
  }

  private Deployment deployAll() {
    DeploymentBuilder deployment = deployment("Rehearsal");
    Rehearsal.files().forEach(file -> deployment.addString(file, Rehearsal.text(file)));
    return deployment.deploy();
  }

  private DeploymentBuilder deployment(String name) {
    return engine.getRepositoryService().createDeployment().name(name).source("Camunda Modeler");
  }

  private String startRehearsal() {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "rehearsal",
            "EVENT-1",
            Map.of("level", "P1", "rehearsalPassed", true, "reviewer", "lin"))
        .getId();
  }

  private void complete(String taskKey) {
    String id =
        engine.getTaskService().createTaskQuery().taskDefinitionKey(taskKey).singleResult().getId();
    engine.getTaskService().complete(id);
  }

  private int inForce(ModelKind kind, String key) {
    return new EngineModels((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .find(kind, key)
        .orElseThrow()
        .version();
  }

  private static String changed(String good, String other) {
    return changed(good, other, Rehearsal.PROCESS);
  }

  private static String changed(String good, String other, String file) {
    assertThat(Rehearsal.text(file)).contains(good);
    return Rehearsal.text(file).replace(good, other);
  }

  private static ModelGuard withoutGroups() {
    return new ModelGuard(Rehearsal.expectations(Set.of()));
  }
}
