package org.eventassurance.process.model;

import java.util.List;
import java.util.stream.Stream;

/** A form is made of components with which Tasklist can show and complete it. */
final class FieldTypeRule implements ModelRule<FormModel> {

  private static final List<String> TYPES =
      List.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "datetime",
          "group",
          "table",
          "text",
          "html",
          "image",
          "expression",
          "button",
          "spacer",
          "separator");

  @Override
  public Stream<Finding> check(FormModel form, DeploymentView view) {
    return form.fields().stream()
        .filter(field -> !TYPES.contains(field.type()))
        .map(
            field ->
                field.finding(
                    ("in the form '%s' is of the type '%s', which Tasklist cannot "
                            + "complete: use one of %s.")
                        .formatted(form.id(), field.type(), String.join(", ", TYPES))));
  }
}
