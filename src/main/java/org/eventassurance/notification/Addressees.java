package org.eventassurance.notification;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventPeople;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Finds whom something of an event concerns, and says why it does (B3, B5). */
@Component
public class Addressees {

  static final String COMMANDER = "commander";
  static final String LEADERSHIP = "leadership";
  static final String LEADS = "leads";
  static final String QUALITY_LIAISONS = "quality-liaisons";
  static final String REGISTRANT = "registrant";

  /** What people are to an event; other words are groups and persons. */
  static final List<String> ROLES_OF_EVENT =
      List.of(COMMANDER, LEADERSHIP, LEADS, QUALITY_LIAISONS, REGISTRANT);

  /** As what somebody is told; the ladder of escalations uses the same words. */
  private static final String LEAD = "lead";

  private static final String QUALITY_LIAISON = "quality-liaison";
  private static final String MEMBER = "member";
  private static final String PERSON = "person";
  private static final String ADMINS = "admins";

  private final OrganisationDirectory directory;
  private final EventPeople people;

  Addressees(OrganisationDirectory directory, EventPeople people) {
    this.directory = directory;
    this.people = people;
  }

  /** The event's commander, once the leadership has appointed one. */
  public List<Addressee> commander(Optional<MajorEvent> event) {
    return event.flatMap(MajorEvent::commander).stream()
        .map(person -> new Addressee(COMMANDER, person, Sentence.of("You command this event.")))
        .toList();
  }

  /** Who supervises the event and decides on important matters. */
  public List<Addressee> leadership(Optional<MajorEvent> event) {
    return people.leadership(event).stream()
        .map(
            person ->
                new Addressee(
                    LEADERSHIP, person, Sentence.of("You belong to the event's leadership group.")))
        .toList();
  }

  /** Whoever registered the event, as long as the organisation knows them. */
  public List<Addressee> registrant(Optional<MajorEvent> event) {
    return event.map(MajorEvent::registeredBy).flatMap(directory.current()::person).stream()
        .map(
            person ->
                new Addressee(REGISTRANT, person.id(), Sentence.of("You registered this event.")))
        .toList();
  }

  /** The leads of all departments that take part in the event. */
  public List<Addressee> leads(Optional<MajorEvent> event) {
    return ofDepartments(event, this::leadOf);
  }

  /** The quality liaisons of all departments that take part in the event. */
  public List<Addressee> qualityLiaisons(Optional<MajorEvent> event) {
    return ofDepartments(event, this::qualityLiaisonOf);
  }

  /** The department's lead; nobody if the organisation has lost the department. */
  public List<Addressee> leadOf(String departmentId) {
    return department(departmentId)
        .map(
            department ->
                new Addressee(
                    LEAD, department.lead(), Sentence.of("You lead %s.", name(department))))
        .toList();
  }

  /** The department's quality liaison; nobody if the organisation has lost the department. */
  public List<Addressee> qualityLiaisonOf(String departmentId) {
    return department(departmentId)
        .map(
            department ->
                new Addressee(
                    QUALITY_LIAISON,
                    department.qualityLiaison(),
                    Sentence.of("You are the quality liaison of %s.", name(department))))
        .toList();
  }

  /** One person, for a reason of their own. */
  public List<Addressee> person(String id, Sentence reason) {
    return directory.current().person(id).stream()
        .map(person -> new Addressee(PERSON, person.id(), reason))
        .toList();
  }

  /**
   * Whom a model means by a word: what people are to the event, else a candidate group, else a
   * person's id. A word that nobody knows reaches the admins, who are told so.
   */
  List<Addressee> named(String word, Optional<MajorEvent> event) {
    return switch (word) {
      case COMMANDER -> commander(event);
      case LEADERSHIP -> leadership(event);
      case LEADS -> leads(event);
      case QUALITY_LIAISONS -> qualityLiaisons(event);
      case REGISTRANT -> registrant(event);
      default -> members(word, event).orElseGet(() -> personOrAdmins(word));
    };
  }

  /** Who is told where nobody else could be. */
  List<Addressee> admins(String audience) {
    return directory.current().admins().stream()
        .map(
            person ->
                new Addressee(
                    ADMINS,
                    person,
                    Sentence.of(
                        "A model tells this to '%s', where there is nobody: see that it reaches"
                            + " somebody, and mend the model or the organisation.",
                        audience)))
        .toList();
  }

  private Optional<List<Addressee>> members(String group, Optional<MajorEvent> event) {
    return Optional.of(
            people.members(group, event).stream()
                .map(person -> new Addressee(MEMBER, person, belongsTo(group)))
                .toList())
        .filter(members -> !members.isEmpty());
  }

  private List<Addressee> personOrAdmins(String word) {
    List<Addressee> person = person(word, Sentence.of("You are named in the event's process."));
    return person.isEmpty() ? admins(word) : person;
  }

  private Sentence belongsTo(String group) {
    Optional<Department> department = directory.current().department(group);
    return department.isPresent()
        ? Sentence.of("You belong to %s.", name(department.get()))
        : Sentence.of("You belong to the group '%s'.", group);
  }

  private List<Addressee> ofDepartments(
      Optional<MajorEvent> event, Function<String, List<Addressee>> people) {
    return event.stream()
        .flatMap(one -> one.departments().stream())
        .flatMap(department -> people.apply(department).stream())
        .toList();
  }

  private Stream<Department> department(String id) {
    return directory.current().department(id).stream();
  }

  private static Spoken name(Department department) {
    return language -> department.name().in(language);
  }
}
