package org.eventassurance.process.model;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Each field has a key of its own. */
final class FieldKeyRule implements ModelRule<FormModel> {

  @Override
  public Stream<Finding> check(FormModel form, DeploymentView view) {
    Set<String> seen = new HashSet<>();
    return form.fields().stream()
        .filter(FormModel.Field::holdsValue)
        .filter(field -> !seen.add(field.key()))
        .map(
            field ->
                field.finding(
                    ("in the form '%s' has a key that another field has, too: give it "
                            + "one of its own.")
                        .formatted(form.id())));
  }
}
