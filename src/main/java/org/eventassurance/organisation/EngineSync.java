package org.eventassurance.organisation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.eventassurance.process.ModelsDeployed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the organisation into the engine: groups, users, memberships, rights and Tasklist's
 * filters. Doing so again changes nothing; what the engine has beyond the organisation's own is
 * left alone.
 */
@Component
public class EngineSync {

  private final OrganisationDirectory directory;
  private final TransactionTemplate transaction;
  private final JdbcClient database;
  private final EngineGroups groups;
  private final EngineUsers users;
  private final EngineFilters filters;
  private final EngineRights rights;
  private volatile boolean synchronised;

  EngineSync(
      OrganisationDirectory directory,
      AdminAccount admin,
      DemoMode demo,
      Absences absences,
      @Value("${assurance.language:en}") Locale language,
      ProcessEngine engine,
      PlatformTransactionManager transactions,
      JdbcClient database) {
    this.directory = directory;
    this.transaction = new TransactionTemplate(transactions);
    this.database = database;
    this.groups = new EngineGroups(engine.getIdentityService(), language);
    this.users =
        new EngineUsers(
            engine.getIdentityService(), engine.getAuthorizationService(), admin, demo, absences);
    this.filters = new EngineFilters(engine, language);
    this.rights = new EngineRights(engine);
  }

  /**
   * Makes the engine agree with the organisation in force and with the models deployed now, in one
   * transaction. Nodes that do this at the same time wait for each other. The caller's transaction
   * is joined; the thread must not be authenticated in the engine.
   */
  public void synchronise() {
    transaction.executeWithoutResult(status -> synchronise(directory.current()));
    synchronised = true;
  }

  /**
   * Makes some people's memberships agree with their departments, and with the people for whom they
   * stand in now. The caller's transaction is joined.
   */
  void bringMembershipsInStep(Set<String> people) {
    transaction.executeWithoutResult(
        status -> {
          waitForOtherNodes();
          Organisation organisation = directory.current();
          users.establishMemberships(
              organisation, people, withMembersByOrganisation(groups.ids(organisation)));
        });
  }

  @EventListener(OrganisationChanged.class)
  void organisationChanged() {
    synchronise();
  }

  /**
   * Who may start a process is said in its model. The start ships models first, then comes here.
   */
  @EventListener(ModelsDeployed.class)
  void modelsDeployed(ModelsDeployed deployment) {
    if (synchronised && !deployment.processIds().isEmpty()) {
      synchronise();
    }
  }

  private void synchronise(Organisation organisation) {
    waitForOtherNodes();
    Set<String> staying = groups.establish(organisation);
    Set<String> leaving = organisation.people().isEmpty() ? Set.of() : groups.leaving(staying);
    users.establish(organisation, withMembersByOrganisation(staying));
    Map<TaskFilter, String> filterIds = filters.establish();
    rights.establish(staying, leaving, filterIds);
    groups.remove(leaving);
  }

  private void waitForOtherNodes() {
    database
        .sql("select id from startup_lock where id = 1 for update")
        .query(Integer.class)
        .single();
  }

  private static Set<String> withMembersByOrganisation(Set<String> groups) {
    return groups.stream()
        .filter(group -> !group.equals(BuiltInGroups.COMMANDERS))
        .collect(Collectors.toSet());
  }
}
