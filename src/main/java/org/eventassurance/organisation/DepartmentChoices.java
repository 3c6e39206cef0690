package org.eventassurance.organisation;

import java.util.List;
import java.util.Locale;
import org.eventassurance.process.FormChoices;
import org.springframework.stereotype.Component;

/** Lets a form choose among the departments. */
@Component
class DepartmentChoices implements FormChoices {

  private final OrganisationDirectory directory;

  DepartmentChoices(OrganisationDirectory directory) {
    this.directory = directory;
  }

  @Override
  public String source() {
    return "departments";
  }

  @Override
  public List<Choice> choices(Locale language) {
    return directory.current().departments().stream()
        .map(department -> new Choice(department.id(), department.name().in(language)))
        .toList();
  }
}
