package org.eventassurance.majorevent;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.organisation.BuiltInGroups;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Finds people by what they are to an event, or to the company outside any (B3). */
@Component
public class EventPeople {

  private static final String LEADERSHIP_ROLE = "leadership";

  private final OrganisationDirectory directory;

  EventPeople(OrganisationDirectory directory) {
    this.directory = directory;
  }

  /** Ids of the event's own leadership group, else of everybody who has the role. */
  public Set<String> leadership(Optional<MajorEvent> event) {
    List<String> named = event.map(MajorEvent::leadershipGroup).orElse(List.of());
    return named.isEmpty()
        ? ordered(
            directory.current().departmentsWithRole(LEADERSHIP_ROLE).stream()
                .flatMap(department -> department.members().stream()))
        : new LinkedHashSet<>(named);
  }

  /** Ids of the people whom a candidate group means: a role's, a department's or a built-in one. */
  public Collection<String> members(String group, Optional<MajorEvent> event) {
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

  /** Whether one of the candidate groups is the department or a role of it. */
  public static boolean isMeant(Department department, Set<String> groups) {
    return groups.contains(department.id())
        || department.roles().stream().anyMatch(groups::contains);
  }

  private static Set<String> ordered(Stream<String> people) {
    return people.collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
