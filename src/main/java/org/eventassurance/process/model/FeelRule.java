package org.eventassurance.process.model;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Decisions speak FEEL, and FEEL that can be read: the engine itself looks at run time only. */
final class FeelRule implements ModelRule<DmnModelInstance> {

  private static final Set<String> FEEL =
      Set.of(
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE,
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_ALTERNATIVE,
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN12,
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN13,
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN14,
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN15);

  @Override
  public Stream<Finding> check(DmnModelInstance model, DeploymentView view) {
    Stream<Finding> unreadable =
        model.getModelElementsByType(Decision.class).stream().flatMap(FeelRule::unreadable);
    return Stream.concat(otherLanguages(model), unreadable);
  }

  private static Stream<Finding> otherLanguages(DmnModelInstance model) {
    Stream<ModelElementInstance> cells =
        Stream.concat(
            model.getModelElementsByType(LiteralExpression.class).stream(),
            model.getModelElementsByType(UnaryTests.class).stream());
    return Stream.concat(Stream.of(model.getDefinitions()), cells)
        .filter(element -> !isFeel(element.getAttributeValue("expressionLanguage")))
        .map(
            element ->
                new Finding(
                    element.getAttributeValue("id"),
                    "%s is written in '%s', which does not run here: write it in FEEL."
                        .formatted(
                            Naming.of(element), element.getAttributeValue("expressionLanguage"))));
  }

  private static boolean isFeel(String language) {
    return language == null || FEEL.contains(language);
  }

  private static Stream<Finding> unreadable(Decision decision) {
    Stream<Finding> columns =
        TableCell.table(decision).stream()
            .flatMap(table -> table.getInputs().stream())
            .map(TableCell::name)
            .filter(text -> !Feel.isExpression(text))
            .map(text -> finding(decision, text));
    Stream<Finding> cells =
        Stream.concat(
                TableCell.inputs(decision).filter(cell -> !Feel.isTest(cell.text())),
                TableCell.outputs(decision).filter(cell -> !Feel.isExpression(cell.text())))
            .filter(cell -> !cell.text().isEmpty())
            .map(cell -> cell.finding(fault(cell.text())));
    return Stream.of(columns, cells, literal(decision)).flatMap(findings -> findings);
  }

  private static Stream<Finding> literal(Decision decision) {
    return Stream.ofNullable(decision.getExpression())
        .filter(LiteralExpression.class::isInstance)
        .map(LiteralExpression.class::cast)
        .map(LiteralExpression::getText)
        .filter(Objects::nonNull)
        .map(Text::getTextContent)
        .filter(text -> !Feel.isExpression(text))
        .map(text -> finding(decision, text));
  }

  private static Finding finding(Decision decision, String text) {
    return new Finding(decision.getId(), Naming.of(decision) + ": " + fault(text));
  }

  private static String fault(String text) {
    return "'%s' cannot be read as FEEL: check its quotes, brackets and words.".formatted(text);
  }
}
