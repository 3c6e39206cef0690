package org.eventassurance.resource;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.process.Submission;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Reads the items that a form files: each in a group of fields of its own, or all of them as a list
 * that was copied from a spreadsheet. What an item leaves out beside its kind and quantity is as
 * with the item before it.
 */
@Component
class FilingFields {

  /** How many items a form has fields for. */
  static final int MOST_ITEMS = 10;

  /** Whether the items are in their fields, or in the list. */
  static final String WAY = "filingWay";

  static final String BY_LIST = "list";
  static final String ONE_BY_ONE = "items";
  static final String LIST = "itemList";

  private static final int MOST_LINES = 200;
  private static final Pattern CELL = Pattern.compile("line (\\d+), (\\w+)");
  private static final List<String> SUFFIXES =
      List.of("Kind", "Quantity", "System", "NeededFrom", "NeededUntil", "Purpose");

  private final ItemCheck check;
  private final ItemNames names;
  private final Clock clock;

  FilingFields(ItemCheck check, ItemNames names, Clock clock) {
    this.check = check;
    this.names = names;
    this.clock = clock;
  }

  /**
   * The items that were filled in. Where no time is given, an item is used from the event's
   * beginning until its end.
   *
   * @throws Problem 400 with everything that is impossible, naming the lines of a list
   */
  List<NewItem> items(Submission submission, MajorEvent event) {
    return submission.is(WAY, BY_LIST)
        ? pasted(submission.textOrNull(LIST), event)
        : filledIn(submission, event);
  }

  private List<NewItem> pasted(String list, MajorEvent event) {
    if (list == null) {
      throw Problem.invalid(LIST, "Paste at least one line.");
    }
    try {
      return lines(list, event);
    } catch (Problem problem) {
      throw Problem.invalid(problem.errors().stream().map(FilingFields::inList).toList());
    }
  }

  private List<NewItem> lines(String list, MajorEvent event) {
    FilingCsv lines = FilingCsv.readPasted(list, clock.getZone());
    List<ItemDraft> drafts = lines.drafts().stream().map(names::resolve).toList();
    if (drafts.isEmpty()) {
      throw Problem.invalid(LIST, "Paste at least one line.");
    }
    if (drafts.size() > MOST_LINES) {
      throw Problem.invalid(LIST, "Paste at most %s lines at once.", MOST_LINES);
    }
    return checked(drafts, event, lines::field);
  }

  /** The form knows the list as a whole: which line and column is wrong, the sentence says. */
  private static FieldError inList(FieldError error) {
    Matcher cell = CELL.matcher(error.field());
    return cell.matches()
        ? new FieldError(
            LIST,
            Sentence.of("line %s, %s: %s", cell.group(1), column(cell.group(2)), error.sentence()))
        : new FieldError(LIST, error.sentence());
  }

  private static Sentence column(String name) {
    return switch (name) {
      case "kind" -> Sentence.of("resource");
      case "quantity" -> Sentence.of("quantity");
      case "system" -> Sentence.of("system");
      case "neededFrom" -> Sentence.of("first use");
      case "neededUntil" -> Sentence.of("needed until");
      default -> Sentence.of("purpose");
    };
  }

  private List<NewItem> filledIn(Submission submission, MajorEvent event) {
    List<String> prefixes =
        IntStream.rangeClosed(1, MOST_ITEMS)
            .mapToObj(FilingFields::prefix)
            .filter(prefix -> submission.textOrNull(prefix + "Kind") != null)
            .toList();
    return checked(
        prefixes.stream().map(prefix -> draft(submission, prefix)).toList(),
        event,
        (item, field) -> prefixes.get(item) + StringUtils.capitalize(field));
  }

  private List<NewItem> checked(
      List<ItemDraft> drafts, MajorEvent event, BiFunction<Integer, String, String> field) {
    List<FieldError> errors = new ArrayList<>();
    List<NewItem> items = new ArrayList<>();
    List<ItemDraft> completed = completed(drafts);
    for (int i = 0; i < completed.size(); i++) {
      int item = i;
      check
          .check(completed.get(i), event, name -> field.apply(item, name), errors)
          .ifPresent(items::add);
    }
    Problem.refuseAny(errors);
    return items;
  }

  private static List<ItemDraft> completed(List<ItemDraft> drafts) {
    List<ItemDraft> completed = new ArrayList<>();
    for (ItemDraft draft : drafts) {
      completed.add(
          completed.isEmpty() ? draft : draft.completedFrom(completed.get(completed.size() - 1)));
    }
    return completed;
  }

  private static ItemDraft draft(Submission submission, String prefix) {
    return new ItemDraft(
        submission.textOrNull(prefix + "Kind"),
        submission.amount(prefix + "Quantity"),
        null,
        submission.textOrNull(prefix + "System"),
        submission.moment(prefix + "NeededFrom"),
        submission.moment(prefix + "NeededUntil"),
        submission.textOrNull(prefix + "Purpose"));
  }

  /** The keys of the fields of all items, and of others. */
  static Set<String> keysWith(String... others) {
    Stream<String> keys =
        IntStream.rangeClosed(1, MOST_ITEMS)
            .mapToObj(FilingFields::prefix)
            .flatMap(prefix -> SUFFIXES.stream().map(prefix::concat));
    return Stream.of(keys, Stream.of(WAY, LIST), Stream.of(others))
        .flatMap(all -> all)
        .collect(Collectors.toSet());
  }

  /** What the keys of an item's fields begin with, numbered from 1. */
  static String prefix(int item) {
    return "item" + item;
  }
}
