package org.eventassurance.contingency;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads one plan from Markdown. Its front matter is read as nodes that know their lines: no type is
 * ever made from it, and it holds nothing but keys with texts. All that is wrong is told together,
 * by file, line and field.
 */
final class MarkdownReader {

  static final int LONGEST = 64 * 1024;

  private static final String FENCE = "---";
  private static final String VERSION = "version";
  private static final Set<String> WRITTEN =
      Set.of(
          "name",
          "department",
          "system",
          "type",
          "trigger",
          "owner",
          "rights",
          "effect",
          "minutes",
          "retired",
          VERSION);

  /** What an export tells besides, and nobody can write. */
  private static final Set<String> TOLD = Set.of("lastDrill");

  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,6}");

  private final String file;
  private final List<FieldError> errors = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private MarkdownReader(String file) {
    this.file = file;
  }

  /**
   * Reads a plan.
   *
   * @param file how people call the file; empty if there is just one
   * @throws Problem 400 with all that cannot be read
   */
  static WrittenPlan read(String file, String text) {
    return new MarkdownReader(file).read(text);
  }

  private WrittenPlan read(String text) {
    List<String> all = plainLines(text);
    int end = all.subList(Math.min(1, all.size()), all.size()).indexOf(FENCE) + 1;
    if (all.isEmpty() || !FENCE.equals(all.get(0)) || end == 0) {
      throw refused(
          1,
          "file",
          Sentence.of(
              "Begin with front matter: a line of three hyphens, the plan's keys with their values,"
                  + " and again a line of three hyphens."));
    }
    readFacts(String.join("\n", all.subList(1, end)));
    lines.put("steps", Math.min(end + 2, all.size()));
    WrittenPlan plan = plan(String.join("\n", all.subList(end + 1, all.size())));
    Problem.refuseAny(errors);
    return plan;
  }

  private static List<String> plainLines(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return plain.lines().map(line -> FENCE.equals(line.stripTrailing()) ? FENCE : line).toList();
  }

  private WrittenPlan plan(String steps) {
    PlanDraft draft =
        new PlanDraft(
            text("name"),
            kind(),
            text("system"),
            text("trigger"),
            steps,
            text("owner"),
            text("rights"),
            text("effect"),
            number("minutes", 0),
            retired());
    Integer version = values.containsKey(VERSION) ? number(VERSION, 0) : null;
    return new WrittenPlan(file, text("department").strip(), draft.tidy(""), version, lines);
  }

  private String text(String key) {
    return values.getOrDefault(key, "");
  }

  /** The plan's type; null, which is told later, if it is missing. */
  private PlanKind kind() {
    String word = text("type");
    if (!word.isBlank() && PlanKind.of(word).isEmpty()) {
      note("type", Sentence.of("Use one of %s.", PlanRules.kinds()));
      return PlanKind.RESTART;
    }
    return PlanKind.of(word).orElse(null);
  }

  private int number(String key, int ifWrong) {
    String word = text(key).strip();
    if (!WHOLE_NUMBER.matcher(word).matches()) {
      note(key, Sentence.of("Give a whole number."));
      return ifWrong;
    }
    return Integer.parseInt(word);
  }

  private boolean retired() {
    String word = text("retired").strip();
    if (!Set.of("", "true", "false").contains(word)) {
      note("retired", Sentence.of("Use true or false."));
    }
    return word.equals("true");
  }

  private void readFacts(String yaml) {
    for (NodeTuple fact : mapping(yaml).getValue()) {
      int line = line(fact.getKeyNode());
      String key = fact.getKeyNode() instanceof ScalarNode word ? word.getValue() : "?";
      if (!WRITTEN.contains(key) && !TOLD.contains(key)) {
        lines.put(key, line);
        note(
            key,
            Sentence.of(
                "Leave this out, it is not known; known are: %s.",
                List.<Object>copyOf(new TreeSet<>(WRITTEN))));
      } else if (lines.putIfAbsent(key, line) != null) {
        note(key, Sentence.of("This stands here twice: keep one of the two."));
      } else {
        readValue(key, fact.getValueNode());
      }
    }
  }

  private void readValue(String key, Node value) {
    if (value instanceof ScalarNode text
        && PLAIN.contains(value.getTag())
        && value.getAnchor() == null) {
      values.put(key, Tag.NULL.equals(text.getTag()) ? "" : text.getValue());
    } else {
      note(key, Sentence.of("Give a plain text here, without lists, keys, tags or references."));
    }
  }

  private MappingNode mapping(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    options.setNestingDepthLimit(5);
    options.setMaxAliasesForCollections(0);
    try {
      if (new Yaml(options).compose(new StringReader(yaml)) instanceof MappingNode mapping) {
        return mapping;
      }
      throw refused(
          2, "file", Sentence.of("Write keys with their values here, such as 'name: …'."));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 2 : e.getProblemMark().getLine() + 2;
      throw refused(
          line, "file", Sentence.of("This is no YAML: %s.", String.valueOf(e.getProblem())));
    } catch (YAMLException e) {
      throw refused(2, "file", Sentence.of("This is no YAML: %s.", String.valueOf(e.getMessage())));
    }
  }

  /** The front matter begins on the second line. */
  private static int line(Node node) {
    return node.getStartMark().getLine() + 2;
  }

  private void note(String field, Sentence sentence) {
    errors.add(
        new FieldError(WrittenPlan.place(file, lines.getOrDefault(field, 1), field), sentence));
  }

  private Problem refused(int line, String field, Sentence sentence) {
    return Problem.invalid(List.of(new FieldError(WrittenPlan.place(file, line, field), sentence)));
  }
}
