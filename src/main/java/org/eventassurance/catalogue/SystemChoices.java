package org.eventassurance.catalogue;

import java.util.List;
import java.util.Locale;
import org.eventassurance.process.FormChoices;
import org.springframework.stereotype.Component;

/** Lets a form choose among the systems of the service catalogue. */
@Component
class SystemChoices implements FormChoices {

  private final ServiceCatalogue catalogue;

  SystemChoices(ServiceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String source() {
    return "systems";
  }

  /** A system has one name in every language. */
  @Override
  public List<Choice> choices(Locale language) {
    return catalogue.systems().stream()
        .map(system -> new Choice(system.id(), system.name()))
        .toList();
  }
}
