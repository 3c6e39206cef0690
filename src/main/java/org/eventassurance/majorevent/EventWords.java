package org.eventassurance.majorevent;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.language.Spoken;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.springframework.stereotype.Component;

/** Says ids, moments and figures as forms show them to people; nothing for null. */
@Component
public class EventWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final OrganisationDirectory organisation;
  private final ServiceCatalogue catalogue;
  private final Clock clock;

  EventWords(OrganisationDirectory organisation, ServiceCatalogue catalogue, Clock clock) {
    this.organisation = organisation;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** A system's name; its id if the catalogue has lost it. */
  public String system(String id) {
    return catalogue.system(id).map(CataloguedSystem::name).orElse(id);
  }

  public String systems(Collection<String> ids) {
    return joined(ids, this::system);
  }

  /** A department's name; its id if the organisation has lost it. */
  public String department(String id, Locale language) {
    return organisation
        .current()
        .department(id)
        .map(Department::name)
        .map(name -> name.in(language))
        .orElse(id);
  }

  /** A department's name, to be put into a sentence. */
  public Spoken spokenDepartment(String id) {
    return language -> department(id, language);
  }

  public String departments(Collection<String> ids, Locale language) {
    return joined(ids, id -> department(id, language));
  }

  /** A person's name; their id if the organisation has lost them. */
  public String person(String id) {
    return organisation.current().person(id).map(Person::name).orElse(id);
  }

  public String people(Collection<String> ids) {
    return joined(ids, this::person);
  }

  /** A moment in the company's zone, to the minute. */
  public String time(Instant instant) {
    return instant == null ? "" : TIME.format(instant.atZone(clock.getZone()));
  }

  /** A moment's day in the company's zone. */
  public String day(Instant instant) {
    return instant == null ? "" : LocalDate.ofInstant(instant, clock.getZone()).toString();
  }

  /** A moment as a date picker takes it, with the company's offset. */
  public String pickerValue(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime().toString();
  }

  /** A figure with its thousands apart, such as 24,000. */
  public String number(Number figure, Locale language) {
    return figure == null ? "" : NumberFormat.getNumberInstance(language).format(figure);
  }

  private static String joined(Collection<String> ids, UnaryOperator<String> nameOf) {
    return ids.stream().map(nameOf).collect(Collectors.joining(", "));
  }
}
