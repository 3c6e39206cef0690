package org.eventassurance.process.model;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.form.deployer.CamundaFormDefinitionDeployer;
import org.camunda.bpm.engine.impl.util.StringUtil;

/** The kinds of models that the product runs. */
public enum ModelKind {
  PROCESS("process"),
  DECISION("decision"),
  FORM("form");

  private final String noun;

  ModelKind(String noun) {
    this.noun = noun;
  }

  /** The kind that the engine makes of a resource of this name; empty for a resource it ignores. */
  public static Optional<ModelKind> of(String resourceName) {
    return Stream.of(values())
        .filter(kind -> StringUtil.hasAnySuffix(resourceName, kind.suffixes()))
        .findFirst();
  }

  /** What people call such a model, such as {@code form}. */
  public String noun() {
    return noun;
  }

  private String[] suffixes() {
    return switch (this) {
      case PROCESS -> BpmnDeployer.BPMN_RESOURCE_SUFFIXES;
      case DECISION -> DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES;
      case FORM -> CamundaFormDefinitionDeployer.FORM_RESOURCE_SUFFIXES;
    };
  }
}
