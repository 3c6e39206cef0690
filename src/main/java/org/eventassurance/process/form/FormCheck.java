package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.eventassurance.language.Sentence;

/**
 * Holds submissions against the schema of their form, as the browser's form does it (form-js 1.8):
 * hidden, disabled and read-only fields and whatever the form does not declare are dropped, the
 * rest must keep the declared rules.
 */
final class FormCheck {

  private final Feel feel;
  private final FieldOptions options;

  FormCheck(Feel feel, FieldOptions options) {
    this.feel = feel;
    this.options = options;
  }

  /**
   * Judges a whole form: a visible field that was not sent counts as left empty, and is written so.
   *
   * @param served the variables and facts with which the form was served
   */
  Judgement whole(FormSchema schema, VariableMap submitted, ObjectNode served) {
    return new Run(schema, submitted, served).judge(schema.fields());
  }

  /** Judges only the fields whose variables were sent: nothing else is required or written. */
  Judgement part(FormSchema schema, VariableMap submitted, ObjectNode served) {
    List<FormField> sent =
        schema.fields().stream().filter(field -> submitted.containsKey(field.variable())).toList();
    return new Run(schema, submitted, served).judge(sent);
  }

  /** One submission on its way through the form. */
  private final class Run {

    private final FormSchema schema;
    private final ObjectNode served;
    private final ObjectNode initial;
    private final ObjectNode sent = JsonTree.MAPPER.createObjectNode();
    private final Map<String, RefusedValue> unreadable = new HashMap<>();

    Run(FormSchema schema, VariableMap submitted, ObjectNode served) {
      this.schema = schema;
      this.served = served;
      this.initial = served.deepCopy();
      schema.fields().forEach(this::preset);
      schema.variables().stream()
          .filter(submitted::containsKey)
          .forEach(variable -> readSent(variable, submitted.getValueTyped(variable)));
    }

    Judgement judge(List<FormField> fields) {
      Map<String, Object> data = visibleData();
      FieldReader reader = new FieldReader(options, feel, served, data);
      ObjectNode values = JsonTree.MAPPER.createObjectNode();
      Set<Sentence> problems = new LinkedHashSet<>();
      for (FormField field : fields) {
        if (isOpen(field, data)) {
          try {
            JsonTree.put(values, field.path(), read(field, reader));
          } catch (RefusedValue refused) {
            problems.add(Sentence.of("'%s' %s", field.label(), refused.sentence()));
          }
        }
      }
      return new Judgement(JsonTree.members(values), List.copyOf(problems));
    }

    private void preset(FormField field) {
      if (JsonTree.at(initial, field.path()).isMissingNode()) {
        JsonTree.put(initial, field.path(), field.preset());
      }
    }

    private void readSent(String variable, TypedValue value) {
      try {
        sent.set(variable, PlainValues.read(value));
      } catch (RefusedValue refused) {
        unreadable.put(variable, refused);
      }
    }

    private JsonNode read(FormField field, FieldReader reader) throws RefusedValue {
      if (unreadable.containsKey(field.variable())) {
        throw unreadable.get(field.variable());
      }
      return JsonTree.MAPPER.valueToTree(reader.read(field, JsonTree.at(sent, field.path())));
    }

    private boolean isOpen(FormField field, Map<String, Object> data) {
      return !field.fixed()
          && !isHidden(field, data)
          && !feel.holds(field.text("readonly").orElse(""), data);
    }

    private boolean isHidden(FormField field, Map<String, Object> data) {
      return field.hideConditions().stream().anyMatch(condition -> feel.holds(condition, data));
    }

    /** The data over which conditions are evaluated: a hidden field counts as not filled in. */
    private Map<String, Object> visibleData() {
      ObjectNode data = initial.deepCopy();
      schema.fields().stream()
          .filter(field -> !field.fixed())
          .forEach(field -> JsonTree.put(data, field.path(), filledIn(field)));
      Map<String, Object> all = JsonTree.members(data);
      schema.fields().stream()
          .filter(field -> isHidden(field, all))
          .forEach(
              field ->
                  JsonTree.put(data, field.path(), JsonTree.at(initial, field.path()).deepCopy()));
      return JsonTree.members(data);
    }

    private JsonNode filledIn(FormField field) {
      JsonNode value = JsonTree.at(sent, field.path());
      return value.isMissingNode() || value.isNull() ? field.empty() : value;
    }
  }
}
