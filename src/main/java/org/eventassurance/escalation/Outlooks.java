package org.eventassurance.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.eventassurance.escalation.Outlook.OutlookStep;
import org.eventassurance.escalation.Outlook.StepState;
import org.eventassurance.escalation.Outlook.Told;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.notification.Notification;
import org.eventassurance.notification.Notifications;
import org.eventassurance.notification.State;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.MailHours;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of a task what its clock has told and what it will tell if nobody does anything. */
@Service
public class Outlooks {

  /** More than any ladder tells of one task. */
  private static final int MOST = 1000;

  private static final Comparator<Told> BY_NAME = Comparator.comparing(Told::name);

  private final TaskClocks clocks;
  private final EngineTasks open;
  private final TaskService tasks;
  private final WatchedEvents events;
  private final Ladder ladder;
  private final Audiences audiences;
  private final SendingTimes times;
  private final Absences absences;
  private final Notifications notifications;
  private final Dictionary dictionary;
  private final EventWords names;
  private final Clock clock;

  Outlooks(
      TaskClocks clocks,
      EngineTasks open,
      TaskService tasks,
      WatchedEvents events,
      Ladder ladder,
      Audiences audiences,
      SendingTimes times,
      Absences absences,
      Notifications notifications,
      Dictionary dictionary,
      EventWords names,
      Clock clock) {
    this.clocks = clocks;
    this.open = open;
    this.tasks = tasks;
    this.events = events;
    this.ladder = ladder;
    this.audiences = audiences;
    this.times = times;
    this.absences = absences;
    this.notifications = notifications;
    this.dictionary = dictionary;
    this.names = names;
    this.clock = clock;
  }

  /**
   * The outlook of an open task in the reader's language.
   *
   * @throws Problem 404 if there is no such open task
   */
  @Transactional(readOnly = true)
  public Outlook of(String taskId, Locale language) {
    TaskClock taskClock = clocks.find(taskId).orElseThrow(() -> notOpen(taskId));
    TaskPeople people = open.people(taskId).orElseThrow(() -> notOpen(taskId));
    return new View(taskClock, people, dictionary.in(language)).outlook();
  }

  private static Problem notOpen(String taskId) {
    return Problem.notFound("There is no open task '%s'.", taskId);
  }

  private final class View {

    private final TaskClock taskClock;
    private final TaskPeople people;
    private final Words words;
    private final Instant now = clock.instant();
    private final MailHours hours = times.hours();
    private final Optional<MajorEvent> event;
    private final Ladder.Rung rung;
    private final List<Notification> written;

    View(TaskClock taskClock, TaskPeople people, Words words) {
      this.taskClock = taskClock;
      this.people = people;
      this.words = words;
      this.event = events.find(taskClock.eventCode());
      this.rung = audiences.rung(taskClock, people, event);
      this.written =
          notifications.ofTask(taskClock.taskId(), MOST).stream()
              .filter(one -> taskClock.dueAt().equals(one.taskDueAt()))
              .toList();
    }

    Outlook outlook() {
      return new Outlook(
          taskClock.taskId(),
          words.say(tasks.createTaskQuery().taskId(taskClock.taskId()).singleResult().getName()),
          taskClock.eventCode(),
          local(taskClock.dueAt()),
          rung.level(),
          rung.phase(),
          rung.department(),
          people.suspended(),
          ladder.inForce().steps(rung).stream()
              .sorted(Comparator.comparing(LadderStep::offset))
              .map(this::step)
              .toList());
    }

    private OutlookStep step(LadderStep step) {
      Instant at = step.at(taskClock.dueAt());
      List<Notification> told =
          written.stream().filter(one -> one.step().equals(step.name())).toList();
      boolean coming = at.isAfter(now);
      return new OutlookStep(
          step.name(),
          local(at),
          step.audience(),
          coming ? StepState.COMING : told.isEmpty() ? StepState.SKIPPED : StepState.TOLD,
          coming ? local(times.of(step, hours, WatchedEvents.isLive(event), at)) : null,
          coming ? toBeTold(step, at) : told.stream().map(this::told).sorted(BY_NAME).toList(),
          words.say(step.reason()));
    }

    private List<Told> toBeTold(LadderStep step, Instant at) {
      Collection<String> meant = audiences.of(step.audience(), people, event).people();
      return meant.stream()
          .map(person -> told(absences.standIn(person, at), person, null, null))
          .sorted(BY_NAME)
          .toList();
    }

    private Told told(Notification one) {
      return told(one.recipient(), one.concerns(), one.state(), mailAt(one));
    }

    private Told told(String reader, String meant, State mail, OffsetDateTime mailAt) {
      return new Told(
          reader,
          names.person(reader),
          reader.equals(meant) ? null : names.person(meant),
          mail,
          mailAt);
    }

    private OffsetDateTime mailAt(Notification one) {
      return switch (one.state()) {
        case SENT -> local(one.sentAt());
        case WAITING -> local(one.sendAt());
        case FAILED, MOOT -> null;
      };
    }

    private OffsetDateTime local(Instant moment) {
      return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
  }
}
