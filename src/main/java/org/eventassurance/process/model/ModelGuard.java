package org.eventassurance.process.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Every rule that a model must keep, in one place; the build and the engine both ask it. */
public final class ModelGuard {

  private final List<ModelRule<BpmnModelInstance>> processRules;
  private final List<ModelRule<DmnModelInstance>> decisionRules;
  private final List<ModelRule<FormModel>> formRules;

  public ModelGuard(Expectations expected) {
    processRules =
        List.of(
            new ProcessSettingsRule(),
            new NoCodeRule(),
            new ExpressionRule(expected.beans(), expected.processes()),
            new DelegateRule(expected.beans()),
            new DelegateContractRule(expected.delegates()),
            new RoutingRule(expected.directory()),
            new FormReferenceRule(),
            new CalledProcessRule(),
            new CalledDecisionRule(),
            new ProcessContractRule(expected.processes()));
    decisionRules =
        List.of(
            new DecisionSettingsRule(),
            new FeelRule(),
            new ColumnWordsRule(),
            new SingleOutputRule(),
            new TableContractRule(expected.tables()));
    formRules =
        List.of(
            new FieldTypeRule(),
            new FieldKeyRule(),
            new ChoicesRule(expected.choiceSources()),
            new HideConditionRule(),
            new FormContractRule(expected.forms()));
  }

  /**
   * Looks for what is wrong. If a file cannot be read, that is all that is said: the rest would be
   * its consequences.
   *
   * @param files what would be deployed together
   * @param inForce what has been deployed before
   */
  public Findings inspect(Collection<ModelFile> files, ModelsInForce inForce) {
    Findings findings = new Findings();
    DeploymentDraft draft = DeploymentDraft.read(files, findings);
    if (!findings.sentences().isEmpty()) {
      return findings;
    }
    DeploymentView view = new DeploymentView(draft, inForce);
    check(draft.processes(), processRules, view, findings);
    check(draft.decisions(), decisionRules, view, findings);
    check(draft.forms(), formRules, view, findings);
    return findings;
  }

  private static <M> void check(
      Map<String, M> models, List<ModelRule<M>> rules, DeploymentView view, Findings findings) {
    models.forEach(
        (file, model) -> rules.forEach(rule -> findings.add(file, rule.check(model, view))));
  }
}
