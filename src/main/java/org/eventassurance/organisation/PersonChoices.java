package org.eventassurance.organisation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eventassurance.process.FormChoices;
import org.springframework.stereotype.Component;

/** Lets a form choose among the people, who are shown with their departments. */
@Component
class PersonChoices implements FormChoices {

  private final OrganisationDirectory directory;

  PersonChoices(OrganisationDirectory directory) {
    this.directory = directory;
  }

  @Override
  public String source() {
    return "people";
  }

  @Override
  public List<Choice> choices(Locale language) {
    Organisation organisation = directory.current();
    return organisation.people().stream()
        .map(person -> new Choice(person.id(), label(person, organisation, language)))
        .toList();
  }

  private static String label(Person person, Organisation organisation, Locale language) {
    String departments =
        organisation.departmentsOf(person.id()).stream()
            .map(department -> department.name().in(language))
            .collect(Collectors.joining(", "));
    return departments.isEmpty() ? person.name() : person.name() + " (" + departments + ")";
  }
}
