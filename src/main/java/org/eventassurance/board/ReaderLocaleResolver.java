package org.eventassurance.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Speaks to people in the language that the organisation knows of them; to everybody else in the
 * one that their browser asks for, or in the company's.
 */
@Component("localeResolver")
class ReaderLocaleResolver extends AcceptHeaderLocaleResolver {

  private final OrganisationDirectory organisation;

  ReaderLocaleResolver(
      OrganisationDirectory organisation, @Value("${assurance.language}") Locale language) {
    this.organisation = organisation;
    setSupportedLocales(List.of(Locale.ENGLISH, Locale.CHINESE));
    setDefaultLocale(language);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Optional.ofNullable(request.getUserPrincipal())
        .flatMap(caller -> organisation.current().person(caller.getName()))
        .map(Person::language)
        .orElseGet(() -> super.resolveLocale(request));
  }
}
