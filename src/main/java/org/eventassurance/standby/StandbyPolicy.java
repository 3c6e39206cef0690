package org.eventassurance.standby;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Component;

/** Which lines of the register make sense. */
@Component
class StandbyPolicy {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_PHONE = 100;
  private static final int MOST_PEOPLE = 20;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_PARTS = 1_000_000;

  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final ServiceCatalogue catalogue;

  StandbyPolicy(
      MajorEvents events, OrganisationDirectory organisation, ServiceCatalogue catalogue) {
    this.events = events;
    this.organisation = organisation;
    this.catalogue = catalogue;
  }

  /**
   * Passes a line that says of what kind it is, and whose values are possible.
   *
   * @throws Problem 400 naming all that is wrong
   */
  void check(StandbyDraft draft) {
    List<FieldError> errors = new ArrayList<>();
    checkKind(draft, errors);
    checkName(draft, errors);
    checkReferences(draft, errors);
    checkTexts(draft, errors);
    checkDays(draft, errors);
    checkTimes("reachableUntil", draft.reachableFrom(), draft.reachableUntil(), errors);
    checkParts(draft, errors);
    checkContacts(draft.contacts(), errors);
    checkPosts(draft.posts(), errors);
    Problem.refuseAny(errors);
  }

  private static void checkKind(StandbyDraft draft, List<FieldError> errors) {
    if (draft.kind() == null) {
      errors.add(new FieldError("kind", "Say what it is: VENDOR, CONTACT, OUTSIDE_HELP or SPARE."));
    }
  }

  private static void checkName(StandbyDraft draft, List<FieldError> errors) {
    if (draft.name().isEmpty()
        && !(draft.kind() == StandbyKind.CONTACT && draft.person() != null)) {
      errors.add(new FieldError("name", "Say who or what stands by."));
    }
    atMost("name", draft.name(), LONGEST_NAME, errors);
  }

  private void checkReferences(StandbyDraft draft, List<FieldError> errors) {
    if (draft.event() != null && events.find(draft.event()).isEmpty()) {
      errors.add(new FieldError("event", "There is no event '%s'.", draft.event()));
    }
    if (draft.person() != null && organisation.current().person(draft.person()).isEmpty()) {
      errors.add(new FieldError("person", "There is nobody with the id '%s'.", draft.person()));
    }
    draft.systems().stream()
        .map(String::valueOf)
        .filter(system -> catalogue.system(system).isEmpty())
        .forEach(
            system ->
                errors.add(
                    new FieldError(
                        "systems", "The service catalogue has no system '%s'.", system)));
  }

  private static void checkTexts(StandbyDraft draft, List<FieldError> errors) {
    atMost("provides", draft.provides(), LONGEST_TEXT, errors);
    atMost("channel", draft.channel(), LONGEST_TEXT, errors);
    atMost("reserves", draft.reserves(), LONGEST_TEXT, errors);
    atMost("place", draft.place(), LONGEST_NAME, errors);
  }

  private static void checkDays(StandbyDraft draft, List<FieldError> errors) {
    checkDay("confirmedOn", draft.confirmedOn(), errors);
    checkDay("incidentProcessOn", draft.incidentProcessOn(), errors);
    checkDay("securityUntil", draft.securityUntil(), errors);
    checkDay("liabilityUntil", draft.liabilityUntil(), errors);
  }

  private static void checkDay(String field, LocalDate day, List<FieldError> errors) {
    if (day != null && !isNear(day.getYear())) {
      errors.add(new FieldError(field, "Give a day such as 2026-10-27."));
    }
  }

  private static void checkTimes(
      String field, OffsetDateTime from, OffsetDateTime until, List<FieldError> errors) {
    if ((from != null && !isNear(from.getYear())) || (until != null && !isNear(until.getYear()))) {
      errors.add(new FieldError(field, "Give date, time and offset, like 2026-11-11T20:00+08:00."));
    } else if (from != null && until != null && !until.isAfter(from)) {
      errors.add(new FieldError(field, "The end must lie after the beginning."));
    }
  }

  private static boolean isNear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static void checkParts(StandbyDraft draft, List<FieldError> errors) {
    if (draft.kind() == StandbyKind.SPARE
        && (draft.quantity() == null || draft.quantity() < 1 || draft.quantity() > MOST_PARTS)) {
      errors.add(new FieldError("quantity", "Say how many there are, from 1 to %s.", MOST_PARTS));
    }
  }

  private static void checkContacts(List<ContactPerson> contacts, List<FieldError> errors) {
    if (contacts.size() > MOST_PEOPLE) {
      errors.add(new FieldError("contacts", "Name at most %s.", MOST_PEOPLE));
    }
    for (int i = 0; i < contacts.size(); i++) {
      ContactPerson contact = contacts.get(i);
      String field = "contacts[" + i + "].";
      if (!contact.phone().isEmpty() && contact.phone().chars().noneMatch(Character::isDigit)) {
        errors.add(new FieldError(field + "phone", "Give a phone number with its digits."));
      }
      if (!contact.mail().isEmpty() && !contact.mail().contains("@")) {
        errors.add(new FieldError(field + "mail", "Give a mail address, like name@example.com."));
      }
      atMost(field + "name", contact.name(), LONGEST_NAME, errors);
      atMost(field + "phone", contact.phone(), LONGEST_PHONE, errors);
      atMost(field + "mail", contact.mail(), LONGEST_NAME, errors);
    }
  }

  private static void checkPosts(List<StandbyDraft.Post> posts, List<FieldError> errors) {
    if (posts.size() > MOST_PEOPLE) {
      errors.add(new FieldError("posts", "Name at most %s.", MOST_PEOPLE));
    }
    for (int i = 0; i < posts.size(); i++) {
      StandbyDraft.Post post = posts.get(i);
      String field = "posts[" + i + "].";
      if (post.person().isEmpty()) {
        errors.add(new FieldError(field + "person", "Say who staffs the post."));
      }
      if (Objects.isNull(post.from()) || Objects.isNull(post.until())) {
        errors.add(new FieldError(field + "until", "Say from when until when it is staffed."));
      }
      checkTimes(field + "until", post.from(), post.until(), errors);
      atMost(field + "person", post.person(), LONGEST_NAME, errors);
      atMost(field + "post", post.post(), LONGEST_NAME, errors);
    }
  }

  private static void atMost(String field, String text, int longest, List<FieldError> errors) {
    if (text.length() > longest) {
      errors.add(new FieldError(field, "Use at most %s characters.", longest));
    }
  }
}
