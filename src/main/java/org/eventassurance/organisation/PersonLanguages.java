package org.eventassurance.organisation;

import java.util.Locale;
import org.eventassurance.process.Readers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Serves forms in the language that the organisation file gives a person. */
@Component
class PersonLanguages implements Readers {

  private final OrganisationDirectory directory;
  private final Locale companyLanguage;

  PersonLanguages(
      OrganisationDirectory directory, @Value("${assurance.language:en}") Locale companyLanguage) {
    this.directory = directory;
    this.companyLanguage = companyLanguage;
  }

  @Override
  public Locale languageOf(String personId) {
    return directory.current().person(personId).map(Person::language).orElse(companyLanguage);
  }
}
