package org.eventassurance.organisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Keys and values in a YAML file. What is missing or of the wrong shape is noted in the file, and
 * the caller gets an empty value to go on with.
 */
public final class YamlEntry {

  private static final int LONGEST_TEXT = 255;

  private final YamlFile file;
  private final String what;
  private final int line;
  private final Map<String, Node> values;

  YamlEntry(YamlFile file, String kind, MappingNode node, Set<String> keys) {
    this.file = file;
    this.line = YamlFile.lineOf(node);
    this.values = values(node, keys);
    this.what = id().isEmpty() ? kind : kind + " '" + id() + "'";
  }

  /** The line on which it begins, counted from 1. */
  public int line() {
    return line;
  }

  /** How a message calls it, such as {@code department 'sre'}. */
  public String what() {
    return what;
  }

  /** The text of its {@code id}, empty if it has none. */
  public String id() {
    return values.get("id") instanceof ScalarNode id && hasText(id) ? id.getValue().strip() : "";
  }

  /** A text that must be there. */
  public YamlText text(String key) {
    Node node = required(key);
    return node == null ? new YamlText("", line) : text(key, node);
  }

  /** A text that may be absent. */
  public Optional<YamlText> optionalText(String key) {
    return Optional.ofNullable(values.get(key)).map(node -> text(key, node));
  }

  /** A list of texts that may be absent, without what is missing or wrong in it. */
  public List<YamlText> texts(String key) {
    return values.containsKey(key)
        ? elements(key, values.get(key))
            .map(node -> text(key, node))
            .filter(text -> !text.isMissing())
            .toList()
        : List.of();
  }

  /** Texts by words that are not known beforehand; none if the entry is absent or wrong. */
  public Map<String, YamlText> optionalTexts(String key) {
    Map<String, YamlText> texts = new LinkedHashMap<>();
    if (values.get(key) instanceof MappingNode mapping) {
      String[] words =
          mapping.getValue().stream()
              .map(NodeTuple::getKeyNode)
              .filter(ScalarNode.class::isInstance)
              .map(word -> ((ScalarNode) word).getValue())
              .toArray(String[]::new);
      optionalEntry(key, words)
          .ifPresent(
              entry ->
                  entry.values.forEach((word, node) -> texts.put(word, entry.text(word, node))));
    } else {
      optionalEntry(key);
    }
    return texts;
  }

  /** An entry that must be there and may have these keys; empty if it is missing or wrong. */
  public Optional<YamlEntry> entry(String key, String... keys) {
    Node node = required(key);
    return Optional.ofNullable(node).flatMap(value -> entry(key + " of " + what, value, keys));
  }

  /** An entry that may be absent and may have these keys; empty if it is absent or wrong. */
  public Optional<YamlEntry> optionalEntry(String key, String... keys) {
    return Optional.ofNullable(values.get(key))
        .flatMap(value -> entry(key + " of " + what, value, keys));
  }

  /**
   * A list of entries that must be there, without what is wrong in it.
   *
   * @param kind what an element is, such as {@code department}
   * @param keys the keys that an element may have
   */
  public List<YamlEntry> entries(String key, String kind, String... keys) {
    Node node = required(key);
    return node == null
        ? List.of()
        : elements(key, node).flatMap(element -> entry(kind, element, keys).stream()).toList();
  }

  /** The same of a list that may be absent. */
  public List<YamlEntry> optionalEntries(String key, String kind, String... keys) {
    return values.containsKey(key) ? entries(key, kind, keys) : List.of();
  }

  private Optional<YamlEntry> entry(String kind, Node node, String... keys) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlEntry(file, kind, mapping, Set.copyOf(Arrays.asList(keys))));
    }
    file.refuse(
        YamlFile.lineOf(node), "%s must be keys with values, such as 'id: …'.".formatted(kind));
    return Optional.empty();
  }

  private Stream<Node> elements(String key, Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream();
    }
    file.refuse(YamlFile.lineOf(node), "'%s' of %s must be a list.".formatted(key, what));
    return Stream.empty();
  }

  private YamlText text(String key, Node node) {
    int place = YamlFile.lineOf(node);
    if (!(node instanceof ScalarNode scalar && hasText(scalar))) {
      file.refuse(place, "'%s' of %s must be a text.".formatted(key, what));
      return new YamlText("", place);
    }
    String text = scalar.getValue().strip();
    if (text.length() > LONGEST_TEXT || text.lines().count() > 1) {
      file.refuse(
          place,
          "'%s' of %s must fit in one line of %d characters.".formatted(key, what, LONGEST_TEXT));
    }
    return new YamlText(text, place);
  }

  private static boolean hasText(ScalarNode scalar) {
    return !Tag.NULL.equals(scalar.getTag()) && !scalar.getValue().isBlank();
  }

  private Node required(String key) {
    Node node = values.get(key);
    if (node == null) {
      file.refuse(line, "%s has no '%s'; add it.".formatted(what, key));
    }
    return node;
  }

  private Map<String, Node> values(MappingNode node, Set<String> keys) {
    Map<String, Node> found = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      int place = YamlFile.lineOf(tuple.getKeyNode());
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!keys.contains(key)) {
        file.refuse(
            place,
            "'%s' is not known here; use %s."
                .formatted(key, String.join(", ", new TreeSet<>(keys))));
      } else if (found.putIfAbsent(key, tuple.getValueNode()) != null) {
        file.refuse(place, "'%s' stands here twice; keep one of the two.".formatted(key));
      }
    }
    return found;
  }
}
