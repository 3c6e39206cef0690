package org.eventassurance.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.resource.Amendments;
import org.eventassurance.resource.FilingAccess;
import org.eventassurance.resource.ItemStatus;
import org.eventassurance.resource.ItemView;
import org.eventassurance.resource.Resources;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that was filed for an event; what is not delivered yet is changed and withdrawn here. */
@Controller
@RequestMapping("/events/{code}/resources")
class EventResourcesPage {

  private static final String PAGE = "event-resources";
  private static final String ITEM_PAGE = "resource-item";
  private static final String BACK = "redirect:/events/{code}/resources";
  private static final String CHANGE = "change";
  private static final String ADDED = "addedIds";

  private static final Set<ItemStatus> NOT_THERE_YET =
      EnumSet.of(ItemStatus.SHORT, ItemStatus.GRANTED);

  private final MajorEvents events;
  private final Resources resources;
  private final Amendments amendments;
  private final FilingAccess access;
  private final Dictionary dictionary;
  private final Clock clock;

  EventResourcesPage(
      MajorEvents events,
      Resources resources,
      Amendments amendments,
      FilingAccess access,
      Dictionary dictionary,
      Clock clock) {
    this.events = events;
    this.resources = resources;
    this.amendments = amendments;
    this.access = access;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /**
   * @param department the id of the department whose items are shown; empty for all
   */
  @GetMapping
  String show(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String department,
      Authentication caller,
      Locale language,
      Model model) {
    model.addAttribute("event", events.get(code));
    List<ItemView> all = resources.of(code, language);
    model.addAttribute(
        "items",
        all.stream()
            .filter(item -> department.isEmpty() || item.department().equals(department))
            .toList());
    model.addAttribute("department", department);
    model.addAttribute(
        "departments", all.stream().map(ItemView::department).distinct().sorted().toList());
    model.addAttribute("changeable", changeable(all, events.get(code), caller));
    model.addAttribute("added", added(all, model));
    return PAGE;
  }

  /** The form by which one item is changed or withdrawn. */
  @GetMapping("/{item}")
  String change(
      @PathVariable String code,
      @PathVariable long item,
      Authentication caller,
      Locale language,
      Model model) {
    ItemView changed = changeable(code, item, caller, language);
    model.addAttribute("event", events.get(code));
    model.addAttribute("item", changed);
    model.addAttribute("items", List.of(changed));
    if (!model.containsAttribute(CHANGE)) {
      model.addAttribute(CHANGE, ItemChangeEntry.of(changed, clock.getZone()));
    }
    return ITEM_PAGE;
  }

  @PostMapping("/{item}")
  String amend(
      @PathVariable String code,
      @PathVariable long item,
      @ModelAttribute(CHANGE) ItemChangeEntry form,
      BindingResult errors,
      Authentication caller,
      Locale language,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    changeable(code, item, caller, language);
    List<Long> added = new ArrayList<>();
    FormErrors.carryOut(
        errors,
        dictionary.in(language),
        () -> added.addAll(amendments.amend(item, form.change(clock.getZone()), caller.getName())));
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return change(code, item, caller, language, model);
    }
    next.addFlashAttribute("done", "resources.item.changed");
    next.addFlashAttribute(ADDED, added);
    return BACK;
  }

  @PostMapping("/{item}/withdraw")
  String withdraw(
      @PathVariable String code,
      @PathVariable long item,
      Authentication caller,
      Locale language,
      RedirectAttributes next) {
    changeable(code, item, caller, language);
    amendments.withdraw(item, caller.getName());
    next.addFlashAttribute("done", "resources.item.withdrawn");
    return BACK;
  }

  /**
   * The item, if the caller may change it.
   *
   * @throws Problem 404 if the event has no such item, 403 if the caller may not, 409 if nobody may
   */
  private ItemView changeable(String code, long id, Authentication caller, Locale language) {
    MajorEvent event = events.get(code);
    ItemView item =
        resources.of(code, language).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("There is no filed resource '%s'.", id));
    access.requireFiler(item.department(), caller);
    if (!isOpen(item, event)) {
      throw Problem.conflict(
          "What was filed is changed until it is handed over or the event has ended.");
    }
    return item;
  }

  /** Ids of the items that the caller may change. */
  private Set<Long> changeable(List<ItemView> items, MajorEvent event, Authentication caller) {
    return items.stream()
        .filter(item -> isOpen(item, event))
        .filter(item -> access.mayFile(item.department(), caller))
        .map(ItemView::id)
        .collect(Collectors.toSet());
  }

  private static boolean isOpen(ItemView item, MajorEvent event) {
    return event.status().beforeEndOfWatch() && NOT_THERE_YET.contains(item.status());
  }

  /** What the last change added. */
  private static List<ItemView> added(List<ItemView> all, Model model) {
    return model.getAttribute(ADDED) instanceof List<?> ids
        ? all.stream().filter(item -> ids.contains(item.id())).toList()
        : List.of();
  }
}
