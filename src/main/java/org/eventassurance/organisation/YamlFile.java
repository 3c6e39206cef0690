package org.eventassurance.organisation;

import java.io.StringReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file under inspection. It is read as a tree of nodes that know their lines; no Java type
 * is ever made from it. Everything that is wrong is noted with its line and reported together.
 */
public final class YamlFile {

  /** What the engine takes as the id of a user or group, in the length of its columns. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static final int MOST_CHARACTERS = 3_000_000;

  private final String name;
  private final Node root;
  private final Set<Finding> findings = new LinkedHashSet<>();

  private YamlFile(String name, String text) {
    this.name = name;
    this.root = compose(text);
  }

  /**
   * Parses a file.
   *
   * @param name how messages call it
   * @throws InvalidConfigurationException if it is not YAML or is empty, naming the line
   */
  static YamlFile parse(String name, String text) {
    return new YamlFile(name, text);
  }

  /** The entry that is the whole file and that may have these keys. */
  public YamlEntry root(String... keys) {
    return new YamlEntry(this, "the file", (MappingNode) root, Set.of(keys));
  }

  /**
   * The ids of the entries. One that is missing, malformed or given to two entries is noted.
   *
   * @param kind what an entry is, such as {@code department}
   */
  public Set<String> ids(String kind, List<YamlEntry> entries) {
    Map<String, YamlText> known = new HashMap<>();
    for (YamlEntry entry : entries) {
      YamlText id = entry.text("id");
      if (!id.isMissing()) {
        checkId(kind, id);
        noteIfTaken(kind, id, known.putIfAbsent(id.text(), id));
      }
    }
    return known.keySet();
  }

  /** Notes an id that the engine could not take. */
  public void checkId(String kind, YamlText id) {
    if (!isId(id.text())) {
      refuse(
          id.line(),
          ("'%s' cannot be the id of a %s; use at most 64 letters, digits, '-', '_' and '.', "
                  + "and begin with a letter or a digit.")
              .formatted(id.text(), kind));
    }
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private void noteIfTaken(String kind, YamlText id, YamlText first) {
    if (first != null) {
      refuse(
          id.line(),
          "%s '%s' stands in line %d already; give one of them another id."
              .formatted(kind, id.text(), first.line()));
    }
  }

  /**
   * Notes something that is wrong.
   *
   * @param reason a sentence that says what it is and how to mend it
   */
  public void refuse(int line, String reason) {
    findings.add(new Finding(line, reason));
  }

  /**
   * Ends the inspection.
   *
   * @throws InvalidConfigurationException if anything was noted, with all of it in order of lines
   */
  void verify() {
    if (!findings.isEmpty()) {
      throw refused(null);
    }
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    try {
      return mapping(new Yaml(options).compose(new StringReader(text)));
    } catch (MarkedYAMLException e) {
      refuse(
          e.getProblemMark().getLine() + 1,
          "this cannot be read as YAML: %s.".formatted(e.getProblem()));
      throw refused(e);
    } catch (YAMLException e) {
      refuse(1, "this cannot be read as YAML: %s.".formatted(e.getMessage()));
      throw refused(e);
    }
  }

  private Node mapping(Node node) {
    if (node instanceof MappingNode) {
      return node;
    }
    refuse(
        1, node == null ? "the file is empty." : "the file must begin with a key, such as 'id:'.");
    throw refused(null);
  }

  private InvalidConfigurationException refused(YAMLException cause) {
    String reasons =
        findings.stream()
            .sorted(Comparator.comparingInt(Finding::line))
            .map(finding -> name + ", line " + finding.line() + ": " + finding.reason())
            .collect(Collectors.joining(System.lineSeparator()));
    return new InvalidConfigurationException(reasons, "Mend the file " + name + ".", cause);
  }

  private record Finding(int line, String reason) {}
}
