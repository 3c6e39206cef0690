package org.eventassurance.majorevent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Component;

/** What a registration must say so that an event can be carried through. */
@Component
class RegistrationPolicy {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,39}");
  private static final int LONGEST_NAME = 200;
  private static final String UNKNOWN_SYSTEM = "'%s' is not in the service catalogue.";
  private static final String UNKNOWN_DEPARTMENT = "'%s' is not in the organisation.";

  private final SchedulePolicy schedules;
  private final OrganisationDirectory organisation;
  private final ServiceCatalogue catalogue;

  RegistrationPolicy(
      SchedulePolicy schedules, OrganisationDirectory organisation, ServiceCatalogue catalogue) {
    this.schedules = schedules;
    this.organisation = organisation;
    this.catalogue = catalogue;
  }

  /**
   * Passes a registration that can be accepted.
   *
   * @throws Problem naming everything that is wrong at once
   */
  void check(Registration registration) {
    List<FieldError> errors = new ArrayList<>();
    checkText(registration, errors);
    errors.addAll(schedules.errors(registration.schedule()));
    checkIds("systems", registration.systems(), this::isSystem, UNKNOWN_SYSTEM, errors);
    checkIds(
        "departments", registration.departments(), this::isDepartment, UNKNOWN_DEPARTMENT, errors);
    checkRatings(registration, errors);
    Problem.refuseAny(errors);
  }

  private static void checkText(Registration registration, List<FieldError> errors) {
    String code = registration.code();
    if (code != null && !code.isBlank() && !CODE.matcher(code.strip()).matches()) {
      errors.add(
          new FieldError(
              "code",
              "Use 2 to 40 letters, digits, dots, hyphens or underscores, or leave it empty."));
    }
    String name = registration.name();
    if (name == null || name.isBlank()) {
      errors.add(new FieldError("name", "Give the event a name."));
    } else if (name.length() > LONGEST_NAME) {
      errors.add(new FieldError("name", "Use at most %s characters.", LONGEST_NAME));
    } else if (name.chars().anyMatch(Character::isISOControl)) {
      errors.add(new FieldError("name", "Write the name on one line, without control characters."));
    }
    require("kind", registration.kind(), "Say what kind of event it is.", errors);
  }

  private static void checkRatings(Registration registration, List<FieldError> errors) {
    checkPositive("normalPeakQps", registration.normalPeakQps(), errors);
    checkPositive("expectedPeakQps", registration.expectedPeakQps(), errors);
    require("revenueAtStake", registration.revenueAtStake(), "Rate the revenue.", errors);
    require("publicExposure", registration.publicExposure(), "Rate the exposure.", errors);
  }

  private static void checkPositive(String field, Long qps, List<FieldError> errors) {
    if (qps == null || qps < 1) {
      errors.add(new FieldError(field, "Give the queries per second, at least 1."));
    }
  }

  private static void require(String field, Object value, String message, List<FieldError> errors) {
    if (value == null) {
      errors.add(new FieldError(field, message));
    }
  }

  private static void checkIds(
      String field,
      List<String> ids,
      Predicate<String> known,
      String unknown,
      List<FieldError> errors) {
    if (ids == null || ids.isEmpty()) {
      errors.add(new FieldError(field, "Name at least one."));
      return;
    }
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i) == null || !known.test(ids.get(i))) {
        errors.add(new FieldError(field + "[" + i + "]", unknown, String.valueOf(ids.get(i))));
      }
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      errors.add(new FieldError(field, "Name each only once."));
    }
  }

  private boolean isSystem(String id) {
    return catalogue.system(id).isPresent();
  }

  private boolean isDepartment(String id) {
    Organisation current = organisation.current();
    return current.department(id).isPresent();
  }
}
