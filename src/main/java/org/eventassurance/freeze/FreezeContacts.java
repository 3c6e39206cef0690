package org.eventassurance.freeze;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eventassurance.majorevent.AssuranceLevel;
import org.eventassurance.majorevent.EventPeople;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.springframework.stereotype.Component;

/** Whom to turn to with a change that is held back; their numbers are their own. */
@Component
class FreezeContacts {

  private final ExceptionTable table;
  private final OrganisationDirectory organisation;
  private final EventPeople people;

  FreezeContacts(ExceptionTable table, OrganisationDirectory organisation, EventPeople people) {
    this.table = table;
    this.organisation = organisation;
    this.people = people;
  }

  /** Who commands the event that decides, and who leads those that approve each class. */
  List<Contact> of(FreezeState state) {
    Optional<EventFreeze> strictest = state.strictest();
    String level = strictest.flatMap(EventFreeze::level).map(AssuranceLevel::name).orElse(null);
    Stream<Contact> approvers =
        table.rules(level).entrySet().stream()
            .flatMap(row -> approvers(row.getKey(), row.getValue().approverRole()));
    return Stream.concat(command(strictest), approvers).toList();
  }

  private Stream<Contact> command(Optional<EventFreeze> event) {
    return event
        .flatMap(EventFreeze::commander)
        .flatMap(person -> contact("commander", null, person))
        .map(Stream::of)
        .orElseGet(
            () ->
                people.leadership(Optional.empty()).stream()
                    .limit(1)
                    .flatMap(person -> contact("leadership", null, person).stream()));
  }

  private Stream<Contact> approvers(String exceptionClass, String role) {
    return departments(role)
        .map(Department::lead)
        .flatMap(lead -> contact("approver", exceptionClass, lead).stream());
  }

  private Stream<Department> departments(String group) {
    return organisation.current().departments().stream()
        .filter(department -> EventPeople.isMeant(department, Set.of(group)));
  }

  private Optional<Contact> contact(String as, String exceptionClass, String person) {
    return organisation
        .current()
        .person(person)
        .map((Person known) -> new Contact(as, exceptionClass, known.name(), known.email()));
  }

  /**
   * Somebody to turn to.
   *
   * @param as commander, leadership or approver
   * @param exceptionClass what an approver decides about; null for others
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Contact(String as, String exceptionClass, String name, String mail) {}
}
