package org.eventassurance.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.Person;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;

/**
 * Turns shifts as they were written into shifts, and names everything that is wrong with them.
 *
 * @param organisation whose people are on duty
 * @param earliest no shift ends before it
 * @param latest no shift begins after it
 */
record ShiftReader(Organisation organisation, Instant earliest, Instant latest) {

  private static final int LONGEST_OUTSIDER = 200;

  /** Names a part of a shift as its writer does. */
  interface Field {

    /**
     * What the writer calls it.
     *
     * @param shift counted from 0
     * @param column such as {@code person}
     */
    String of(int shift, String column);
  }

  /**
   * The shifts.
   *
   * @throws Problem 400 naming everything that is wrong
   */
  List<DutyShift> read(List<ShiftDraft> drafts, Field field) {
    List<FieldError> errors = new ArrayList<>();
    List<DutyShift> shifts = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      int line = i;
      new Line(drafts.get(i), column -> field.of(line, column), errors)
          .read()
          .ifPresent(shifts::add);
    }
    Problem.refuseAny(errors);
    return shifts;
  }

  /** One shift, and where its errors go. */
  private final class Line {

    private final ShiftDraft draft;
    private final UnaryOperator<String> field;
    private final List<FieldError> errors;
    private final int errorsBefore;

    Line(ShiftDraft draft, UnaryOperator<String> field, List<FieldError> errors) {
      this.draft = draft;
      this.field = field;
      this.errors = errors;
      this.errorsBefore = errors.size();
    }

    /** The shift; empty if anything is wrong with it. */
    Optional<DutyShift> read() {
      DutyPost post = post();
      DutyPlace place =
          word(DutyPlace.class, "place", draft.place())
              .orElse(post == DutyPost.DEVELOPER ? DutyPlace.REMOTE : DutyPlace.ON_SITE);
      checkTimes();
      String person = person();
      checkOutsider();
      return errors.size() > errorsBefore
          ? Optional.empty()
          : Optional.of(
              new DutyShift(post, place, person, draft.outsider(), draft.from(), draft.until()));
    }

    private DutyPost post() {
      if (draft.post() == null) {
        refuse(
            "post",
            "Name the post: one of %s.",
            List.<Object>copyOf(Arrays.asList(DutyPost.values())));
      }
      return word(DutyPost.class, "post", draft.post()).orElse(null);
    }

    /** Words are read in small letters too, with blanks or hyphens in them. */
    private <E extends Enum<E>> Optional<E> word(Class<E> type, String column, String word) {
      if (word == null) {
        return Optional.empty();
      }
      String name = word.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
      List<E> words = List.of(type.getEnumConstants());
      Optional<E> found = words.stream().filter(one -> one.name().equals(name)).findFirst();
      if (found.isEmpty()) {
        refuse(column, "'%s' is unknown: use one of %s.", word, List.<Object>copyOf(words));
      }
      return found;
    }

    private void checkTimes() {
      if (draft.from() == null) {
        refuse("from", "Say when the shift begins.");
      }
      if (draft.until() == null) {
        refuse("until", "Say when the shift ends.");
      }
      if (draft.from() != null && draft.until() != null) {
        checkOrder();
      }
    }

    private void checkOrder() {
      if (!draft.until().isAfter(draft.from())) {
        refuse("until", "The shift ends before it begins: give a later end.");
      } else if (draft.until().isBefore(earliest) || draft.from().isAfter(latest)) {
        refuse("from", "This is more than a week away from the event: check the date.");
      }
    }

    /** The person's id; null for somebody from outside, and where nobody is found. */
    private String person() {
      if (draft.person() == null) {
        if (draft.outsider() == null) {
          refuse("person", "Name the person, or who comes from outside under outsider.");
        }
        return null;
      }
      if (draft.outsider() != null) {
        refuse("outsider", "Name either a person or somebody from outside, not both.");
      }
      return organisation.person(draft.person()).map(Person::id).orElseGet(this::personByName);
    }

    private String personByName() {
      List<String> ids =
          organisation.people().stream()
              .filter(one -> one.name().equals(draft.person()))
              .map(Person::id)
              .toList();
      if (ids.isEmpty()) {
        refuse(
            "person",
            "The organisation has nobody called '%s': give a person's id, or name somebody from"
                + " outside under outsider.",
            draft.person());
      } else if (ids.size() > 1) {
        refuse("person", "Several people are called '%s': give the person's id.", draft.person());
      }
      return ids.size() == 1 ? ids.get(0) : null;
    }

    private void checkOutsider() {
      String outsider = draft.outsider();
      if (outsider == null) {
        return;
      }
      if (outsider.length() > LONGEST_OUTSIDER) {
        refuse("outsider", "Use at most %s characters.", LONGEST_OUTSIDER);
      }
      if ("=+-@".indexOf(outsider.charAt(0)) >= 0) {
        refuse("outsider", "Begin with a name: a spreadsheet would take this for a formula.");
      }
    }

    private void refuse(String column, String message, Object... arguments) {
      errors.add(new FieldError(field.apply(column), message, arguments));
    }
  }
}
