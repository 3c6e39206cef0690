package org.eventassurance.process.shipping;

import java.util.Optional;
import org.eventassurance.process.model.ModelFile;
import org.eventassurance.process.model.ModelKind;
import org.springframework.util.StringUtils;

/** One of the product's own model files; it defines what its name says. */
record ShippedFile(ModelKind kind, ModelFile file) {

  /** The file as a model, empty if it is none. */
  static Optional<ShippedFile> of(ModelFile file) {
    return ModelKind.of(file.name()).map(kind -> new ShippedFile(kind, file));
  }

  /** The file's name without folders, such as {@code event-assurance.bpmn}. */
  String name() {
    return StringUtils.getFilename(file.name());
  }

  /** The id of the process, decision or form, such as {@code event-assurance}. */
  String key() {
    return StringUtils.stripFilenameExtension(name());
  }

  Fingerprint fingerprint() {
    return Fingerprint.of(file);
  }
}
