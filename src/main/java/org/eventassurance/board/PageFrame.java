package org.eventassurance.board;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.eventassurance.catalogue.ServiceCatalogue;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.EventAccess;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page of the board its reader, the words to speak to them, and a page for a no. */
@ControllerAdvice(
    assignableTypes = {
      EventsPage.class,
      EventPage.class,
      WarRoomPage.class,
      TaskPage.class,
      ClockPage.class,
      NotificationsPage.class,
      AbsencesPage.class,
      PlansPage.class,
      PoolsPage.class,
      EventResourcesPage.class,
      ReportPage.class,
      StandbyPage.class,
      StatisticsPage.class,
      TimelinePage.class,
      WallPage.class
    })
class PageFrame {

  private final OrganisationDirectory organisation;
  private final ServiceCatalogue catalogue;
  private final EventAccess access;
  private final MessageSource messages;
  private final Dictionary dictionary;
  private final Clock clock;

  PageFrame(
      OrganisationDirectory organisation,
      ServiceCatalogue catalogue,
      EventAccess access,
      MessageSource messages,
      Dictionary dictionary,
      Clock clock) {
    this.organisation = organisation;
    this.catalogue = catalogue;
    this.access = access;
    this.messages = messages;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /** Says why something cannot be done where no form could say it. */
  @ExceptionHandler
  ModelAndView refused(Problem refusal, Locale language) {
    ModelAndView page = new ModelAndView("error", refusal.getStatusCode());
    page.addObject("status", refusal.getStatusCode().value());
    page.addObject("detail", dictionary.in(language).say(refusal.sentence()));
    return page;
  }

  /** Two who decide at once: the later one looks again. */
  @ExceptionHandler({OptimisticLockingFailureException.class, OptimisticLockingException.class})
  ModelAndView overtaken() {
    ModelAndView page = new ModelAndView("error", HttpStatus.CONFLICT);
    page.addObject("status", HttpStatus.CONFLICT.value());
    return page;
  }

  @ModelAttribute
  void frame(Authentication caller, Locale language, Model model) {
    Names names = new Names(organisation.current(), catalogue, messages, language);
    TimeWords time = new TimeWords(ZonedDateTime.now(clock), messages, language);
    model.addAttribute("names", names);
    model.addAttribute("words", dictionary.in(language));
    model.addAttribute("time", time);
    model.addAttribute("amounts", new Amounts(dictionary.in(language), language));
    model.addAttribute("outcomes", new OutcomeWords(time, messages, language));
    model.addAttribute(
        "reader", Reader.of(caller, names.person(caller.getName()), access.mayRegister(caller)));
  }
}
