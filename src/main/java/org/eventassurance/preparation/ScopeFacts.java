package org.eventassurance.preparation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.answer.Answer;
import org.eventassurance.answer.Answers;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows the declared scope, one row of each who declared one (B1), to those who plan for it. */
@Component
class ScopeFacts implements FormFacts {

  private static final Set<String> FORMS = Set.of("forecast", "plan-capacity");

  private final Answers answers;
  private final OrganisationDirectory organisation;
  private final EventWords words;
  private final MessageSource messages;

  ScopeFacts(
      Answers answers,
      OrganisationDirectory organisation,
      EventWords words,
      MessageSource messages) {
    this.answers = answers;
    this.organisation = organisation;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Stream<Map<String, String>> each =
        answers.of(businessKey, "userTask_declareScopeEach").stream()
            .map(answer -> ofDepartment(answer, language));
    Stream<Map<String, String>> central =
        answers.of(businessKey, "userTask_declareScope").stream()
            .flatMap(answer -> ofCompany(answer, language));
    return Map.of("scope", Stream.concat(each, central).toList());
  }

  private Map<String, String> ofDepartment(Answer answer, Locale language) {
    String unit =
        organisation.current().department(answer.department()).map(Department::unit).orElse("");
    String by = words.department(answer.department(), language);
    return row(unit, by, answer, "scopeSystems", "scopeInfrastructure");
  }

  /** The head office's row and, where branches take part, theirs. */
  private Stream<Map<String, String>> ofCompany(Answer answer, Locale language) {
    Map<String, String> headOffice =
        row(word("fact.headOffice", language), "", answer, "scopeSystems", "scopeInfrastructure");
    Map<String, String> branches =
        row(word("fact.branches", language), "", answer, "scopeBranchSystems", "scopeBranches");
    boolean withBranches =
        !branches.get("systems").isEmpty() || !branches.get("infrastructure").isEmpty();
    return withBranches ? Stream.of(headOffice, branches) : Stream.of(headOffice);
  }

  private String word(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }

  private Map<String, String> row(
      String unit, String department, Answer answer, String systems, String infrastructure) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("unit", unit);
    row.put("department", department);
    row.put("systems", words.systems(texts(answer.values().get(systems))));
    row.put("infrastructure", answer.text(infrastructure));
    row.put("exclusions", answer.text("scopeExclusions"));
    return row;
  }

  private static List<String> texts(Object value) {
    return value instanceof Collection<?> texts
        ? texts.stream().map(Object::toString).toList()
        : List.of();
  }
}
