package org.eventassurance.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.eventassurance.language.Dictionary;
import org.eventassurance.organisation.Absence;
import org.eventassurance.organisation.AbsenceAccess;
import org.eventassurance.organisation.AbsenceBook;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
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

/** Who is away now and soon, and who stands in; absences are entered and withdrawn here. */
@Controller
@RequestMapping("/absences")
class AbsencesPage {

  private static final String PAGE = "absences";
  private static final String BACK = "redirect:/absences";
  private static final String ENTRY = "entry";

  private final AbsenceBook book;
  private final AbsenceAccess access;
  private final Absences absences;
  private final OrganisationDirectory organisation;
  private final Dictionary dictionary;
  private final Clock clock;

  AbsencesPage(
      AbsenceBook book,
      AbsenceAccess access,
      Absences absences,
      OrganisationDirectory organisation,
      Dictionary dictionary,
      Clock clock) {
    this.book = book;
    this.access = access;
    this.absences = absences;
    this.organisation = organisation;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /**
   * An absence as it is read.
   *
   * @param standIn the id of whoever does the person's work in the end
   * @param reason empty for those whom it does not concern
   */
  record Row(
      long id,
      String person,
      String substitute,
      String standIn,
      OffsetDateTime from,
      OffsetDateTime until,
      String reason,
      boolean mayWithdraw) {}

  @GetMapping
  String show(Authentication caller, Model model) {
    Instant now = clock.instant();
    List<Absence> all = absences.underWayOrComing();
    model.addAttribute("away", rows(all.stream().filter(one -> one.covers(now)).toList(), caller));
    model.addAttribute(
        "coming", rows(all.stream().filter(one -> one.from().isAfter(now)).toList(), caller));
    List<Person> mine = access.peopleOf(caller);
    model.addAttribute("mine", mine);
    model.addAttribute("colleagues", organisation.current().people());
    if (!model.containsAttribute(ENTRY)) {
      model.addAttribute(ENTRY, blank(caller.getName(), mine));
    }
    return PAGE;
  }

  @PostMapping
  String enter(
      @ModelAttribute(ENTRY) AbsenceEntry entry,
      BindingResult errors,
      Authentication caller,
      Locale language,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    FormErrors.carryOut(
        errors, dictionary.in(language), () -> book.enter(entry.absence(clock.getZone()), caller));
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return show(caller, model);
    }
    next.addFlashAttribute("done", "absences.entered");
    return BACK;
  }

  @PostMapping("/{id}/withdraw")
  String withdraw(@PathVariable long id, Authentication caller, RedirectAttributes next) {
    book.withdraw(id, caller);
    next.addFlashAttribute("done", "absences.withdrawn");
    return BACK;
  }

  private List<Row> rows(List<Absence> some, Authentication caller) {
    return some.stream().map(absence -> row(absence, caller)).toList();
  }

  private Row row(Absence absence, Authentication caller) {
    boolean concerned = access.mayEnter(absence.person(), caller);
    return new Row(
        absence.id(),
        absence.person(),
        absence.substitute(),
        absences.standIn(absence.person(), later(absence.from(), clock.instant())),
        local(absence.from()),
        local(absence.until()),
        concerned ? absence.reason() : "",
        concerned);
  }

  private AbsenceEntry blank(String caller, List<Person> mine) {
    boolean own = mine.stream().anyMatch(person -> person.id().equals(caller));
    return AbsenceEntry.blank(
        own ? caller : null, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
  }

  private OffsetDateTime local(Instant moment) {
    return moment.atZone(clock.getZone()).toOffsetDateTime();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
