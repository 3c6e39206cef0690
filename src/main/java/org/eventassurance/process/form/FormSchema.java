package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;

/**
 * What a Camunda Form declares.
 *
 * @param id the form's id
 * @param fields every field that takes a value, groups resolved
 */
record FormSchema(String id, List<FormField> fields) {

  static FormSchema of(JsonNode form) {
    List<FormField> fields = new ArrayList<>();
    collect(form, List.of(), List.of(), fields);
    return new FormSchema(form.path("id").asText(), List.copyOf(fields));
  }

  /** The variables that the form may write. */
  Set<String> variables() {
    return fields.stream().map(FormField::variable).collect(Collectors.toSet());
  }

  /** What a problem says to somebody who sees the fields' labels, not their keys. */
  List<Sentence> sentences(Problem problem) {
    return problem.errors().isEmpty()
        ? List.of(problem.sentence())
        : problem.errors().stream().map(this::sentence).toList();
  }

  private Sentence sentence(FieldError error) {
    return fields.stream()
        .filter(field -> field.variable().equals(error.field()))
        .findFirst()
        .map(field -> Sentence.of("'%s': %s", field.label(), error.sentence()))
        .orElse(error.sentence());
  }

  private static void collect(
      JsonNode container, List<String> path, List<String> hides, List<FormField> fields) {
    for (JsonNode component : container.path("components")) {
      List<String> conditions = concat(hides, hideCondition(component));
      if (component.path("type").asText().equals("group")) {
        collect(component, concat(path, steps(component, "path")), conditions, fields);
      } else if (FormField.takesValue(component)) {
        fields.add(new FormField(concat(path, steps(component, "key")), conditions, component));
      }
    }
  }

  private static Stream<String> hideCondition(JsonNode component) {
    String condition = component.path("conditional").path("hide").asText();
    return Stream.of(condition).filter(Feel::isExpression);
  }

  /** A key or path may itself name several steps, divided by dots. */
  private static Stream<String> steps(JsonNode component, String attribute) {
    return Arrays.stream(component.path(attribute).asText().split("\\."))
        .filter(step -> !step.isBlank());
  }

  private static List<String> concat(List<String> list, Stream<String> additions) {
    return Stream.concat(list.stream(), additions).toList();
  }
}
