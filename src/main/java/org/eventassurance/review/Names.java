package org.eventassurance.review;

import java.util.Locale;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.springframework.stereotype.Component;

/** Calls people and departments by name; an id that has left the organisation stands for itself. */
@Component
class Names {

  private final OrganisationDirectory organisation;

  Names(OrganisationDirectory organisation) {
    this.organisation = organisation;
  }

  String person(String id) {
    return organisation.current().person(id).map(Person::name).orElse(id);
  }

  String department(String id, Locale language) {
    return organisation
        .current()
        .department(id)
        .map(department -> department.name().in(language))
        .orElse(id);
  }
}
