package org.eventassurance.escalation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.organisation.BuiltInGroups;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Finds the people whom a word of the ladder means for a task (B3, B5, E22). */
@Component
class Audiences {

  private static final String LEADERSHIP_ROLE = "leadership";

  /** No word of the ladder: who is told where nobody else could be. */
  private static final String ADMINS = "admins";

  private final OrganisationDirectory directory;

  Audiences(OrganisationDirectory directory) {
    this.directory = directory;
  }

  /**
   * People who are told together.
   *
   * @param word as what
   * @param people their ids
   */
  record Audience(String word, Set<String> people) {}

  /**
   * The people whom the word means. Where it means nobody (no lead, or the lead's own task, or no
   * commander yet) those above are told, in the end the admins: no step falls silent.
   */
  Audience of(String audience, TaskPeople task, Optional<MajorEvent> event) {
    return first(LadderWords.upwardsFrom(audience), task, event);
  }

  /** The audience above one that was not reached. */
  Audience above(String audience, TaskPeople task, Optional<MajorEvent> event) {
    return first(LadderWords.above(audience), task, event);
  }

  private Audience first(List<String> words, TaskPeople task, Optional<MajorEvent> event) {
    return words.stream()
        .map(word -> new Audience(word, named(word, task, event)))
        .filter(audience -> !audience.people().isEmpty())
        .findFirst()
        .orElseGet(() -> new Audience(ADMINS, directory.current().admins()));
  }

  /** The departments whose task it is: the assignee's, else those of its candidates. */
  List<Department> departments(TaskPeople task, Optional<MajorEvent> event) {
    Organisation organisation = directory.current();
    if (task.assignee() == null) {
      return candidateDepartments(task, event);
    }
    List<Department> own = organisation.departmentsOf(task.assignee());
    List<Department> meant =
        own.stream().filter(department -> isMeant(department, task.groups())).toList();
    return meant.isEmpty() ? own : meant;
  }

  private List<Department> candidateDepartments(TaskPeople task, Optional<MajorEvent> event) {
    Organisation organisation = directory.current();
    List<Department> meant =
        organisation.departments().stream()
            .filter(department -> isMeant(department, task.groups()))
            .toList();
    return meant.isEmpty()
        ? candidates(task, event).stream()
            .flatMap(person -> organisation.departmentsOf(person).stream())
            .distinct()
            .toList()
        : meant;
  }

  private static boolean isMeant(Department department, Set<String> groups) {
    return groups.contains(department.id())
        || department.roles().stream().anyMatch(groups::contains);
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
      default -> leadership(event);
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
            task.groups().stream().flatMap(group -> members(group, event).stream())));
  }

  private Collection<String> members(String group, Optional<MajorEvent> event) {
    Organisation organisation = directory.current();
    return switch (group) {
      case BuiltInGroups.COMMANDERS -> event.flatMap(MajorEvent::commander).stream().toList();
      case BuiltInGroups.PROCESS_OWNERS -> organisation.processOwners();
      case BuiltInGroups.ADMINS -> organisation.admins();
      default ->
          ordered(
              organisation.departments().stream()
                  .filter(department -> isMeant(department, Set.of(group)))
                  .flatMap(department -> department.members().stream()));
    };
  }

  /** The event's own leadership group, else everybody who has the role. */
  private Set<String> leadership(Optional<MajorEvent> event) {
    List<String> named = event.map(MajorEvent::leadershipGroup).orElse(List.of());
    return named.isEmpty()
        ? ordered(
            directory.current().departmentsWithRole(LEADERSHIP_ROLE).stream()
                .flatMap(department -> department.members().stream()))
        : new LinkedHashSet<>(named);
  }

  private static Set<String> ordered(Stream<String> people) {
    return people.collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
