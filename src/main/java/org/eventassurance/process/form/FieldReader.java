package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.process.form.FieldOptions.Option;

/**
 * Reads single fields of one submission by the rules that the form declares, which are the rules
 * that the browser's form keeps, and says what is wrong in words that go on after the field's
 * label.
 */
final class FieldReader {

  private final FieldOptions options;
  private final Feel feel;
  private final JsonNode served;
  private final Map<String, Object> data;

  /**
   * @param served the variables and facts with which the form was served
   * @param data the form's values as of now, over which its expressions are evaluated
   */
  FieldReader(FieldOptions options, Feel feel, JsonNode served, Map<String, Object> data) {
    this.options = options;
    this.feel = feel;
    this.served = served;
    this.data = data;
  }

  /**
   * The value to write: text, boolean, Long for whole-number fields, Double for other numbers, a
   * list of options' values, or null where nothing was filled in.
   *
   * @throws RefusedValue if the field does not take this value
   */
  Object read(FormField field, JsonNode value) throws RefusedValue {
    if (isEmpty(value)) {
      RefusedValue.when(field.required(), "is required: fill it in.");
      return field.empty().isTextual() ? null : JsonTree.plain(field.empty());
    }
    return switch (field.type()) {
      case "number" -> Numbers.read(field, value, limit(field, "min"), limit(field, "max"));
      case "checkbox" -> checkbox(field, value);
      case "datetime" -> Moment.of(field).read(value);
      case "radio", "select" -> Options.one(value, offered(field));
      case "checklist", "taglist" -> Options.many(value, offered(field));
      default -> Texts.read(field, value, limit(field, "minLength"), limit(field, "maxLength"));
    };
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || value.isMissingNode()
        || (value.isTextual() && value.asText().isBlank())
        || (value.isArray() && value.isEmpty());
  }

  private static Object checkbox(FormField field, JsonNode value) throws RefusedValue {
    boolean isAnswer = List.of("true", "false").contains(value.asText());
    RefusedValue.when(!isAnswer, "must be true or false.");
    RefusedValue.when(field.required() && !value.asBoolean(), "is required: tick it.");
    return value.asBoolean();
  }

  private List<Option> offered(FormField field) {
    return options.of(field, served, data);
  }

  /** A limit that the form declares as a number or as an expression. */
  private Optional<BigDecimal> limit(FormField field, String name) {
    String declared = field.constraint(name).asText();
    return Feel.isExpression(declared)
        ? Optional.ofNullable(feel.evaluate(declared, data))
            .map(Object::toString)
            .flatMap(Numbers::parse)
        : Numbers.parse(declared);
  }
}
