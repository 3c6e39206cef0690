package org.eventassurance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

@DisplayName("Bringing the organisation into the engine")
class EngineSyncTest {

  private static final String DATABASE =
      "jdbc:h2:mem:engine-sync;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
  private static final DemoMode DEMO = new DemoMode(DATABASE, "127.0.0.1");
  private static final DemoMode NO_DEMO = new DemoMode("jdbc:postgresql:any", "0.0.0.0");

  private static final Person ANN = person("ann", "Ann Mary Ames");
  private static final Person BOB = person("bob", "李波");
  private static final Person CAT = person("cat", "Cat Chu");
  private static final Person LEA = person("lea", "Lea Dee");
  private static final Person OWEN = person("owen", "Owen Orr");

  private static DriverManagerDataSource dataSource;
  private static ProcessEngine engine;
  private static IdentityService identities;
  private static AuthorizationService authorizations;
  private static FilterService filters;
  private static TaskService tasks;

  @BeforeAll
  static void startEngine() {
    dataSource = new DriverManagerDataSource(DATABASE, "sa", "");
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__foundation.sql"))
        .execute(dataSource);
    SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
    configuration.setProcessEngineName("engine-sync");
    configuration.setApplicationContext(new StaticApplicationContext());
    configuration.setDataSource(dataSource);
    configuration.setTransactionManager(new DataSourceTransactionManager(dataSource));
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setJobExecutorActivate(false);
    configuration.setMetricsEnabled(false);
    configuration.setAuthorizationEnabled(true);
    configuration.setGeneralResourceWhitelistPattern("[A-Za-z0-9._-]+");
    configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
    configuration.setEnforceHistoryTimeToLive(false);
    engine = configuration.buildProcessEngine();
    identities = engine.getIdentityService();
    authorizations = engine.getAuthorizationService();
    filters = engine.getFilterService();
    tasks = engine.getTaskService();
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @BeforeEach
  void bringInUsual() {
    sync(usual()).synchronise();
  }

  @AfterEach
  void cleanUp() {
    identities.clearAuthentication();
    engine
        .getRepositoryService()
        .createDeploymentQuery()
        .list()
        .forEach(
            deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    tasks.createTaskQuery().list().forEach(task -> tasks.deleteTask(task.getId(), true));
  }

  @Nested
  @DisplayName("makes users and groups")
  class UsersAndGroups {

    @Test
    void of_people_departments_and_roles() {
      assertThat(identities.createGroupQuery().list())
          .extracting(Group::getId, Group::getName)
          .containsExactlyInAnyOrder(
              tuple("sre", "Reliability"),
              tuple("business", "Shop"),
              tuple("business-2", "Flash sale"),
              tuple("leadership", "Leaders"),
              tuple("camunda-admin", "Administrators"),
              tuple("process-owner", "Process owners"),
              tuple("commander", "Commanders"),
              tuple("people", "People"));
      assertThat(groupsOf("ann")).containsExactlyInAnyOrder("sre", "people");
      assertThat(groupsOf("cat")).containsExactlyInAnyOrder("business-2", "business", "people");
      assertThat(groupsOf("owen")).containsExactlyInAnyOrder("process-owner", "people");
      assertThat(groupsOf("admin")).containsExactlyInAnyOrder("camunda-admin", "people");
    }

    @Test
    void with_names_that_read_as_they_are_written() {
      assertThat(user("ann"))
          .extracting(User::getFirstName, User::getLastName, User::getEmail)
          .containsExactly("Ann Mary", "Ames", "ann@example.com");
      assertThat(user("bob"))
          .extracting(User::getFirstName, User::getLastName)
          .containsExactly("李波", "");
    }

    @Test
    void in_the_company_s_language() {
      sync(usual(), DEMO, new AdminAccount(DEMO, "admin", ""), Locale.CHINESE).synchronise();

      assertThat(group("sre").getName()).isEqualTo("稳定性");
      assertThat(group("people").getName()).isEqualTo("全体人员");
    }

    @Test
    void and_changes_nothing_when_done_again() {
      Map<String, Long> before = rows();

      sync(usual()).synchronise();

      assertThat(rows()).isEqualTo(before);
    }

    @Test
    void and_lets_two_nodes_do_it_at_the_same_time() throws Exception {
      Organisation grown = grown();
      ExecutorService nodes = Executors.newFixedThreadPool(2);
      try {
        Callable<Void> node =
            () -> {
              sync(grown).synchronise();
              return null;
            };
        for (Future<Void> done : nodes.invokeAll(List.of(node, node))) {
          done.get();
        }
      } finally {
        nodes.shutdown();
      }

      assertThat(groupsOf("new")).containsExactlyInAnyOrder("sre", "people");
      assertThat(filters.createTaskFilterQuery().count()).isEqualTo(5);
    }

    @Test
    void and_moves_a_member_to_another_department() {
      Organisation moved =
          organisation(
              List.of(sre("ann", "cat"), shop("bob"), flashSale("bob"), leadership("lea")),
              usual().people());

      sync(moved).synchronise();

      assertThat(groupsOf("cat")).containsExactlyInAnyOrder("sre", "people");
      assertThat(groupsOf("bob")).contains("business-2", "business");
    }

    @Test
    void and_deletes_whoever_and_whatever_left() {
      Task assigned = standaloneTask("left", "sre", null);
      tasks.setAssignee(assigned.getId(), "cat");
      identities.setUserInfo("ann", "note", "kept");

      sync(organisation(List.of(sre("ann"), leadership("lea")), List.of(ANN, LEA))).synchronise();

      assertThat(identities.createUserQuery().list())
          .extracting(User::getId)
          .containsExactlyInAnyOrder("ann", "lea", "admin");
      assertThat(authorizations.createAuthorizationQuery().userIdIn("cat").count()).isZero();
      assertThat(identities.createGroupQuery().list())
          .extracting(Group::getId)
          .doesNotContain("business", "business-2")
          .contains("sre", "commander");
      assertThat(identities.getUserInfo("ann", "note")).isEqualTo("kept");
    }

    @Test
    void and_deletes_nobody_and_nothing_for_want_of_an_organisation() {
      sync(Organisation.empty()).synchronise();
      sync(Organisation.empty()).synchronise();

      assertThat(groupsOf("cat")).containsExactlyInAnyOrder("business-2", "business", "people");
      assertThat(groupsOf("admin")).contains("camunda-admin");
    }

    @Test
    void and_leaves_alone_what_it_did_not_make() {
      User guest = identities.newUser("guest");
      identities.saveUser(guest);
      Group auditors = identities.newGroup("auditors");
      auditors.setType("WORKFLOW");
      identities.saveGroup(auditors);
      identities.createMembership("guest", "sre");
      identities.createMembership("ann", "auditors");
      identities.createMembership("ann", "commander");

      sync(usual()).synchronise();

      assertThat(groupsOf("guest")).containsExactly("sre");
      assertThat(groupsOf("ann"))
          .containsExactlyInAnyOrder("sre", "people", "auditors", "commander");
      identities.deleteUser("guest");
      identities.deleteGroup("auditors");
      identities.deleteMembership("ann", "commander");
    }
  }

  @Nested
  @DisplayName("gives passwords")
  class Passwords {

    @Test
    void that_are_the_ids_in_the_demo() {
      assertThat(identities.checkPassword("cat", "cat")).isTrue();
      assertThat(identities.checkPassword("admin", "admin")).isTrue();
    }

    @Test
    void that_nobody_knows_outside_the_demo_and_never_resets_one_that_a_person_has() {
      User ann = user("ann");
      ann.setPassword("ann's own");
      identities.saveUser(ann);

      real(grown(), "root", "correct horse").synchronise();

      assertThat(identities.checkPassword("new", "new")).isFalse();
      assertThat(identities.checkPassword("new", "")).isFalse();
      assertThat(identities.checkPassword("ann", "ann's own")).isTrue();
    }

    @Test
    void of_the_admin_as_the_settings_say_at_each_start() {
      real(usual(), "root", "correct horse").synchronise();
      assertThat(identities.checkPassword("root", "correct horse")).isTrue();
      assertThat(groupsOf("root")).contains("camunda-admin");
      assertThat(identities.createUserQuery().userId("admin").count()).isZero();

      real(usual(), "root", "battery staple").synchronise();
      assertThat(identities.checkPassword("root", "correct horse")).isFalse();
      assertThat(identities.checkPassword("root", "battery staple")).isFalse();
      identities.unlockUser("root");
      assertThat(identities.checkPassword("root", "battery staple")).isTrue();
    }
  }

  @Nested
  @DisplayName("grants rights")
  class Rights {

    @Test
    void to_start_a_process_to_the_groups_that_its_model_names() {
      deploy("launch", "business");
      sync(usual()).synchronise();

      as("bob");
      assertThat(startable("launch")).isEqualTo(1);
      assertThat(engine.getRuntimeService().startProcessInstanceByKey("launch")).isNotNull();
      assertThat(engine.getFormService().getStartFormData(definition("launch"))).isNotNull();

      as("ann");
      assertThat(startable("launch")).isZero();
      assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("launch"))
          .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void and_withdraws_them_when_a_newer_model_names_others() {
      deploy("launch", "business");
      sync(usual()).synchronise();
      deploy("launch", "sre");
      sync(usual()).synchronise();

      as("ann");
      assertThat(startable("launch")).isEqualTo(1);
      as("bob");
      assertThat(startable("launch")).isZero();
    }

    @Test
    void to_use_tasklist_to_everybody_and_nothing_that_is_not_theirs() {
      deploy("launch", "business");
      standaloneTask("secret", "business", null);
      sync(usual()).synchronise();

      as("ann");
      assertThat(may("ann", Permissions.ACCESS, Resources.APPLICATION, "tasklist")).isTrue();
      assertThat(may("ann", Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isFalse();
      assertThat(may("ann", Permissions.ACCESS, Resources.APPLICATION, "admin")).isFalse();
      assertThat(identities.createUserQuery().count()).isGreaterThan(1);
      assertThat(tasks.createTaskQuery().count()).isZero();
      assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
          .as("the playbook is for everybody to read")
          .isEqualTo(1);
      assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
      assertThat(may("ann", Permissions.CREATE, Resources.DEPLOYMENT, "*")).isFalse();
      assertThat(may("ann", Permissions.CREATE, Resources.FILTER, "*")).isFalse();
      assertThat(may("ann", Permissions.CREATE, Resources.AUTHORIZATION, "*")).isFalse();
    }

    @Test
    void to_read_everything_and_hand_out_tasks_to_leaders_who_work_none_of_others() {
      deploy("launch", "business");
      String task = standaloneTask("task", "sre", null).getId();
      sync(usual()).synchronise();

      as("lea");
      assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
      assertThat(may("lea", TaskPermissions.TASK_ASSIGN, Resources.TASK, task)).isTrue();
      assertThat(may("lea", Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isTrue();
      assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count()).isEqualTo(1);
      assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(AuthorizationException.class);
      assertThatThrownBy(() -> tasks.setVariable(task, "level", "P3"))
          .isInstanceOf(AuthorizationException.class);
      assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("launch"))
          .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void to_deploy_to_process_owners_who_neither_work_tasks_nor_write_variables() {
      deploy("launch", "business");
      String task = standaloneTask("task", "sre", null).getId();
      sync(usual()).synchronise();
      String instance = engine.getRuntimeService().startProcessInstanceByKey("launch").getId();

      as("owen");
      deploy("launch", "sre");
      assertThat(may("owen", Permissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, "launch"))
          .isTrue();
      assertThat(may("owen", Permissions.MIGRATE_INSTANCE, Resources.PROCESS_DEFINITION, "launch"))
          .isTrue();
      engine.getRepositoryService().suspendProcessDefinitionByKey("launch");
      engine.getRepositoryService().activateProcessDefinitionByKey("launch");
      assertThatThrownBy(() -> engine.getRuntimeService().setVariable(instance, "level", "P3"))
          .isInstanceOf(AuthorizationException.class);
      assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(AuthorizationException.class);
      assertThatThrownBy(
              () -> engine.getRuntimeService().deleteProcessInstance(instance, "no reason"))
          .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void to_do_everything_to_the_admin() {
      List<Authorization> grants =
          authorizations
              .createAuthorizationQuery()
              .groupIdIn("camunda-admin")
              .resourceId(Authorization.ANY)
              .list();

      assertThat(grants).allMatch(Authorization::isEveryPermissionGranted);
      assertThat(grants)
          .extracting(Authorization::getResourceType)
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Resources.values()).map(Resources::resourceType).toList());
    }

    @Test
    void and_withdraws_what_somebody_added_to_the_organisation_s_groups() {
      grant("sre", Resources.DEPLOYMENT, "*", Permissions.CREATE);
      grant("people", Resources.APPLICATION, "admin", Permissions.ACCESS);
      grant("leadership", Resources.PROCESS_DEFINITION, "launch", Permissions.UPDATE_INSTANCE);
      Authorization tasklist =
          authorizations
              .createAuthorizationQuery()
              .groupIdIn("people")
              .resourceType(Resources.USER)
              .singleResult();
      tasklist.setPermissions(new Permissions[] {Permissions.READ, Permissions.DELETE});
      authorizations.saveAuthorization(tasklist);

      sync(usual()).synchronise();

      assertThat(may("ann", Permissions.CREATE, Resources.DEPLOYMENT, "*")).isFalse();
      assertThat(may("ann", Permissions.ACCESS, Resources.APPLICATION, "admin")).isFalse();
      assertThat(may("ann", Permissions.DELETE, Resources.USER, "bob")).isFalse();
      assertThat(may("ann", Permissions.READ, Resources.USER, "bob")).isTrue();
      assertThat(may("lea", Permissions.UPDATE_INSTANCE, Resources.PROCESS_DEFINITION, "launch"))
          .isFalse();
    }

    @Test
    void to_nobody_in_the_place_of_leaders_whom_the_organisation_lacks() {
      EngineSync withoutLeaders = sync(organisation(List.of(sre("ann")), List.of(ANN)));

      withoutLeaders.synchronise();
      withoutLeaders.synchronise();

      assertThat(authorizations.createAuthorizationQuery().groupIdIn("leadership").count())
          .isZero();
    }

    @Test
    void and_keeps_those_on_single_tasks() {
      String task = standaloneTask("task", "sre", null).getId();

      sync(usual()).synchronise();

      assertThat(may("ann", TaskPermissions.TASK_WORK, Resources.TASK, task)).isTrue();
    }
  }

  @Nested
  @DisplayName("shares filters")
  class Filters {

    @Test
    void by_which_everybody_finds_their_tasks() {
      standaloneTask("late", "sre", inDays(-1));
      standaloneTask("soon", "sre", inDays(2));
      standaloneTask("later", "sre", inDays(4));
      standaloneTask("foreign", "business", inDays(-1));
      Task own = standaloneTask("own", "leadership", inDays(-2));
      tasks.setAssignee(own.getId(), "ann");
      Task taken = standaloneTask("taken", "sre", inDays(1));
      tasks.setAssignee(taken.getId(), "bob");
      Task offered = standaloneTask("offered", "leadership", inDays(5));
      tasks.addCandidateUser(offered.getId(), "ann");

      as("ann");

      assertThat(shown("My tasks")).containsExactly("own");
      assertThat(shown("My departments' tasks"))
          .containsExactlyInAnyOrder("late", "taken", "soon", "later", "offered");
      assertThat(shown("Overdue")).containsExactlyInAnyOrder("own", "late");
      assertThat(shown("Due in three days")).containsExactlyInAnyOrder("taken", "soon");
      assertThat(filters.createTaskFilterQuery().filterName("All tasks").count()).isZero();
    }

    @Test
    void and_all_tasks_for_leaders_and_commanders() {
      standaloneTask("anybody's", "business", null);
      standaloneTask("overdue", "sre", inDays(-1));
      identities.createMembership("bob", "commander");

      as("lea");
      assertThat(shown("All tasks")).containsExactlyInAnyOrder("overdue", "anybody's");
      as("bob");
      assertThat(shown("All tasks")).containsExactlyInAnyOrder("overdue", "anybody's");

      identities.clearAuthentication();
      identities.deleteMembership("bob", "commander");
    }

    @Test
    void that_show_event_level_and_phase() {
      assertThat(filter("My tasks").getProperties())
          .containsEntry("refresh", true)
          .containsEntry("showUndefinedVariable", false)
          .containsEntry(
              "variables",
              List.of(
                  Map.of("name", "taskEvent", "label", "Event"),
                  Map.of("name", "taskLevel", "label", "Level"),
                  Map.of("name", "taskPhase", "label", "Phase")));
    }

    @Test
    void in_the_company_s_language_without_making_them_twice() {
      String id = filter("Overdue").getId();

      sync(usual(), DEMO, new AdminAccount(DEMO, "admin", ""), Locale.CHINESE).synchronise();

      assertThat(filters.createTaskFilterQuery().count()).isEqualTo(5);
      assertThat(filter("已逾期").getId()).isEqualTo(id);
    }

    @Test
    void and_mends_in_place_what_somebody_edited_in_tasklist_which_drops_our_key() {
      Filter edited = filter("Overdue");
      Map<String, Object> properties = new HashMap<>(edited.getProperties());
      properties.remove("key");
      properties.put("color", "#ffffff");
      edited.setProperties(properties);
      edited.setQuery(tasks.createTaskQuery().taskName("something else"));
      filters.saveFilter(edited);

      sync(usual()).synchronise();

      assertThat(filters.createTaskFilterQuery().count()).isEqualTo(5);
      assertThat(filter("Overdue").getId()).isEqualTo(edited.getId());
      assertThat(filter("Overdue").getProperties())
          .containsEntry("key", "overdue")
          .containsEntry("color", "#c62828");
    }

    @Test
    void and_leaves_other_filters_alone() {
      Filter own = filters.newTaskFilter("Audit");
      filters.saveFilter(own);
      grant("sre", Resources.FILTER, own.getId(), Permissions.READ);

      sync(usual()).synchronise();

      as("ann");
      assertThat(filters.getFilter(own.getId()).getName()).isEqualTo("Audit");
      identities.clearAuthentication();
      filters.deleteFilter(own.getId());
    }
  }

  private static Organisation usual() {
    return organisation(
        List.of(sre("ann"), shop("bob"), flashSale("cat"), leadership("lea")),
        List.of(ANN, BOB, CAT, LEA, OWEN));
  }

  private static Organisation grown() {
    return organisation(
        List.of(sre("ann", "new"), shop("bob"), flashSale("cat"), leadership("lea")),
        List.of(ANN, BOB, CAT, LEA, OWEN, person("new", "New One")));
  }

  private static Organisation organisation(
      List<Department> departments, Collection<Person> people) {
    return new Organisation(departments, List.copyOf(people), Set.of("owen"), Set.of("admin"));
  }

  private static Department sre(String... members) {
    return department("sre", new Name("Reliability", "稳定性"), "sre", members);
  }

  private static Department shop(String... members) {
    return department("business", new Name("Shop", "商城"), "business", members);
  }

  private static Department flashSale(String... members) {
    return department("business-2", new Name("Flash sale", "大秒"), "business", members);
  }

  private static Department leadership(String... members) {
    return department("leadership", new Name("Leaders", "领导小组"), "leadership", members);
  }

  private static Department department(String id, Name name, String role, String... members) {
    return new Department(
        id, name, "head-office", Set.of(role), members[0], members[0], List.of(members));
  }

  private static Person person(String id, String name) {
    return new Person(id, name, id + "@example.com", Locale.ENGLISH);
  }

  private static EngineSync sync(Organisation organisation) {
    return sync(organisation, DEMO, new AdminAccount(DEMO, "admin", ""), Locale.ENGLISH);
  }

  private static EngineSync real(Organisation organisation, String admin, String password) {
    return sync(organisation, NO_DEMO, new AdminAccount(NO_DEMO, admin, password), Locale.ENGLISH);
  }

  private static EngineSync sync(
      Organisation organisation, DemoMode demo, AdminAccount admin, Locale language) {
    OrganisationDirectory directory = mock(OrganisationDirectory.class);
    when(directory.current()).thenReturn(organisation);
    return new EngineSync(
        directory,
        admin,
        demo,
        mock(Absences.class),
        language,
        engine,
        new DataSourceTransactionManager(dataSource),
        JdbcClient.create(dataSource));
  }

  private static void deploy(String processId, String starters) {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess(processId)
            .startEvent()
            .userTask("userTask_wait")
            .endEvent()
            .done();
    Process process = model.getModelElementById(processId);
    process.setCamundaCandidateStarterGroups(starters);
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(processId + ".bpmn", model)
        .deploy();
  }

  private static String definition(String processId) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(processId)
        .latestVersion()
        .singleResult()
        .getId();
  }

  /** How many definitions Tasklist offers to start. */
  private static long startable(String processId) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(processId)
        .latestVersion()
        .startablePermissionCheck()
        .count();
  }

  private static Task standaloneTask(String name, String group, Date due) {
    Task task = tasks.newTask();
    task.setName(name);
    task.setDueDate(due);
    tasks.saveTask(task);
    tasks.addCandidateGroup(task.getId(), group);
    return task;
  }

  private static Date inDays(int days) {
    return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
  }

  private static void as(String personId) {
    identities.clearAuthentication();
    identities.setAuthentication(personId, List.copyOf(groupsOf(personId)));
  }

  private static boolean may(
      String personId, Permission permission, Resources resource, String id) {
    return authorizations.isUserAuthorized(
        personId, List.copyOf(groupsOf(personId)), permission, resource, id);
  }

  private static void grant(String group, Resources resource, String id, Permissions permission) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.addPermission(permission);
    authorizations.saveAuthorization(grant);
  }

  private static List<String> shown(String filter) {
    List<Task> list = filters.list(filter(filter).getId());
    return list.stream().map(Task::getName).toList();
  }

  private static Filter filter(String name) {
    return filters.createTaskFilterQuery().filterName(name).singleResult();
  }

  private static User user(String id) {
    return identities.createUserQuery().userId(id).singleResult();
  }

  private static Group group(String id) {
    return identities.createGroupQuery().groupId(id).singleResult();
  }

  private static Set<String> groupsOf(String personId) {
    return identities.createGroupQuery().groupMember(personId).list().stream()
        .map(Group::getId)
        .collect(Collectors.toSet());
  }

  /** How many rows each table has, and for some how often they were written. */
  private static Map<String, Long> rows() {
    JdbcClient database = JdbcClient.create(dataSource);
    return Stream.of(
            "count(*) from act_id_user",
            "sum(rev_) from act_id_user",
            "count(*) from act_id_group",
            "sum(rev_) from act_id_group",
            "count(*) from act_id_membership",
            "count(*) from act_id_info",
            "count(*) from act_ru_authorization",
            "sum(rev_) from act_ru_authorization",
            "count(*) from act_ru_filter")
        .collect(
            Collectors.toMap(
                figure -> figure,
                figure -> database.sql("select " + figure).query(Long.class).single()));
  }
}
