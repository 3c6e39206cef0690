package org.eventassurance.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.resource.FilingAccess;
import org.eventassurance.resource.Pools;
import org.eventassurance.resource.ResourceKindChoices;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pools of resources over time, across all events: who holds what, and what is free. */
@Controller
@RequestMapping("/resources")
class PoolsPage {

  private static final String PAGE = "resources";
  private static final String RANGE = "range";
  private static final String ENTRY = "entry";

  private final KindViews views;
  private final Pools pools;
  private final ResourceKindChoices kinds;
  private final FilingAccess access;
  private final MajorEvents events;
  private final Dictionary dictionary;
  private final Clock clock;

  PoolsPage(
      KindViews views,
      Pools pools,
      ResourceKindChoices kinds,
      FilingAccess access,
      MajorEvents events,
      Dictionary dictionary,
      Clock clock) {
    this.views = views;
    this.pools = pools;
    this.kinds = kinds;
    this.access = access;
    this.events = events;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /**
   * @param kind the kind whose pool the reader wants to set
   */
  @GetMapping
  String show(
      @ModelAttribute(RANGE) ChartRange asked,
      BindingResult errors,
      @RequestParam(required = false) String kind,
      Authentication caller,
      Locale language,
      Model model,
      HttpServletResponse response) {
    ChartRange usual = ChartRange.usual(events.all(), clock);
    if (!errors.hasErrors()) {
      asked.orElse(usual).check(errors);
    }
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return page(usual, kind, caller, language, model);
    }
    model.addAttribute(RANGE, asked.orElse(usual));
    return page(asked.orElse(usual), kind, caller, language, model);
  }

  /** Says how much there is of a kind. */
  @PostMapping
  String set(
      @ModelAttribute(ENTRY) PoolEntry entry,
      BindingResult errors,
      Authentication caller,
      Locale language,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    access.requireManager(caller);
    FormErrors.carryOut(
        errors,
        dictionary.in(language),
        () -> pools.put(entry.kind(), entry.capacity(), entry.reserve(), caller.getName()));
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      ChartRange usual = ChartRange.usual(events.all(), clock);
      model.addAttribute(RANGE, usual);
      return page(usual, entry.kind(), caller, language, model);
    }
    next.addFlashAttribute("done", "resources.pool.set");
    return "redirect:/resources";
  }

  private String page(
      ChartRange range, String kind, Authentication caller, Locale language, Model model) {
    List<MajorEvent> all = events.all();
    List<KindView> shown = views.of(range.in(clock.getZone()), all, language);
    model.addAttribute("pools", shown.stream().filter(KindView::kept).toList());
    model.addAttribute("procured", shown.stream().filter(view -> !view.kept()).toList());
    model.addAttribute("now", clock.instant());
    model.addAttribute("eventNames", names(all));
    model.addAttribute("mayKeepPools", access.mayManage(caller));
    if (access.mayManage(caller)) {
      model.addAttribute("kinds", kinds.choices(language));
    }
    if (!model.containsAttribute(ENTRY)) {
      model.addAttribute(ENTRY, PoolEntry.of(kind, pools.all()));
    }
    return PAGE;
  }

  private static Map<String, String> names(List<MajorEvent> events) {
    return events.stream().collect(Collectors.toMap(MajorEvent::code, MajorEvent::name));
  }
}
