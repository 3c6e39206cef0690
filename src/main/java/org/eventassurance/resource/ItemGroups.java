package org.eventassurance.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;

/**
 * The items that one task asks about, each in a group of fields of its own; what doesn't fit is
 * asked about when the task comes again.
 */
record ItemGroups(List<ResourceItem> items, int all) {

  /** How many groups a form has. */
  static final int MOST = 10;

  /** The first items, as many as fit. */
  static ItemGroups first(List<ResourceItem> all) {
    return new ItemGroups(all.stream().limit(MOST).toList(), all.size());
  }

  /**
   * What the form is served with: how many items there are, and what it knows of each.
   *
   * @param fields tells for an item and the beginning of its fields' keys what they come with
   */
  Map<String, Object> facts(BiFunction<ResourceItem, String, Map<String, Object>> fields) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("itemCount", items.size());
    facts.put("allCount", all);
    items.forEach(item -> facts.putAll(fields.apply(item, key(item))));
    return facts;
  }

  /** What the keys of an item's fields begin with. */
  String key(ResourceItem item) {
    return FilingFields.prefix(items.indexOf(item) + 1);
  }

  /** A refusal that blames items by their ids, as one that blames a field of each. */
  Problem blaming(String suffix, Problem problem) {
    Map<String, String> fields =
        items.stream()
            .collect(Collectors.toMap(item -> item.id().toString(), item -> key(item) + suffix));
    return blaming(blamed -> fields.getOrDefault(blamed, blamed), problem);
  }

  /** A refusal in the form's words for what it blames. */
  static Problem blaming(UnaryOperator<String> field, Problem problem) {
    return problem.errors().isEmpty()
        ? problem
        : Problem.invalid(
            problem.errors().stream()
                .map(error -> new FieldError(field.apply(error.field()), error.sentence()))
                .toList());
  }

  /** The keys of all groups' fields, by what they end with. */
  static Set<String> keys(List<String> suffixes) {
    return IntStream.rangeClosed(1, MOST)
        .mapToObj(FilingFields::prefix)
        .flatMap(prefix -> suffixes.stream().map(prefix::concat))
        .collect(Collectors.toSet());
  }
}
