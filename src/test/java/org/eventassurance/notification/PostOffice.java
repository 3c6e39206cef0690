package org.eventassurance.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.eventassurance.deadline.TaskDeadlines;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.OwnersTranslations;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Name;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.eventassurance.process.TinyEngine;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that tells people, on a database of its own and an engine with standalone tasks. */
final class PostOffice implements AutoCloseable {

  static final String EVENT = "launch-2026";

  final MovableClock clock = new MovableClock();

  /** What else happens when somebody is not reached. */
  Runnable listener = () -> {};

  final List<Undeliverable> undeliverable = Collections.synchronizedList(new ArrayList<>());
  final OrganisationDirectory organisation = mock(OrganisationDirectory.class);
  final MajorEvents events = mock(MajorEvents.class);
  final Absences absences = mock(Absences.class);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final JdbcClient jdbc;
  final Ledger ledger;
  final Notifications notifications;
  final Composer composer;
  private final TinyEngine engine;

  PostOffice() {
    this(TinyEngine.h2());
  }

  PostOffice(DataSource database) {
    engine = TinyEngine.on(database);
    jdbc = JdbcClient.create(database);
    ledger = new Ledger(new JdbcTemplate(database), jdbc);
    notifications = new Notifications(ledger, absences, clock);
    composer =
        new Composer(
            organisation, dictionary(), messages(), clock, "https://assure.example.com", "h.test");
    when(organisation.current()).thenReturn(company());
    when(absences.standIn(anyString(), any())).thenAnswer(call -> call.getArgument(0));
    MajorEvent launch = event("Autumn launch live stream");
    when(events.find(EVENT)).thenReturn(Optional.of(launch));
  }

  static MajorEvent event(String name) {
    MajorEvent event = mock(MajorEvent.class);
    when(event.code()).thenReturn(EVENT);
    when(event.name()).thenReturn(name);
    when(event.level()).thenReturn(Optional.of(AssuranceLevel.P1));
    when(event.status()).thenReturn(EventStatus.PREPARING);
    return event;
  }

  static Dictionary dictionary() {
    return new Dictionary(
        new StaticListableBeanFactory().getBeanProvider(OwnersTranslations.class));
  }

  static MessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  /** Chen and Li of the DBA department, whose lead is Wu; Zhao reads Chinese. */
  static Organisation company() {
    List<Person> people =
        List.of(
            person("chen", Locale.ENGLISH),
            person("li", Locale.ENGLISH),
            person("wu", Locale.ENGLISH),
            new Person("zhao", "赵敏", "zhao@example.com", Locale.CHINESE),
            new Person("broken", "Broken Address", "no address", Locale.ENGLISH));
    Department dba =
        new Department(
            "dba",
            new Name("Database Administration", "数据库管理部"),
            "head-office",
            Set.of("dba"),
            "wu",
            "zhao",
            List.of("chen", "li", "wu", "zhao"));
    return new Organisation(List.of(dba), people);
  }

  private static Person person(String id, Locale language) {
    String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    return new Person(id, name + " Wei", id + "@example.com", language);
  }

  /** A sender that delivers to the mail server at this port of this machine. */
  NotificationSender sender(int port) {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "1000");
    server.getJavaMailProperties().put("mail.smtp.timeout", "1000");
    return sender(server);
  }

  NotificationSender sender(JavaMailSenderImpl server) {
    return sender(new MailServer(server, envelopes()));
  }

  Envelopes envelopes() {
    MailSettings settings = new MailSettings("Assurance <assurance@h.test>", null, 1);
    return new Envelopes(settings.sender(), clock);
  }

  NotificationSender sender(Outlet outlet) {
    return new NotificationSender(
        ledger,
        new Situations(
            engine.engine().getTaskService(),
            engine.engine().getRepositoryService(),
            mock(TaskDeadlines.class),
            events),
        composer,
        outlet,
        new MailMetrics(meters, notifications, clock),
        event -> {
          listener.run();
          undeliverable.add((Undeliverable) event);
        },
        engine.transactions(),
        clock);
  }

  RuntimeService processes() {
    return engine.engine().getRuntimeService();
  }

  /** Starts a process with one task for the group {@code dba}, which is due now. */
  String drawnTask(String name) {
    String process = "process-" + UUID.randomUUID();
    engine
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            process + ".bpmn",
            Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("task")
                .name(name)
                .camundaCandidateGroups("dba")
                .endEvent()
                .done())
        .deploy();
    processes().startProcessInstanceByKey(process, EVENT, Map.of("phase", "load-test"));
    Task task = tasks().createTaskQuery().processDefinitionKey(process).singleResult();
    task.setDueDate(Date.from(clock.instant()));
    tasks().saveTask(task);
    return task.getId();
  }

  TaskService tasks() {
    return engine.engine().getTaskService();
  }

  /** An open task that is due now. */
  String task(String name, String assignee) {
    Task task = tasks().newTask();
    task.setName(name);
    task.setAssignee(assignee);
    task.setDueDate(Date.from(clock.instant()));
    tasks().saveTask(task);
    tasks().addCandidateGroup(task.getId(), "dba");
    return task.getId();
  }

  /** A task's step that is due now, written into the ledger. */
  void remind(String taskId, String step, String recipient) {
    write(step(taskId, step, "assignee", recipient, false));
  }

  /** Somebody above the task's people is told now. */
  void escalate(String taskId, String recipient) {
    write(step(taskId, "lead-2h", "lead", recipient, false));
  }

  NewNotification step(
      String taskId, String step, String audience, String recipient, boolean digest) {
    Instant now = clock.instant();
    return new NewNotification(
        audience.equals("lead") ? Kind.ESCALATION : Kind.REMINDER,
        EVENT,
        taskId,
        dueAt(taskId),
        step,
        audience,
        recipient,
        Sentence.of("You have the task."),
        List.of(),
        digest,
        now,
        now);
  }

  Instant dueAt(String taskId) {
    return tasks().createTaskQuery().taskId(taskId).singleResult().getDueDate().toInstant();
  }

  int write(NewNotification... notifications) {
    return new TransactionTemplate(engine.transactions())
        .execute(status -> notifications.length == 0 ? 0 : written(notifications));
  }

  private int written(NewNotification... told) {
    return notifications.write(List.of(told));
  }

  /** The states of the ledger's lines for a recipient, in the order of their steps. */
  List<State> states(String recipient) {
    return jdbc.sql("select state from notification where recipient = ? order by step, id")
        .param(recipient)
        .query(State.class)
        .list();
  }

  long count(State state) {
    return jdbc.sql("select count(*) from notification where state = ?")
        .param(state.name())
        .query(Long.class)
        .single();
  }

  String remark(String recipient) {
    return jdbc.sql("select min(remark) from notification where recipient = ?")
        .param(recipient)
        .query(String.class)
        .single();
  }

  @Override
  public void close() {
    engine.close();
  }
}
