package org.eventassurance.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.standby.Standby;
import org.eventassurance.standby.StandbyAccess;
import org.eventassurance.standby.StandbyAnswer.Subject;
import org.eventassurance.standby.StandbyDraft;
import org.eventassurance.standby.StandbyEntry;
import org.eventassurance.standby.StandbyKind;
import org.eventassurance.standby.StandbyRegister;
import org.eventassurance.standby.StandbyUse;
import org.eventassurance.standby.StandbyViews;
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

/**
 * The register of vendors, contacts, outside help and spare parts; SRE and base services keep it.
 */
@Controller
@RequestMapping("/standby")
class StandbyPage {

  private static final String PAGE = "standby";
  private static final String ENTRY_PAGE = "standby-entry";
  private static final String ENTRY = "entry";
  private static final String DONE = "done";

  private final Standby standby;
  private final StandbyRegister register;
  private final StandbyAccess access;
  private final StandbyViews views;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final ServiceCatalogue catalogue;
  private final Dictionary dictionary;
  private final Clock clock;

  StandbyPage(
      Standby standby,
      StandbyRegister register,
      StandbyAccess access,
      StandbyViews views,
      MajorEvents events,
      OrganisationDirectory organisation,
      ServiceCatalogue catalogue,
      Dictionary dictionary,
      Clock clock) {
    this.standby = standby;
    this.register = register;
    this.access = access;
    this.views = views;
    this.events = events;
    this.organisation = organisation;
    this.catalogue = catalogue;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /**
   * @param event the code of the event whose vendors and contacts are shown; empty for what stands
   *     by for all
   */
  @GetMapping
  String show(@RequestParam(defaultValue = "") String event, Authentication caller, Model model) {
    model.addAttribute("code", event);
    model.addAttribute("events", events.all());
    model.addAttribute("kinds", StandbyKind.values());
    model.addAttribute("mayKeep", access.mayKeep(caller));
    if (event.isEmpty()) {
      model.addAttribute(
          "uses",
          standby.standing().stream()
              .map(entry -> new StandbyUse(entry, Optional.empty(), List.of()))
              .toList());
      return PAGE;
    }
    model.addAttribute("uses", standby.of(event));
    model.addAttribute(
        "gaps", standby.gaps(event).stream().filter(gap -> gap.name().isEmpty()).toList());
    model.addAttribute("notNeeded", standby.notNeeded(event));
    standby
        .answer(event, Subject.VENDORS)
        .ifPresent(answer -> model.addAttribute("vendorsAnswer", answer));
    standby
        .answer(event, Subject.CONTACTS)
        .ifPresent(answer -> model.addAttribute("contactsAnswer", answer));
    return PAGE;
  }

  /** The form for a new line. */
  @GetMapping("/new")
  String blank(
      @RequestParam StandbyKind kind,
      @RequestParam(required = false) String event,
      Authentication caller,
      Model model) {
    access.requireKeeper(caller);
    return form(StandbyForm.of(StandbyDraft.blank(kind, event)), model);
  }

  @PostMapping("/new")
  String add(
      @ModelAttribute(ENTRY) StandbyForm form,
      BindingResult errors,
      Authentication caller,
      Locale language,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    access.requireKeeper(caller);
    FormErrors.carryOut(
        errors,
        dictionary.in(language),
        () -> register.add(form.draft(clock.getZone()), caller.getName()));
    return errors.hasErrors() ? again(model, response) : back(form.event(), "standby.added", next);
  }

  /** The form with a line to be changed. */
  @GetMapping("/{id}")
  String change(@PathVariable long id, Authentication caller, Model model) {
    access.requireKeeper(caller);
    StandbyEntry entry = register.get(id);
    model.addAttribute("id", id);
    return form(StandbyForm.of(views.draft(entry)), model);
  }

  @PostMapping("/{id}")
  String replace(
      @PathVariable long id,
      @ModelAttribute(ENTRY) StandbyForm form,
      BindingResult errors,
      Authentication caller,
      Locale language,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    access.requireKeeper(caller);
    FormErrors.carryOut(
        errors,
        dictionary.in(language),
        () -> register.change(id, form.draft(clock.getZone()), caller.getName()));
    model.addAttribute("id", id);
    return errors.hasErrors()
        ? again(model, response)
        : back(form.event(), "standby.changed", next);
  }

  @PostMapping("/{id}/remove")
  String remove(
      @PathVariable long id,
      @RequestParam(required = false) String event,
      Authentication caller,
      RedirectAttributes next) {
    access.requireKeeper(caller);
    register.remove(id);
    return back(event, "standby.removed", next);
  }

  /** Says for one event whether it uses what stands by for all. */
  @PostMapping("/{id}/confirm")
  String confirm(
      @PathVariable long id,
      @RequestParam String event,
      @RequestParam boolean needed,
      Authentication caller,
      RedirectAttributes next) {
    access.requireKeeper(caller);
    register.confirm(id, event, needed, caller.getName());
    return back(event, needed ? "standby.confirmed" : "standby.leftOut", next);
  }

  /** What was typed is shown again, with what is wrong beside it. */
  private String again(Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return choices(model);
  }

  private String form(StandbyForm form, Model model) {
    model.addAttribute(ENTRY, form);
    return choices(model);
  }

  private String choices(Model model) {
    model.addAttribute("events", events.all());
    model.addAttribute("systems", catalogue.systems());
    model.addAttribute("people", organisation.current().people());
    return ENTRY_PAGE;
  }

  private static String back(String event, String done, RedirectAttributes next) {
    next.addFlashAttribute(DONE, done);
    if (event != null && !event.isBlank()) {
      next.addAttribute("event", event);
    }
    return "redirect:/standby";
  }
}
