package org.eventassurance.process.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A field that takes its options from the system names a source that exists. */
final class ChoicesRule implements ModelRule<FormModel> {

  private final Set<String> sources;

  ChoicesRule(Set<String> sources) {
    this.sources = sources;
  }

  @Override
  public Stream<Finding> check(FormModel form, DeploymentView view) {
    return form.fields().stream()
        .filter(field -> !field.choices().isEmpty() && !sources.contains(field.choices()))
        .map(
            field ->
                field.finding(
                    ("in the form '%s' takes its choices from '%s', which does not "
                            + "exist: use one of %s.")
                        .formatted(
                            form.id(),
                            field.choices(),
                            String.join(", ", new TreeSet<>(sources)))));
  }
}
