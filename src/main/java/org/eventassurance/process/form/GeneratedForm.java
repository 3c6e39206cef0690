package org.eventassurance.process.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.variable.VariableMap;
import org.eventassurance.language.Sentence;

/**
 * Forms whose fields are listed in the model itself. The engine keeps their constraints, but only
 * when the form is submitted, and lets other variables through: here they are stopped.
 */
final class GeneratedForm {

  private GeneratedForm() {}

  /** Judges what was sent; without any field nothing is written. */
  static Judgement judge(FormData form, VariableMap sent, Way way) {
    if (form.getFormFields().isEmpty()) {
      return Judgement.accepted(Map.of());
    }
    if (way != Way.FORM) {
      return Judgement.refused(
          List.of(Sentence.of("This task has a form: submit the form instead.")));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    List<Sentence> problems = new ArrayList<>();
    form.getFormFields().stream()
        .filter(field -> sent.containsKey(field.getId()))
        .forEach(field -> read(field, sent, values, problems));
    return new Judgement(values, problems);
  }

  private static void read(
      FormField field, VariableMap sent, Map<String, Object> values, List<Sentence> problems) {
    String id = field.getId();
    try {
      values.put(id, JsonTree.plain(PlainValues.read(sent.getValueTyped(id))));
    } catch (RefusedValue refused) {
      problems.add(Sentence.of("'%s' %s", field.getLabel(), refused.sentence()));
    }
  }
}
