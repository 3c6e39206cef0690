package org.eventassurance.process.shipping;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.eventassurance.language.Words;
import org.eventassurance.process.TinyEngine;
import org.eventassurance.process.model.DeploymentNotice;
import org.eventassurance.process.model.ModelGuard;
import org.eventassurance.process.model.ModelGuardPlugin;
import org.eventassurance.process.model.Rehearsal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ModelControllerTest {

  private static final AtomicReference<ModelGuard> guard = new AtomicReference<>();

  private static TinyEngine tiny;
  private static MockMvc web;

  @BeforeAll
  static void start() {
    guard.set(new ModelGuard(Rehearsal.expectations()));
    DataSource h2 = TinyEngine.h2();
    tiny =
        TinyEngine.on(
            h2,
            Rehearsal.beans(),
            new ModelGuardPlugin(guard::get, DeploymentNotice.NONE, () -> Words.ENGLISH));
    ModelShipment shipment = Release.first().on(tiny, JdbcClient.create(h2));
    shipment.deploy();
    web = MockMvcBuilders.standaloneSetup(new ModelController(shipment)).build();
  }

  @BeforeEach
  void anOwnerHasChangedTheProcess() {
    tiny.engine()
        .getRepositoryService()
        .createDeployment()
        .addString("a.bpmn", Release.noted(Rehearsal.PROCESS, "owner's"))
        .deploy();
  }

  @AfterAll
  static void stop() {
    tiny.close();
  }

  @Test
  void showsProcessOwnersWhoseVersionIsInForce() throws Exception {
    web.perform(as("ROLE_PROCESS_OWNER", get("/api/models")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(4))
        .andExpect(jsonPath("$[?(@.name == 'rehearse.form')].state").value("OURS"))
        .andExpect(jsonPath("$[?(@.name == 'rehearsal.bpmn')].state").value("OWNERS"));
  }

  @Test
  void deploysOursForAnAdministratorUnlessItBreaksTheRules() throws Exception {
    guard.set(new ModelGuard(Rehearsal.expectations(Set.of())));
    web.perform(as("ROLE_ADMIN", post("/api/models/rehearsal.bpmn/deploy")))
        .andExpect(status().isConflict());

    guard.set(new ModelGuard(Rehearsal.expectations()));
    web.perform(as("ROLE_ADMIN", post("/api/models/rehearsal.bpmn/deploy")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("OURS"));
  }

  @Test
  void doesNotKnowWhatTheProductDoesNotBring() throws Exception {
    web.perform(as("ROLE_ADMIN", post("/api/models/other.bpmn/deploy")))
        .andExpect(status().isNotFound());
  }

  @Test
  void turnsAwayEverybodyElse() throws Exception {
    web.perform(as("ROLE_LEADER", get("/api/models"))).andExpect(status().isForbidden());
    web.perform(as("ROLE_LEADER", post("/api/models/rehearse.form/deploy")))
        .andExpect(status().isForbidden());
  }

  private static MockHttpServletRequestBuilder as(
      String role, MockHttpServletRequestBuilder request) {
    return request.principal(new TestingAuthenticationToken("somebody", "secret", role));
  }
}
