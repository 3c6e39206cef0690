package org.eventassurance.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.organisation.StandInLedger.HandedOver;
import org.eventassurance.organisation.StandInLedger.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the tasks of people who are away to whoever stands in, and gives back what is still open
 * with them when the people are back. Each task moves in a transaction of its own, so that one that
 * cannot move just then holds up no other; it is tried again at the next look.
 */
@Component
class TaskHandover {

  private static final Logger log = LoggerFactory.getLogger(TaskHandover.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final StandInLedger ledger;
  private final TaskService tasks;
  private final Absences absences;
  private final OrganisationDirectory directory;
  private final Dictionary dictionary;
  private final Locale companyLanguage;
  private final Clock clock;
  private final TransactionTemplate transaction;

  TaskHandover(
      StandInLedger ledger,
      TaskService tasks,
      Absences absences,
      OrganisationDirectory directory,
      Dictionary dictionary,
      @Value("${assurance.language:en}") Locale companyLanguage,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.ledger = ledger;
    this.tasks = tasks;
    this.absences = absences;
    this.directory = directory;
    this.dictionary = dictionary;
    this.companyLanguage = companyLanguage;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Hands over what people have who are away, as the ledger knows them. */
  void handOver() {
    ledger.toHandOver().forEach(task -> move(task, () -> handOver(task)));
  }

  /**
   * Takes back from former substitutes what they still have, for whoever it belongs to now.
   *
   * @param standIns whoever stands in now, by whoever is away
   */
  void takeBack(Map<String, String> standIns) {
    ledger.handedOver().stream()
        .filter(task -> !task.substitute().equals(standIns.get(task.person())))
        .forEach(task -> move(task, () -> takeBack(task, standIns.containsKey(task.person()))));
  }

  private void move(HandedOver task, Runnable work) {
    try {
      transaction.executeWithoutResult(status -> work.run());
    } catch (RuntimeException e) {
      log.warn("Task '{}' of {} could not be moved yet.", task.taskId(), task.person(), e);
    }
  }

  private void handOver(HandedOver task) {
    if (task.role() == Role.CANDIDATE) {
      tasks.addCandidateUser(task.taskId(), task.substitute());
    } else {
      tasks.setAssignee(task.taskId(), task.substitute());
      if (task.owned()) {
        tasks.setOwner(task.taskId(), task.person());
      }
      comment(task.taskId(), away(task));
    }
    ledger.record(task);
  }

  private void takeBack(HandedOver task, boolean stillAway) {
    Optional<Task> open =
        Optional.ofNullable(tasks.createTaskQuery().taskId(task.taskId()).singleResult());
    if (open.filter(Task::isSuspended).isPresent()) {
      return;
    }
    ledger.forget(task);
    if (open.isPresent() && directory.current().person(task.person()).isPresent()) {
      takeBack(task, open.get(), stillAway);
    }
  }

  private void takeBack(HandedOver task, Task open, boolean stillAway) {
    if (task.role() == Role.CANDIDATE) {
      tasks.deleteCandidateUser(task.taskId(), task.substitute());
    } else if (task.substitute().equals(open.getAssignee())) {
      tasks.setAssignee(task.taskId(), task.person());
      if (task.owned() && task.person().equals(open.getOwner())) {
        tasks.deleteUserIdentityLink(task.taskId(), task.person(), IdentityLinkType.OWNER);
      }
      if (!stillAway) {
        comment(task.taskId(), Sentence.of("%s has this task again.", name(task.person())));
      }
    }
  }

  private Sentence away(HandedOver task) {
    Instant until = absences.of(task.person()).map(Absence::until).orElseGet(clock::instant);
    return Sentence.of(
        "%s is away until %s. %s stands in.",
        name(task.person()), TIME.format(until.atZone(clock.getZone())), name(task.substitute()));
  }

  private void comment(String taskId, Sentence sentence) {
    tasks.createComment(taskId, null, dictionary.in(companyLanguage).say(sentence));
  }

  private String name(String personId) {
    return directory.current().person(personId).map(Person::name).orElse(personId);
  }
}
