package org.eventassurance.process.model;

import java.util.stream.Stream;

/** The condition under which a field is hidden can be read. */
final class HideConditionRule implements ModelRule<FormModel> {

  @Override
  public Stream<Finding> check(FormModel form, DeploymentView view) {
    return form.fields().stream()
        .filter(field -> !isReadable(field.hideCondition()))
        .map(
            field ->
                field.finding(
                    ("in the form '%s' is hidden if '%s', which cannot be read: write "
                            + "= and then FEEL.")
                        .formatted(form.id(), field.hideCondition())));
  }

  private static boolean isReadable(String condition) {
    return condition.isEmpty()
        || (condition.startsWith("=") && Feel.isExpression(condition.substring(1)));
  }
}
