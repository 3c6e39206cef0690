package org.eventassurance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real incidents of a lifecycle that calls a phase whose service task fails. */
class TechnicalIncidentsTest extends BoardTest {

  @Autowired private ProcessEngine engine;
  private RuntimeService runtime;
  private ManagementService management;
  private TechnicalIncidents technical;

  @BeforeEach
  void aLifecycleCallsAPhase() {
    runtime = engine.getRuntimeService();
    management = engine.getManagementService();
    RepositoryService repository = engine.getRepositoryService();
    technical =
        new TechnicalIncidents(runtime, repository, Clock.system(ZoneId.of("Asia/Shanghai")));
    repository
        .createDeployment()
        .addModelInstance("event-assurance.bpmn", lifecycle())
        .addModelInstance("resource-reservation.bpmn", phase())
        .deploy();
  }

  @AfterEach
  void cleanUp() {
    RepositoryService repository = engine.getRepositoryService();
    repository
        .createDeploymentQuery()
        .list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  void anIncidentOfACalledProcessIsItsEventsAndCountsOnce() {
    runtime.startProcessInstanceByKey("event-assurance", "LAUNCH-1");
    runtime.startProcessInstanceByKey("event-assurance", "LAUNCH-2");
    failForGood("LAUNCH-1");

    List<TechnicalIncident> stuck = technical.of("LAUNCH-1");
    assertThat(stuck).hasSize(1);
    TechnicalIncident incident = stuck.get(0);
    assertThat(incident.processId()).isEqualTo("resource-reservation");
    assertThat(incident.activity()).isEqualTo("Record delivery");
    assertThat(incident.message()).contains("resourceManager");
    assertThat(incident.processInstanceId()).isEqualTo(phaseOf("LAUNCH-1"));
    assertThat(technical.of("LAUNCH-2")).isEmpty();
    assertThat(technical.byEvent()).containsOnlyKeys("LAUNCH-1");
  }

  @Test
  void whatIsMendedIsNoIncidentAnyMore() {
    runtime.startProcessInstanceByKey("event-assurance", "LAUNCH-1");
    failForGood("LAUNCH-1");
    management.setJobRetries(jobOf("LAUNCH-1").getId(), 1);
    assertThat(technical.byEvent()).isEmpty();
  }

  private void failForGood(String event) {
    String job = jobOf(event).getId();
    management.setJobRetries(job, 1);
    assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("resourceManager");
  }

  private Job jobOf(String event) {
    return management.createJobQuery().processInstanceId(phaseOf(event)).singleResult();
  }

  private String phaseOf(String event) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("resource-reservation")
        .processInstanceBusinessKey(event)
        .singleResult()
        .getId();
  }

  private static BpmnModelInstance lifecycle() {
    return Bpmn.createExecutableProcess("event-assurance")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent()
        .callActivity("callActivity_resourceReservation")
        .calledElement("resource-reservation")
        .camundaInBusinessKey("#{execution.processBusinessKey}")
        .endEvent()
        .done();
  }

  private static BpmnModelInstance phase() {
    return Bpmn.createExecutableProcess("resource-reservation")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent()
        .serviceTask("serviceTask_recordDelivery")
        .name("Record delivery")
        .camundaAsyncBefore()
        .camundaExpression("${resourceManager.allocate()}")
        .endEvent()
        .done();
  }
}
