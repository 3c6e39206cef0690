package org.eventassurance.process.shipping;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.TableContract;
import org.eventassurance.process.model.Expectations;
import org.eventassurance.process.model.FormReference;
import org.eventassurance.process.model.ModelFile;
import org.eventassurance.process.model.ModelGuard;
import org.eventassurance.process.model.ModelKind;
import org.eventassurance.process.model.ModelsInForce;

/** Whether what is in force is what this release can run with. */
final class FitnessCheck {

  private final Expectations expected;
  private final ModelsInForce inForce;
  private final ModelGuard guard;

  FitnessCheck(Expectations expected, ModelsInForce inForce, ModelGuard guard) {
    this.expected = expected;
    this.inForce = inForce;
    this.guard = guard;
  }

  /**
   * Makes sure that nothing is missing.
   *
   * @throws IllegalStateException naming what is missing
   */
  void requireExpectedDefinitions() {
    List<String> missing =
        Stream.of(
                missing(ModelKind.PROCESS, expected.processes(), ModelContract::processId),
                missing(ModelKind.DECISION, expected.tables(), TableContract::decisionId),
                missing(ModelKind.FORM, expected.forms(), FormContract::formId),
                inForce.processes().flatMap(FormReference::in).flatMap(this::unresolved))
            .flatMap(sentences -> sentences)
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "Models are missing. "
              + String.join(" ", missing)
              + " Put the files back into processes/ and forms/, or deploy them, and start again.");
    }
  }

  /** What the file, which is in force, does against this release's rules, in sentences. */
  List<String> misfits(ModelFile file) {
    return guard.inspect(List.of(file), inForce).sentences();
  }

  private <C> Stream<String> missing(ModelKind kind, List<C> contracts, Function<C, String> id) {
    return contracts.stream()
        .map(id)
        .filter(key -> inForce.find(kind, key).isEmpty())
        .map(key -> "There is no %s '%s'.".formatted(kind.noun(), key));
  }

  private Stream<String> unresolved(FormReference reference) {
    return inForce.find(ModelKind.FORM, reference.formId()).isPresent()
        ? Stream.empty()
        : Stream.of(
            "There is no form '%s', to which %s refers."
                .formatted(reference.formId(), reference.elementName()));
  }
}
