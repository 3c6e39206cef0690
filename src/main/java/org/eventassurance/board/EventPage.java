package org.eventassurance.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.eventassurance.deadline.TaskDueDates;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.EventAccess;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.notification.Resending;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One event: how it stands, and what its commander and the leadership decide about it. */
@Controller
@RequestMapping("/events/{code}")
class EventPage {

  private static final String PAGE = "event";
  private static final String BACK = "redirect:/events/{code}";
  private static final String RESCHEDULING = "rescheduling";
  private static final String CANCELLATION = "cancellation";

  private final EventViews views;
  private final MajorEvents events;
  private final EventAccess access;
  private final TaskDueDates dueDates;
  private final Resending resending;
  private final Dictionary dictionary;
  private final Clock clock;

  EventPage(
      EventViews views,
      MajorEvents events,
      EventAccess access,
      TaskDueDates dueDates,
      Resending resending,
      Dictionary dictionary,
      Clock clock) {
    this.views = views;
    this.events = events;
    this.access = access;
    this.dueDates = dueDates;
    this.resending = resending;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable String code, Authentication caller, Locale language, Model model) {
    EventView view = views.of(code, caller, language);
    model.addAttribute("view", view);
    if (!model.containsAttribute(RESCHEDULING)) {
      model.addAttribute(RESCHEDULING, Rescheduling.from(view.event().goLiveAt()));
    }
    if (!model.containsAttribute(CANCELLATION)) {
      model.addAttribute(CANCELLATION, Cancellation.BLANK);
    }
    return PAGE;
  }

  /** Only what changes while one watches: what somebody types stays. */
  @GetMapping(headers = "HX-Request")
  String refresh(@PathVariable String code, Authentication caller, Locale language, Model model) {
    return show(code, caller, language, model) + " :: now";
  }

  @PostMapping("/reschedule")
  String reschedule(
      @PathVariable String code,
      @ModelAttribute(RESCHEDULING) Rescheduling form,
      BindingResult errors,
      Authentication caller,
      Locale language,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    access.requireCommand(events.get(code), caller);
    FormErrors.carryOut(
        errors,
        dictionary.in(language),
        () ->
            events.reschedule(
                code, form.schedule(clock.getZone()), form.reason(), caller.getName()));
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return show(code, caller, language, model);
    }
    next.addFlashAttribute("done", "event.rescheduled");
    return BACK;
  }

  @PostMapping("/cancel")
  String cancel(
      @PathVariable String code,
      @ModelAttribute(CANCELLATION) Cancellation form,
      BindingResult errors,
      Authentication caller,
      Locale language,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    access.requireCommand(events.get(code), caller);
    if (!Boolean.TRUE.equals(form.confirmed())) {
      errors.rejectValue("confirmed", "event.cancel.unconfirmed");
    }
    FormErrors.carryOut(
        errors,
        dictionary.in(language),
        () -> events.cancel(code, form.reason(), caller.getName()));
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return show(code, caller, language, model);
    }
    next.addFlashAttribute("done", "event.cancelled");
    return BACK;
  }

  /** The date that the table or the model proposes replaces the one that a person has set. */
  @PostMapping("/tasks/{taskId}/accept-date")
  String acceptDate(@PathVariable String taskId, Authentication caller, RedirectAttributes next) {
    dueDates.handBack(taskId, caller);
    next.addFlashAttribute("done", "task.dateAccepted");
    return BACK;
  }

  @PostMapping("/notifications/{id}/resend")
  String sendAgain(@PathVariable String id, Authentication caller, RedirectAttributes next) {
    resending.resend(id, caller);
    next.addFlashAttribute("done", "told.sentAgain");
    return BACK;
  }
}
