package org.eventassurance.process.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.eventassurance.language.Words;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.ShippedModel;
import org.eventassurance.process.ShippedModel.State;
import org.eventassurance.process.TinyEngine;
import org.eventassurance.process.model.DeploymentNotice;
import org.eventassurance.process.model.ModelGuard;
import org.eventassurance.process.model.ModelGuardPlugin;
import org.eventassurance.process.model.Rehearsal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class ModelShipmentTest {

  private static final AtomicReference<ModelGuard> guard = new AtomicReference<>();

  private static TinyEngine tiny;
  private static JdbcClient database;
  private static RepositoryService repository;

  @BeforeAll
  static void start() {
    DataSource h2 = TinyEngine.h2();
    tiny =
        TinyEngine.on(
            h2,
            Rehearsal.beans(),
            new ModelGuardPlugin(guard::get, DeploymentNotice.NONE, () -> Words.ENGLISH));
    database = JdbcClient.create(h2);
    repository = tiny.engine().getRepositoryService();
  }

  @AfterAll
  static void stop() {
    tiny.close();
  }

  @BeforeEach
  void nothingIsDeployed() {
    guard.set(new ModelGuard(Rehearsal.expectations()));
    deployments().forEach(it -> repository.deleteDeployment(it.getId(), true));
    database.sql("delete from shipped_model").update();
  }

  @Test
  void theFirstStartDeploysAllFilesInOneDeployment() {
    ship(Release.first());

    assertThat(deployments())
        .extracting(Deployment::getName, Deployment::getSource)
        .containsExactly(tuple("event-assurance", "product"));
    assertThat(repository.getDeploymentResourceNames(deployments().get(0).getId()))
        .containsExactlyInAnyOrder(
            "processes/rehearsal.bpmn",
            "processes/rehearsal-review.bpmn",
            "processes/rehearsal-needs.dmn",
            "forms/rehearse.form");
  }

  @Test
  void theNextStartOfTheSameReleaseDeploysNothing() {
    ship(Release.first());

    ship(Release.first());

    assertThat(deployments()).hasSize(1);
  }

  @Test
  void aNewReleaseDeploysOnlyWhatItHasChanged(CapturedOutput log) {
    ship(Release.first());

    ModelShipment release = ship(Release.first().with(Rehearsal.FORM, "Try it out."));

    assertThat(state(release, Rehearsal.FORM)).isEqualTo(State.OURS);
    assertThat(version(release, Rehearsal.FORM)).isEqualTo(2);
    assertThat(version(release, Rehearsal.PROCESS)).isOne();
    assertThat(log)
        .contains(
            "rehearse.form: deployed, because an earlier release's version is in force.",
            "rehearsal.bpmn: left as it is, because this release's version is in force.");
  }

  @Test
  void anOwnersNewerVersionStays(CapturedOutput log) {
    ship(Release.first());
    ownerDeploys(Rehearsal.PROCESS, "owner's");

    ModelShipment release = ship(Release.first());

    assertThat(state(release, Rehearsal.PROCESS)).isEqualTo(State.OWNERS);
    assertThat(version(release, Rehearsal.PROCESS)).isEqualTo(2);
    assertThat(release.conflicts()).isEmpty();
    assertThat(log)
        .contains(
            "rehearsal.bpmn: left as it is, because a process owner has deployed a newer version,"
                + " and this release brings no other.");
  }

  @Test
  void whatBothHaveChangedIsAConflictAndTheOwnersStays(CapturedOutput log) {
    ship(Release.first());
    ownerDeploys(Rehearsal.FORM, "Owner's words.");

    ModelShipment release = ship(Release.first().with(Rehearsal.FORM, "New words."));

    assertThat(release.conflicts())
        .containsExactly(new ShippedModel(Rehearsal.FORM, State.CONFLICT, 2, Release.START));
    assertThat(log)
        .contains("WARN")
        .contains("POST /api/models/rehearse.form/deploy puts this release's in force.");
  }

  @Test
  void aModelThatAnOwnerHadBeforeTheProductBroughtItIsAConflict() {
    ownerDeploys(Rehearsal.FORM, "Owner's words.");

    ModelShipment release = ship(Release.first());

    assertThat(release.conflicts()).extracting(ShippedModel::name).containsExactly(Rehearsal.FORM);
    assertThat(version(release, Rehearsal.FORM)).isOne();
  }

  @Test
  void aConflictLastsUntilItIsSettled() {
    ship(Release.first());
    ownerDeploys(Rehearsal.FORM, "Owner's words.");
    Release second = Release.first().with(Rehearsal.FORM, "New words.");

    ship(second);
    assertThat(ship(second).conflicts()).hasSize(1);

    ownerDeploys(Rehearsal.FORM, "New words.");
    assertThat(second.on(tiny, database).conflicts()).isEmpty();
    assertThat(state(ship(second), Rehearsal.FORM)).isEqualTo(State.OURS);
    assertThat(recordedConflicts()).isZero();
  }

  @Test
  void oursIsDeployedOnRequestAndSettlesTheConflict() {
    ship(Release.first());
    ownerDeploys(Rehearsal.FORM, "Owner's words.");
    ModelShipment release = ship(Release.first().with(Rehearsal.FORM, "New words."));

    ShippedModel deployed = release.deploy(Rehearsal.FORM);

    assertThat(deployed).isEqualTo(new ShippedModel(Rehearsal.FORM, State.OURS, 3, null));
    assertThat(release.deploy(Rehearsal.FORM).version()).isEqualTo(3);
    assertThat(release.conflicts()).isEmpty();
    assertThat(recordedConflicts()).isZero();
  }

  @Test
  void aLaterReleaseFollowsWhatWasDeployedOnRequest() {
    ship(Release.first());
    ownerDeploys(Rehearsal.FORM, "Owner's words.");
    ship(Release.first().with(Rehearsal.FORM, "New words.")).deploy(Rehearsal.FORM);

    ModelShipment third = ship(Release.first().with(Rehearsal.FORM, "Newer words."));

    assertThat(state(third, Rehearsal.FORM)).isEqualTo(State.OURS);
    assertThat(version(third, Rehearsal.FORM)).isEqualTo(4);
  }

  @Test
  void onlyWhatTheProductBringsCanBeAskedFor() {
    ModelShipment release = ship(Release.first());

    assertThatThrownBy(() -> release.deploy("other.bpmn"))
        .isInstanceOf(Problem.class)
        .hasMessage(
            "No model 'other.bpmn' comes with the product; GET /api/models lists those that do.");
  }

  @Test
  void aStartWithoutAnExpectedDefinitionFailsAndLeavesNothingBehind() {
    Release formsOnly =
        Release.first()
            .without(Rehearsal.PROCESS)
            .without(Rehearsal.REVIEW)
            .without(Rehearsal.DECISION);

    assertThatThrownBy(() -> ship(formsOnly))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Models are missing. There is no process 'rehearsal'."
                + " There is no decision 'rehearsal-needs'."
                + " Put the files back into processes/ and forms/, or deploy them, and "
                + "start again.");
    assertThat(deployments()).isEmpty();
    assertThat(records()).isZero();
  }

  @Test
  void aStartOnWhichAFormOfAnOwnersTaskHasGoneFails() {
    ship(Release.first());
    Deployment form =
        owner().addString("a.form", own(Rehearsal.FORM, "\"rehearse\"", "\"own-form\"")).deploy();
    owner()
        .addString("a.bpmn", own(Rehearsal.PROCESS, "Ref=\"rehearse\"", "Ref=\"own-form\""))
        .deploy();
    repository.deleteDeployment(form.getId());

    assertThatThrownBy(() -> ship(Release.first()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "There is no form 'own-form', to which User task 'Rehearse' "
                + "(userTask_rehearse) refers.");
  }

  @Test
  void aReleaseThatBreaksTheRulesIsRefusedAsAWhole() {
    Release broken =
        Release.first().replacing(Rehearsal.PROCESS, "${recordRehearsal}", "${dataSource}");

    assertThatThrownBy(() -> ship(broken))
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("delegates to ${dataSource}");
    assertThat(deployments()).isEmpty();
    assertThat(records()).isZero();
  }

  @Test
  void warnsOfAnOwnersVersionThatNoLongerFitsTheRelease(CapturedOutput log) {
    ship(Release.first());
    guard.set(new ModelGuard(Rehearsal.expectations(Set.of("sre", "dba", "guests"))));
    owner().addString("a.bpmn", own(Rehearsal.PROCESS, "\"sre, dba\"", "\"guests\"")).deploy();

    ship(Release.first());

    assertThat(log)
        .contains(
            "rehearsal.bpmn: the process owner's version: User task 'Rehearse' (userTask_rehearse)"
                + " is routed to the group 'guests', which the organisation does not have");
  }

  private static void ownerDeploys(String file, String note) {
    owner().addString(file, Release.noted(file, note)).deploy();
  }

  private static DeploymentBuilder owner() {
    return repository.createDeployment().name("My changes").source("Camunda Modeler");
  }

  private static String own(String file, String text, String by) {
    assertThat(Rehearsal.text(file)).contains(text);
    return Rehearsal.text(file).replace(text, by);
  }

  private static List<Deployment> deployments() {
    return repository.createDeploymentQuery().list();
  }

  private static int records() {
    return database.sql("select count(*) from shipped_model").query(Integer.class).single();
  }

  private static int recordedConflicts() {
    return database
        .sql("select count(*) from shipped_model where conflict_since is not null")
        .query(Integer.class)
        .single();
  }

  private static ModelShipment ship(Release release) {
    ModelShipment shipment = release.on(tiny, database);
    shipment.deploy();
    return shipment;
  }

  private static State state(ModelShipment release, String file) {
    return model(release, file).state();
  }

  private static int version(ModelShipment release, String file) {
    return model(release, file).version();
  }

  private static ShippedModel model(ModelShipment release, String file) {
    return release.all().stream().filter(it -> it.name().equals(file)).findFirst().orElseThrow();
  }
}
