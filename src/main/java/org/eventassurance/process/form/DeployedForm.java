package org.eventassurance.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormData;
import org.eventassurance.language.Words;

/** Reads the Camunda Form of a task or a start event in the version that the engine serves. */
final class DeployedForm {

  private static final String CAMUNDA_FORM_KEY = "camunda-forms:deployment:";

  private DeployedForm() {}

  /** The schema in the words; empty if there is no form, or one of another kind. */
  static Optional<FormSchema> schema(FormData data, Supplier<InputStream> deployed, Words words) {
    return isCamundaForm(data) ? Optional.of(read(deployed.get(), words)) : Optional.empty();
  }

  private static boolean isCamundaForm(FormData data) {
    return data.getCamundaFormRef() != null
        || (data.getFormKey() != null && data.getFormKey().startsWith(CAMUNDA_FORM_KEY));
  }

  private static FormSchema read(InputStream deployed, Words words) {
    try (deployed) {
      JsonNode form = JsonTree.MAPPER.readTree(deployed);
      FormText.translate(form, words);
      return FormSchema.of(form);
    } catch (IOException broken) {
      throw new UncheckedIOException("The deployed form is not readable JSON.", broken);
    }
  }
}
