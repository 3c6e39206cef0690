package org.eventassurance.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.trackrecord.EventDays;
import org.eventassurance.trackrecord.EventsSideBySide;
import org.eventassurance.trackrecord.TrackRecord;
import org.eventassurance.trackrecord.TrackRecords;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How events went, side by side: from event to event of a kind, and all together in figures. */
@Controller
@RequestMapping("/statistics")
class StatisticsPage {

  private static final String PAGE = "statistics";
  private static final String DAYS = "days";

  private final TrackRecords records;
  private final OrganisationDirectory organisation;
  private final ServiceCatalogue catalogue;
  private final MessageSource messages;
  private final Dictionary dictionary;
  private final Clock clock;

  StatisticsPage(
      TrackRecords records,
      OrganisationDirectory organisation,
      ServiceCatalogue catalogue,
      MessageSource messages,
      Dictionary dictionary,
      Clock clock) {
    this.records = records;
    this.organisation = organisation;
    this.catalogue = catalogue;
    this.messages = messages;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /**
   * @param event the code of the one whose figures are wanted; all together for any other
   */
  @GetMapping
  String show(
      @ModelAttribute(DAYS) EventDays asked,
      BindingResult errors,
      @RequestParam(defaultValue = "") String event,
      Locale language,
      Model model,
      HttpServletResponse response) {
    EventDays usual = EventDays.usual(clock);
    FormErrors.carryOut(
        errors, dictionary.in(language), () -> show(asked.orElse(usual), event, model));
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      show(usual, event, model);
    } else {
      model.addAttribute(DAYS, asked.orElse(usual));
    }
    model.addAttribute("figures", words(language));
    return PAGE;
  }

  private void show(EventDays days, String event, Model model) {
    EventsSideBySide events = records.of(days);
    Optional<TrackRecord> one =
        events.events().stream().filter(record -> record.code().equals(event)).findFirst();
    model.addAttribute("all", events);
    model.addAttribute("kinds", KindOfEvents.of(events.events()));
    model.addAttribute("measures", Trend.values());
    model.addAttribute("one", one.orElse(null));
    model.addAttribute("shown", one.map(TrackRecord::results).orElse(events.together()));
  }

  private FigureWords words(Locale language) {
    Words words = dictionary.in(language);
    Names names = new Names(organisation.current(), catalogue, messages, language);
    return new FigureWords(names, words, messages, language);
  }
}
