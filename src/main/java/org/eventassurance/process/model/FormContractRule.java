package org.eventassurance.process.model;

import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.process.FormContract;

/** A form keeps the keys that Java reads. */
final class FormContractRule implements ModelRule<FormModel> {

  private final List<FormContract> contracts;

  FormContractRule(List<FormContract> contracts) {
    this.contracts = contracts;
  }

  @Override
  public Stream<Finding> check(FormModel form, DeploymentView view) {
    return contracts.stream()
        .filter(contract -> contract.formId().equals(form.id()))
        .flatMap(contract -> contract.keys().stream().sorted())
        .filter(key -> !form.variables().contains(key))
        .map(
            key ->
                new Finding(
                    null,
                    ("The form '%s' has no field with the key '%s' any more, but the "
                            + "product reads it: keep it.")
                        .formatted(form.id(), key)));
  }
}
