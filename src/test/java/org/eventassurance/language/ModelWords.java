package org.eventassurance.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

/**
 * What people read of the models that the product brings: in forms every text that is not known to
 * be technical, in processes the names of what is done, in tables the sentences that they answer.
 */
final class ModelWords {

  /** Members of a form that nobody reads, or that hold no words. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "id",
          "type",
          "key",
          "path",
          "value",
          "valuesKey",
          "valuesExpression",
          "subtype",
          "timeSerializingFormat",
          "validationType",
          "pattern",
          "min",
          "max",
          "minLength",
          "maxLength",
          "increment",
          "defaultValue",
          "hide",
          "inputType",
          "dataSource",
          "readonly",
          "row",
          "properties",
          "executionPlatform",
          "executionPlatformVersion",
          "name",
          "version");

  private static final Pattern WORDS = Pattern.compile("(?s).*[a-z]{2}.*");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

  /** A measure that is written the same in both languages. */
  private static final String UNIT = "[GM]bit/s";

  /** Columns whose single words are for people, too. */
  private static final Set<String> NAMES = Set.of("name", "unit");

  private ModelWords() {}

  /** Where each text stands, by the text. */
  static Map<String, Set<Path>> all() {
    Map<String, Set<Path>> words = new TreeMap<>();
    collect(words, "forms", ".form", ModelWords::ofForm);
    collect(words, "processes", ".bpmn", ModelWords::ofProcess);
    collect(words, "processes", ".dmn", ModelWords::ofTable);
    return words;
  }

  private static void collect(
      Map<String, Set<Path>> words, String folder, String suffix, Reader reader) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(suffix)).toList()) {
        reader
            .read(file)
            .forEach(text -> words.computeIfAbsent(text, any -> new TreeSet<>()).add(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Collection<String> ofForm(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    collect(new ObjectMapper().readTree(file.toFile()), texts);
    return texts;
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      if (!node.asText().isBlank()) {
        texts.add(node.asText());
      }
    } else if (node.isArray()) {
      node.forEach(element -> collect(element, texts));
    } else {
      node.forEachEntry(
          (member, value) -> {
            if (!TECHNICAL.contains(member)) {
              collect(value, texts);
            }
          });
    }
  }

  private static Collection<String> ofProcess(Path file) {
    var model = Bpmn.readModelFromFile(file.toFile());
    return Stream.concat(
            model.getModelElementsByType(Process.class).stream().map(Process::getName),
            model.getModelElementsByType(Activity.class).stream().map(FlowElement::getName))
        .filter(name -> name != null)
        .toList();
  }

  private static Collection<String> ofTable(Path file) {
    return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(DecisionTable.class).stream()
        .flatMap(ModelWords::ofTable)
        .toList();
  }

  /** Texts with a space are for people; most of those without are words that the code knows. */
  private static Stream<String> ofTable(DecisionTable table) {
    List<Output> columns = List.copyOf(table.getOutputs());
    return table.getRules().stream()
        .map(rule -> List.copyOf(rule.getOutputEntries()))
        .flatMap(
            cells ->
                IntStream.range(0, columns.size())
                    .boxed()
                    .flatMap(
                        i ->
                            literals(cells.get(i))
                                .filter(
                                    text ->
                                        text.contains(" ")
                                            || NAMES.contains(columns.get(i).getName()))));
  }

  private static Stream<String> literals(OutputEntry cell) {
    return LITERAL.matcher(cell.getText().getTextContent()).results().map(text -> text.group(1));
  }

  /** Whether the text says anything in English, beside templates, codes and abbreviations. */
  static boolean speaks(String text) {
    return WORDS.matcher(text.replaceAll("\\{\\{.*?}}|" + UNIT, "")).matches();
  }

  /** Reads the texts of one model. */
  private interface Reader {
    Collection<String> read(Path file) throws IOException;
  }
}
