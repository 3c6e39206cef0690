package org.eventassurance.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Camunda Modeler offers to process owners, against the code that it names. */
class ElementTemplatesTest {

  private static final Path TEMPLATES = Path.of(".camunda", "element-templates");
  private static final Pattern ELEMENT = Pattern.compile("bpmn:[A-Z]\\w+");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

  /** What every process of an event can read beside exported beans. */
  private static final Set<String> VARIABLES = Set.of("execution", "activities", "department");

  /** By type of binding, what it needs to be bound to. */
  private static final Map<String, String> BINDINGS =
      Map.of(
          "property", "name",
          "camunda:property", "name",
          "camunda:inputParameter", "name",
          "camunda:outputParameter", "source",
          "camunda:in", "target",
          "camunda:out", "source",
          "camunda:in:businessKey", "type");

  private static final Set<String> CONTROLS =
      Set.of("String", "Text", "Hidden", "Dropdown", "Boolean");

  private static Map<String, Class<?>> beans;
  private static List<JsonNode> templates;

  @BeforeAll
  static void read() throws IOException {
    beans = ExportedBeanTypes.scan();
    templates = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(TEMPLATES, "*.json")) {
      for (Path file : files) {
        JsonNode content = new ObjectMapper().readTree(Files.readAllBytes(file));
        assertThat(content.isArray()).as("%s holds a list of templates", file).isTrue();
        content.forEach(templates::add);
      }
    }
  }

  @Test
  void offerEveryDelegate() {
    Set<String> offered =
        properties("camunda:delegateExpression")
            .map(it -> it.path("value").asText())
            .collect(Collectors.toSet());

    assertThat(new TreeSet<>(beans.keySet()))
        .filteredOn(bean -> JavaDelegate.class.isAssignableFrom(beans.get(bean)))
        .allSatisfy(
            bean ->
                assertThat(offered)
                    .as(
                        "The delegate '%1$s' is not offered in Camunda Modeler: add a template to"
                            + " %2$s/service-tasks.json whose hidden property"
                            + " camunda:delegateExpression is ${%1$s}, with an input parameter for"
                            + " each variable that the modeller is to fill in.",
                        bean, TEMPLATES)
                    .contains("${" + bean + "}"));
  }

  @Test
  void nameEveryOtherBean() {
    Set<String> named =
        expressions()
            .flatMap(expression -> expression.calls().stream())
            .map(Expression.Call::root)
            .collect(Collectors.toSet());

    assertThat(new TreeSet<>(beans.keySet()))
        .filteredOn(bean -> !JavaDelegate.class.isAssignableFrom(beans.get(bean)))
        .allSatisfy(
            bean ->
                assertThat(named)
                    .as(
                        "The bean '%1$s' is named by no template: add one to %2$s/flow.json or"
                            + " %2$s/user-tasks.json that shows where ${%1$s.…} belongs.",
                        bean, TEMPLATES)
                    .contains(bean));
  }

  @Test
  void nameNothingThatIsNotThere() {
    assertThat(properties("camunda:delegateExpression").map(it -> it.path("value").asText()))
        .allSatisfy(
            delegate ->
                assertThat(beans)
                    .as("The templates offer %s, which the code does not have.", delegate)
                    .containsKey(delegate.substring(2, delegate.length() - 1)));
    assertThat(expressions())
        .allSatisfy(
            expression -> {
              assertThat(expression.fault()).as(expression.text()).isEmpty();
              assertThat(expression.identifiers())
                  .as(expression.text())
                  .allMatch(name -> VARIABLES.contains(name) || beans.containsKey(name));
              assertThat(expression.calls())
                  .as(expression.text())
                  .allMatch(ElementTemplatesTest::isThere);
            });
    assertThat(properties("camunda:decisionRef").map(it -> it.path("value").asText()))
        .isNotEmpty()
        .allSatisfy(table -> assertThat(Path.of("processes", table + ".dmn")).exists());
  }

  @Test
  void areWhatCamundaModelerReads() {
    assertThat(templates).isNotEmpty().allSatisfy(ElementTemplatesTest::assertReadable);
    assertThat(templates)
        .extracting(template -> template.path("id").asText())
        .doesNotHaveDuplicates();
    assertThat(templates)
        .extracting(template -> template.path("name").asText())
        .doesNotHaveDuplicates();
  }

  private static void assertReadable(JsonNode template) {
    String id = template.path("id").asText();
    assertThat(template.has("$schema")).as("%s needs no package host", id).isFalse();
    assertThat(id).matches("org\\.eventassurance\\.\\w+");
    assertThat(template.path("version").isInt()).as("%s has a version", id).isTrue();
    assertThat(template.path("name").asText()).as(id).isNotBlank();
    assertThat(template.path("description").asText()).as(id).endsWith(".");
    assertThat(template.path("appliesTo")).as(id).isNotEmpty();
    assertThat(template.path("appliesTo"))
        .as(id)
        .allMatch(type -> ELEMENT.matcher(type.asText()).matches());
    if (template.has("elementType")) {
      assertThat(template.path("appliesTo"))
          .as("%s applies to what it turns an element into", id)
          .contains(template.path("elementType").path("value"));
    }
    assertThat(template.path("properties")).as(id).isNotEmpty();
    template.path("properties").forEach(property -> assertReadable(id, property));
  }

  private static void assertReadable(String id, JsonNode property) {
    JsonNode binding = property.path("binding");
    String type = binding.path("type").asText();
    String control = property.path("type").asText();
    assertThat(BINDINGS).as(id).containsKey(type);
    assertThat(binding.path(BINDINGS.get(type)).asText()).as("%s, %s", id, property).isNotBlank();
    assertThat(CONTROLS).as(id).contains(control);
    if (control.equals("Hidden")) {
      assertThat(property.path("value").asText()).as("%s, %s", id, property).isNotBlank();
    } else {
      assertThat(property.path("label").asText()).as("%s, %s", id, property).isNotBlank();
    }
    if (control.equals("Boolean")) {
      assertThat(type).as("%s, %s", id, property).isEqualTo("property");
    }
    if (control.equals("Dropdown")) {
      assertThat(property.path("choices"))
          .as("%s, %s", id, property)
          .isNotEmpty()
          .allMatch(choice -> choice.has("name") && choice.has("value"));
    }
  }

  private static boolean isThere(Expression.Call call) {
    Optional<Class<?>> bean = Optional.ofNullable(beans.get(call.root()));
    return bean.map(type -> hasMethod(type, call.method()))
        .orElseGet(() -> VARIABLES.contains(call.root()));
  }

  private static boolean hasMethod(Class<?> type, String name) {
    return Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals(name));
  }

  private static Stream<JsonNode> properties(String name) {
    return templates.stream()
        .flatMap(template -> children(template.path("properties")))
        .filter(property -> property.path("binding").path("name").asText().equals(name));
  }

  /** Also those that a description tells a modeller to write. */
  private static Stream<Expression> expressions() {
    return templates.stream()
        .flatMap(ElementTemplatesTest::texts)
        .flatMap(text -> EXPRESSION.matcher(text).results())
        .map(MatchResult::group)
        .map(Expression::read);
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isValueNode()
        ? Stream.of(node.asText())
        : children(node).flatMap(ElementTemplatesTest::texts);
  }

  private static Stream<JsonNode> children(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
