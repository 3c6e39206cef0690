package org.eventassurance.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files resources for an event: all that is filed at once, or nothing of it (E10). */
@Service
@Transactional
class Filings {

  private static final int MOST_ITEMS = 1000;

  private final MajorEvents events;
  private final FilingPolicy policy;
  private final ItemCheck check;
  private final FiledResources filed;
  private final Resources resources;

  Filings(
      MajorEvents events,
      FilingPolicy policy,
      ItemCheck check,
      FiledResources filed,
      Resources resources) {
    this.events = events;
    this.policy = policy;
    this.check = check;
    this.filed = filed;
    this.resources = resources;
  }

  /**
   * Files items, judges them and grants what the pools have.
   *
   * @param field tells what the caller calls a field of the item of a number, counted from 0
   * @throws Problem 400 with everything that is wrong, 404 if there is no such event
   */
  List<ItemView> file(
      String eventCode,
      String department,
      List<ItemDraft> drafts,
      BiFunction<Integer, String, String> field,
      String by,
      Locale language) {
    MajorEvent event = events.get(eventCode);
    policy.checkOpen(event, "items");
    List<FieldError> errors = new ArrayList<>();
    policy
        .faultOfDepartment(department, event)
        .ifPresent(fault -> errors.add(new FieldError("department", fault)));
    List<NewItem> items = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      int number = i;
      check
          .check(drafts.get(i), event, name -> field.apply(number, name), errors)
          .ifPresent(items::add);
    }
    checkNumber(drafts.size(), errors);
    Problem.refuseAny(errors);
    return filed.start(new NewFiling(event.code(), department, by, null, items)).stream()
        .map(item -> resources.item(item.id(), language).orElseThrow())
        .toList();
  }

  private static void checkNumber(int number, List<FieldError> errors) {
    if (number == 0) {
      errors.add(new FieldError("items", "File at least one item."));
    } else if (number > MOST_ITEMS) {
      errors.add(new FieldError("items", "File at most %s items at once.", MOST_ITEMS));
    }
  }
}
