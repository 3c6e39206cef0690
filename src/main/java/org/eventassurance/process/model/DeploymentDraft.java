package org.eventassurance.process.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmmn.deployer.CmmnDeployer;
import org.camunda.bpm.engine.impl.util.StringUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.eventassurance.language.Translations;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.StringUtils;

/** The models of one deployment, read; each by the name of its file. */
final class DeploymentDraft {

  private final Map<String, BpmnModelInstance> processes = new LinkedHashMap<>();
  private final Map<String, DmnModelInstance> decisions = new LinkedHashMap<>();
  private final Map<String, FormModel> forms = new LinkedHashMap<>();
  private final Map<ModelKind, Set<String>> keys = new EnumMap<>(ModelKind.class);
  private final Findings findings;

  private DeploymentDraft(Findings findings) {
    this.findings = findings;
    Stream.of(ModelKind.values()).forEach(kind -> keys.put(kind, new HashSet<>()));
  }

  /** Reads what can be read and adds the rest to the findings. */
  static DeploymentDraft read(Collection<ModelFile> files, Findings findings) {
    DeploymentDraft draft = new DeploymentDraft(findings);
    files.forEach(draft::read);
    return draft;
  }

  Map<String, BpmnModelInstance> processes() {
    return processes;
  }

  Map<String, DmnModelInstance> decisions() {
    return decisions;
  }

  Map<String, FormModel> forms() {
    return forms;
  }

  boolean defines(ModelKind kind, String key) {
    return keys.get(kind).contains(key);
  }

  private void read(ModelFile file) {
    if (StringUtil.hasAnySuffix(file.name(), CmmnDeployer.CMMN_RESOURCE_SUFFIXES)) {
      add(
          file,
          "is a case model (CMMN), which is not supported here: draw a BPMN process instead.");
    }
    if (isTranslation(file)) {
      readTranslations(file);
    }
    ModelKind.of(file.name()).ifPresent(kind -> read(file, kind));
  }

  private static boolean isTranslation(ModelFile file) {
    return Translations.fileName(Locale.CHINESE).equals(StringUtils.getFilename(file.name()));
  }

  private void readTranslations(ModelFile file) {
    try {
      Translations.read(file.content());
    } catch (IllegalArgumentException unreadable) {
      add(file, "cannot be read as translations: " + unreadable.getMessage());
    }
  }

  private void read(ModelFile file, ModelKind kind) {
    try {
      Stream<String> ids =
          switch (kind) {
            case PROCESS ->
                remember(file, processes, Bpmn::readModelFromStream)
                    .getModelElementsByType(Process.class)
                    .stream()
                    .filter(Process::isExecutable)
                    .map(Process::getId);
            case DECISION ->
                remember(file, decisions, Dmn::readModelFromStream)
                    .getModelElementsByType(Decision.class)
                    .stream()
                    .map(Decision::getId);
            case FORM -> Stream.of(remember(file, forms, FormModel::read).id());
          };
      ids.forEach(id -> remember(file, kind, id));
    } catch (ModelException | IllegalArgumentException unreadable) {
      add(file, "cannot be read as a " + kind.noun() + ": " + reason(unreadable));
    }
  }

  private static <M> M remember(
      ModelFile file, Map<String, M> models, Function<InputStream, M> reader) {
    M model = reader.apply(new ByteArrayInputStream(file.content()));
    models.put(file.name(), model);
    return model;
  }

  private void remember(ModelFile file, ModelKind kind, String id) {
    if (!keys.get(kind).add(id)) {
      add(file, "defines the " + kind.noun() + " '" + id + "' a second time: keep one of the two.");
    }
  }

  private void add(ModelFile file, String rest) {
    String sentence = "The file '" + file.name() + "' " + rest;
    findings.add(file.name(), Stream.of(new Finding(null, sentence)));
  }

  private static String reason(RuntimeException unreadable) {
    return NestedExceptionUtils.getMostSpecificCause(unreadable)
        .getMessage()
        .replaceFirst(".*Error: URI=null Line=(\\d+): ", "line $1: ");
  }
}
