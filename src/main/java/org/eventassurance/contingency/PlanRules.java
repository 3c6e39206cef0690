package org.eventassurance.contingency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.language.Sentence;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.reader.StreamReader;

/** Says what is wrong with a plan that somebody writes outside of a form. */
@Component
class PlanRules {

  static final int LONGEST_NAME = 200;
  static final int LONGEST_TEXT = 1000;
  static final int LONGEST_STEPS = 20_000;
  static final int MOST_MINUTES = 1440;

  private static final String NAME = "name";

  private final OrganisationDirectory organisation;
  private final ServiceCatalogue catalogue;

  PlanRules(OrganisationDirectory organisation, ServiceCatalogue catalogue) {
    this.organisation = organisation;
    this.catalogue = catalogue;
  }

  /**
   * What is wrong, by the field that has it; nothing if the plan can be stored. Whom and what the
   * plan as it is refers to may have left the company since.
   *
   * @param present the plan that is to be changed
   * @param draft a tidy one
   */
  List<FieldError> errors(Optional<ContingencyPlan> present, String department, PlanDraft draft) {
    List<FieldError> errors = new ArrayList<>();
    checkDepartment(department, present, errors);
    checkText(NAME, draft.name(), LONGEST_NAME, errors);
    if (draft.name().contains("\n")) {
      errors.add(new FieldError(NAME, "Write the name in one line."));
    }
    if (draft.kind() == null) {
      errors.add(new FieldError("type", "Use one of %s.", kinds()));
    }
    checkText("trigger", draft.callWhen(), LONGEST_TEXT, errors);
    checkText("steps", draft.steps(), LONGEST_STEPS, errors);
    checkLength("rights", draft.rights(), LONGEST_TEXT, errors);
    checkLength("effect", draft.expectedEffect(), LONGEST_TEXT, errors);
    if (draft.minutes() < 0 || draft.minutes() > MOST_MINUTES) {
      errors.add(new FieldError("minutes", "Give a whole number from 0 to %s.", MOST_MINUTES));
    }
    checkSystem(draft.systemId(), present.map(ContingencyPlan::content), errors);
    checkOwner(draft.owner(), present.map(ContingencyPlan::content), errors);
    return errors;
  }

  /** The words for a plan's type, as Markdown has them. */
  static List<Object> kinds() {
    return List.<Object>copyOf(List.of(PlanKind.values()).stream().map(PlanKind::word).toList());
  }

  private void checkDepartment(
      String department, Optional<ContingencyPlan> present, List<FieldError> errors) {
    boolean kept = present.map(ContingencyPlan::department).filter(department::equals).isPresent();
    if (!kept && organisation.current().department(department).isEmpty()) {
      errors.add(
          new FieldError(
              "department", "There is no department '%s': give the id of one.", department));
    }
  }

  private void checkSystem(String system, Optional<PlanDraft> present, List<FieldError> errors) {
    boolean kept = present.filter(it -> Objects.equals(it.systemId(), system)).isPresent();
    if (system != null && !kept && catalogue.system(system).isEmpty()) {
      errors.add(
          new FieldError(
              "system",
              "There is no system '%s' in the service catalogue: give the id of one, or leave it"
                  + " out.",
              system));
    }
  }

  private void checkOwner(String owner, Optional<PlanDraft> present, List<FieldError> errors) {
    boolean kept = present.filter(it -> it.owner().equals(owner)).isPresent();
    if (!kept && organisation.current().person(owner).isEmpty()) {
      errors.add(
          new FieldError(
              "owner",
              "There is no person '%s': give the id of whoever keeps the plan right.",
              owner));
    }
  }

  private static void checkText(String field, String text, int longest, List<FieldError> errors) {
    if (text.isEmpty()) {
      errors.add(new FieldError(field, Sentence.of("Say something here: it is needed.")));
    }
    checkLength(field, text, longest, errors);
  }

  private static void checkLength(String field, String text, int longest, List<FieldError> errors) {
    if (text.length() > longest) {
      errors.add(new FieldError(field, "Use at most %s characters.", longest));
    }
    if (!StreamReader.isPrintable(text)) {
      errors.add(new FieldError(field, "Leave out control characters: nobody can read them."));
    }
  }
}
