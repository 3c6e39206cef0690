package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eventassurance.process.form.FieldOptions.Option;

/**
 * What a field with options takes: values of options that are offered, in the options' own type.
 */
final class Options {

  private static final int FEW = 10;
  private static final int LONGEST_EXCERPT = 60;

  private Options() {}

  static Object one(JsonNode value, List<Option> offered) throws RefusedValue {
    RefusedValue.when(value.isContainerNode(), "takes one option, not a list.");
    for (Option option : offered) {
      if (option.value().asText().equals(value.asText())) {
        return JsonTree.plain(option.value());
      }
    }
    throw offered.size() > FEW
        ? new RefusedValue("does not offer '%s': choose one of the options.", excerpt(value))
        : new RefusedValue(
            "does not offer '%s': choose one of: %s.", excerpt(value), labels(offered));
  }

  /** Each option once, in the order in which they were chosen. */
  static List<Object> many(JsonNode value, List<Option> offered) throws RefusedValue {
    RefusedValue.when(!value.isArray(), "takes a list of options.");
    Set<Object> chosen = new LinkedHashSet<>();
    for (JsonNode element : value) {
      chosen.add(one(element, offered));
    }
    return new ArrayList<>(chosen);
  }

  private static List<String> labels(List<Option> offered) {
    return offered.stream().map(Option::label).toList();
  }

  private static String excerpt(JsonNode value) {
    String text = value.asText();
    return text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
  }
}
