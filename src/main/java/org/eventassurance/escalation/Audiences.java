package org.eventassurance.escalation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.escalation.Ladder.Rung;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.EventPeople;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.Phase;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Finds the people whom a word of the ladder means for a task (B3, B5, E22). */
@Component
class Audiences {

  private final OrganisationDirectory directory;
  private final EventPeople people;

  Audiences(OrganisationDirectory directory, EventPeople people) {
    this.directory = directory;
    this.people = people;
  }

  /**
   * People who are told together.
   *
   * @param word as what
   * @param people their ids
   */
  record Audience(String word, Set<String> people) {

    private static Audience without(Set<String> unreached, String word, Set<String> people) {
      return new Audience(
          word, ordered(people.stream().filter(person -> !unreached.contains(person))));
    }
  }

  /**
   * The people whom the word means. Where it means nobody (no lead, or the lead's own task, or no
   * commander yet) those above are told, in the end the admins: no step falls silent.
   */
  Audience of(String audience, TaskPeople task, Optional<MajorEvent> event) {
    return first(LadderWords.upwardsFrom(audience), Set.of(), task, event);
  }

  /** The audience above one of whom the unreached could not be told; without them. */
  Audience above(
      String audience, Set<String> unreached, TaskPeople task, Optional<MajorEvent> event) {
    return first(LadderWords.above(audience), unreached, task, event);
  }

  private Audience first(
      List<String> words, Set<String> unreached, TaskPeople task, Optional<MajorEvent> event) {
    return words.stream()
        .map(word -> Audience.without(unreached, word, named(word, task, event)))
        .filter(audience -> !audience.people().isEmpty())
        .findFirst()
        .orElseGet(
            () -> Audience.without(unreached, LadderWords.ADMINS, directory.current().admins()));
  }

  /** What the ladder is asked for a task: while its event is live, for the watch. */
  Rung rung(TaskClock taskClock, TaskPeople task, Optional<MajorEvent> event) {
    return new Rung(
        event.flatMap(MajorEvent::level).map(AssuranceLevel::name).orElse(null),
        WatchedEvents.isLive(event) ? Phase.WATCH.id() : taskClock.phase(),
        departments(task, event).stream().findFirst().map(Department::id).orElse(null));
  }

  /** The departments whose task it is: the assignee's, else those of its candidates. */
  private List<Department> departments(TaskPeople task, Optional<MajorEvent> event) {
    Organisation organisation = directory.current();
    if (task.assignee() == null) {
      return candidateDepartments(task, event);
    }
    List<Department> own = organisation.departmentsOf(task.assignee());
    List<Department> meant =
        own.stream().filter(department -> EventPeople.isMeant(department, task.groups())).toList();
    return meant.isEmpty() ? own : meant;
  }

  private List<Department> candidateDepartments(TaskPeople task, Optional<MajorEvent> event) {
    Organisation organisation = directory.current();
    List<Department> meant =
        organisation.departments().stream()
            .filter(department -> EventPeople.isMeant(department, task.groups()))
            .toList();
    return meant.isEmpty()
        ? candidates(task, event).stream()
            .flatMap(person -> organisation.departmentsOf(person).stream())
            .distinct()
            .toList()
        : meant;
  }

  private Set<String> named(String word, TaskPeople task, Optional<MajorEvent> event) {
    return switch (word) {
      case LadderWords.ASSIGNEE ->
          task.assignee() == null ? candidates(task, event) : Set.of(task.assignee());
      case LadderWords.CANDIDATES -> candidates(task, event);
      case LadderWords.LEAD ->
          others(task, departments(task, event).stream().map(Department::lead));
      case LadderWords.QUALITY_LIAISON ->
          others(task, departments(task, event).stream().map(Department::qualityLiaison));
      case LadderWords.COMMANDER -> others(task, event.flatMap(MajorEvent::commander).stream());
      default -> people.leadership(event);
    };
  }

  /** Nobody is told as the one above that a task of their own is late. */
  private static Set<String> others(TaskPeople task, Stream<String> people) {
    return ordered(people.filter(person -> !person.equals(task.assignee())));
  }

  private Set<String> candidates(TaskPeople task, Optional<MajorEvent> event) {
    return ordered(
        Stream.concat(
            task.users().stream(),
            task.groups().stream().flatMap(group -> people.members(group, event).stream())));
  }

  private static Set<String> ordered(Stream<String> people) {
    return people.collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
