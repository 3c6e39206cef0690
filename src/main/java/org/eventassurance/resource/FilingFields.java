package org.eventassurance.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.process.Submission;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Reads the items that a form files, each in a group of fields of its own. */
@Component
class FilingFields {

  /** How many items fit into one filing; who needs more files again. */
  static final int MOST_ITEMS = 6;

  private static final List<String> SUFFIXES =
      List.of("Kind", "Quantity", "System", "NeededFrom", "NeededUntil", "Purpose");

  private final ItemCheck check;

  FilingFields(ItemCheck check) {
    this.check = check;
  }

  /**
   * The items that were filled in. Where no time is given, an item is used from the event's
   * beginning until its end.
   *
   * @throws Problem 400 with everything that is impossible
   */
  List<NewItem> items(Submission submission, MajorEvent event) {
    List<FieldError> errors = new ArrayList<>();
    List<NewItem> items =
        IntStream.rangeClosed(1, MOST_ITEMS)
            .mapToObj(FilingFields::prefix)
            .filter(prefix -> submission.textOrNull(prefix + "Kind") != null)
            .flatMap(prefix -> item(submission, prefix, event, errors).stream())
            .toList();
    Problem.refuseAny(errors);
    return items;
  }

  private Optional<NewItem> item(
      Submission submission, String prefix, MajorEvent event, List<FieldError> errors) {
    ItemDraft draft =
        new ItemDraft(
            submission.textOrNull(prefix + "Kind"),
            submission.amount(prefix + "Quantity"),
            null,
            submission.textOrNull(prefix + "System"),
            submission.moment(prefix + "NeededFrom"),
            submission.moment(prefix + "NeededUntil"),
            submission.textOrNull(prefix + "Purpose"));
    return check.check(draft, event, field -> prefix + StringUtils.capitalize(field), errors);
  }

  /** The keys of the fields of all items, and of others. */
  static Set<String> keysWith(String... others) {
    Stream<String> keys =
        IntStream.rangeClosed(1, MOST_ITEMS)
            .mapToObj(FilingFields::prefix)
            .flatMap(prefix -> SUFFIXES.stream().map(prefix::concat));
    return Stream.concat(keys, Stream.of(others)).collect(Collectors.toSet());
  }

  /** What the keys of an item's fields begin with, numbered from 1. */
  static String prefix(int item) {
    return "item" + item;
  }
}
