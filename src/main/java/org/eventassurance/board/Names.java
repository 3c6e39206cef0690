package org.eventassurance.board;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.Person;
import org.springframework.context.MessageSource;

/**
 * Calls what events know by its id by the name that the reader knows; an id without a name stands
 * for itself.
 */
final class Names {

  private static final int MOST_NAMED = 3;

  private final Organisation organisation;
  private final ServiceCatalogue catalogue;
  private final MessageSource messages;
  private final Locale language;

  Names(
      Organisation organisation,
      ServiceCatalogue catalogue,
      MessageSource messages,
      Locale language) {
    this.organisation = organisation;
    this.catalogue = catalogue;
    this.messages = messages;
    this.language = language;
  }

  public String person(String id) {
    return organisation.person(id).map(Person::name).orElse(id);
  }

  /** A person with the departments that tell them from others of that name. */
  public String personWithDepartments(String id) {
    String departments =
        organisation.departmentsOf(id).stream()
            .map(this::name)
            .collect(Collectors.joining(separator()));
    return departments.isEmpty() ? person(id) : person(id) + " · " + departments;
  }

  public String people(List<String> ids) {
    return ids.stream().map(this::person).collect(Collectors.joining(separator()));
  }

  /** Some of many people, and how many more there are. */
  public String some(List<String> ids) {
    String named = people(ids.stream().limit(MOST_NAMED).toList());
    int more = ids.size() - MOST_NAMED;
    return more <= 0
        ? named
        : messages.getMessage("told.more", new Object[] {named, more}, language);
  }

  public String system(String id) {
    return catalogue.system(id).map(CataloguedSystem::name).orElse(id);
  }

  /** The department of this id, else all departments that have the role. */
  public String department(String group) {
    return organisation
        .department(group)
        .map(this::name)
        .orElseGet(() -> departmentsWithRole(group));
  }

  /** A phase, or another process that an owner has drawn. */
  public String phase(String processId) {
    return messages.getMessage("phase." + processId, null, processId, language);
  }

  /** As what somebody is told: a word of the ladder, or of whoever tells them. */
  public String audience(String word) {
    return messages.getMessage("told.audience." + word, null, word, language);
  }

  private String departmentsWithRole(String role) {
    List<Department> departments = organisation.departmentsWithRole(role);
    return departments.isEmpty()
        ? role
        : departments.stream().map(this::name).collect(Collectors.joining(separator()));
  }

  private String name(Department department) {
    return department.name().in(language);
  }

  private String separator() {
    return messages.getMessage("list.separator", null, language);
  }
}
