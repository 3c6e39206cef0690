package org.eventassurance.organisation;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.calendar.WorkingCalendar;

/** The company as one valid organisation file describes it; immutable. */
public final class Organisation {

  private final Map<String, Department> departments;
  private final Map<String, Person> people;
  private final Set<String> processOwners;
  private final Set<String> admins;
  private final Optional<QuietHours> quietHours;
  private final Set<DayOfWeek> workingWeek;

  /**
   * An organisation from departments and people that are known to fit together.
   *
   * @param departments in the order in which people read them
   * @param people everybody, whether in a department or not
   */
  public Organisation(List<Department> departments, List<Person> people) {
    this(departments, people, Set.of(), Set.of());
  }

  /**
   * An organisation from parts that are known to fit together.
   *
   * @param departments in the order in which people read them
   * @param people everybody, whether in a department or not
   * @param processOwners ids of the people who may change and deploy models
   * @param admins ids of the people who administer the product
   */
  public Organisation(
      List<Department> departments,
      List<Person> people,
      Set<String> processOwners,
      Set<String> admins) {
    this(
        departments,
        people,
        processOwners,
        admins,
        Optional.empty(),
        WorkingCalendar.MONDAY_TO_FRIDAY);
  }

  /**
   * An organisation with hours of its own, from parts that are known to fit together.
   *
   * @param departments in the order in which people read them
   * @param people everybody, whether in a department or not
   * @param processOwners ids of the people who may change and deploy models
   * @param admins ids of the people who administer the product
   * @param quietHours when nobody is to be disturbed without need
   * @param workingWeek the weekdays on which the company works, holidays apart
   */
  Organisation(
      List<Department> departments,
      List<Person> people,
      Set<String> processOwners,
      Set<String> admins,
      Optional<QuietHours> quietHours,
      Set<DayOfWeek> workingWeek) {
    this.departments = byId(departments, Department::id);
    this.people = byId(people, Person::id);
    this.processOwners = Set.copyOf(processOwners);
    this.admins = Set.copyOf(admins);
    this.quietHours = quietHours;
    this.workingWeek = Set.copyOf(workingWeek);
  }

  /** An organisation without departments and people. */
  static Organisation empty() {
    return new Organisation(List.of(), List.of());
  }

  /** All departments in the order of the file. */
  public Collection<Department> departments() {
    return departments.values();
  }

  /** Everybody in the order of the file. */
  public Collection<Person> people() {
    return people.values();
  }

  /** Ids of the people who may change and deploy models. */
  public Set<String> processOwners() {
    return processOwners;
  }

  /** Ids of the people who administer the product. */
  public Set<String> admins() {
    return admins;
  }

  /** When nobody is to be disturbed without need; empty if mails may go out at any hour. */
  public Optional<QuietHours> quietHours() {
    return quietHours;
  }

  /** The weekdays on which the company works, holidays apart; Monday to Friday if it names none. */
  public Set<DayOfWeek> workingWeek() {
    return workingWeek;
  }

  /** The department of this id. */
  public Optional<Department> department(String id) {
    return Optional.ofNullable(departments.get(id));
  }

  /** The person of this id. */
  public Optional<Person> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /** The departments that have the role; several may share one. */
  public List<Department> departmentsWithRole(String role) {
    return departments().stream().filter(department -> department.roles().contains(role)).toList();
  }

  /** The departments that the person is a member of. */
  public List<Department> departmentsOf(String personId) {
    return departments().stream()
        .filter(department -> department.members().contains(personId))
        .toList();
  }

  /** All roles of all departments. */
  public Set<String> roles() {
    return departments().stream()
        .flatMap(department -> department.roles().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The candidate groups of a person: the ids and the roles of their departments. */
  public Set<String> groupsOf(String personId) {
    Set<String> groups = new LinkedHashSet<>();
    for (Department department : departmentsOf(personId)) {
      groups.add(department.id());
      groups.addAll(department.roles());
    }
    return groups;
  }

  /** Whether the person leads a department that is, or has the role of, the candidate group. */
  public boolean leads(String personId, String group) {
    return departments().stream()
        .filter(department -> department.lead().equals(personId))
        .anyMatch(
            department -> department.id().equals(group) || department.roles().contains(group));
  }

  private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
    return entries.stream()
        .collect(
            Collectors.toMap(
                id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
  }
}
