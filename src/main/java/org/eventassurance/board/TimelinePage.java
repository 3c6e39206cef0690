package org.eventassurance.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineNotes;
import org.eventassurance.timeline.TimelineReader;
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

/** Everything that happened to an event, and the form by which people note what no machine saw. */
@Controller
@RequestMapping("/events/{code}/timeline")
class TimelinePage {

  private static final String PAGE = "timeline";
  private static final String NOTE = "note";

  private final TimelineReader timeline;
  private final TimelineNotes notes;
  private final MajorEvents events;
  private final ServiceCatalogue catalogue;
  private final Dictionary dictionary;
  private final Clock clock;

  TimelinePage(
      TimelineReader timeline,
      TimelineNotes notes,
      MajorEvents events,
      ServiceCatalogue catalogue,
      Dictionary dictionary,
      Clock clock) {
    this.timeline = timeline;
    this.notes = notes;
    this.events = events;
    this.catalogue = catalogue;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @PathVariable String code,
      TimelineFilter filter,
      Authentication caller,
      Locale language,
      Model model) {
    MajorEvent event = events.get(code);
    model.addAttribute("event", event);
    model.addAttribute("filter", filter);
    model.addAttribute("kinds", TimelineKind.values());
    model.addAttribute("systems", catalogue.systems());
    model.addAttribute("part", timeline.part(code, filter.query(clock.getZone()), language));
    model.addAttribute("csv", filter.csv(code, clock.getZone()));
    model.addAttribute("mayNote", notes.mayAdd(event, caller));
    if (!model.containsAttribute(NOTE)) {
      model.addAttribute(NOTE, NoteEntry.BLANK);
    }
    return PAGE;
  }

  @PostMapping
  String add(
      @PathVariable String code,
      @ModelAttribute(NOTE) NoteEntry note,
      BindingResult errors,
      Authentication caller,
      Locale language,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    FormErrors.carryOut(
        errors, dictionary.in(language), () -> notes.add(code, note.note(clock.getZone()), caller));
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return show(code, TimelineFilter.NONE, caller, language, model);
    }
    next.addFlashAttribute("done", "timeline.noted");
    return "redirect:/events/{code}/timeline";
  }
}
