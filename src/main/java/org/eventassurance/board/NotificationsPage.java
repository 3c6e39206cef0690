package org.eventassurance.board;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.notification.LedgerQuery;
import org.eventassurance.notification.LedgerViews;
import org.eventassurance.notification.NotificationView;
import org.eventassurance.notification.Resending;
import org.eventassurance.notification.State;
import org.eventassurance.organisation.CompanyHours;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.organisation.Person;
import org.eventassurance.security.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who was told what, of all events: what can't be delivered, what waits, what went out. */
@Controller
@RequestMapping("/notifications")
class NotificationsPage {

  private static final int MOST = 100;

  private final LedgerViews ledger;
  private final Resending resending;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final CompanyHours hours;

  NotificationsPage(
      LedgerViews ledger,
      Resending resending,
      MajorEvents events,
      OrganisationDirectory organisation,
      CompanyHours hours) {
    this.ledger = ledger;
    this.resending = resending;
    this.events = events;
    this.organisation = organisation;
    this.hours = hours;
  }

  /** What somebody looks for; null or empty where it doesn't matter. */
  record Filter(String event, String person, String state) {

    private static final List<State> UNLESS_ASKED =
        List.of(State.FAILED, State.WAITING, State.SENT);

    /** What is moot is shown only to whoever asks for it; a state that nobody knows is none. */
    List<State> states() {
      List<State> asked =
          Arrays.stream(State.values()).filter(one -> one.name().equals(state)).toList();
      return asked.isEmpty() ? UNLESS_ASKED : asked;
    }

    private static String orNull(String text) {
      return text == null || text.isBlank() ? null : text;
    }

    LedgerQuery query(State one, String reader) {
      return new LedgerQuery(orNull(event), null, orNull(person), one, reader, null, MOST);
    }
  }

  /**
   * The lines of one state.
   *
   * @param more whether there may be more than are listed
   */
  record Section(State state, List<NotificationView> lines, boolean more) {}

  /** Everybody reads what is about events; what is about none, whom it concerns and the admins. */
  @GetMapping
  String show(Filter filter, Authentication authentication, Model model) {
    Caller caller = Caller.of(authentication);
    String reader = caller.isAdmin() ? null : caller.id();
    model.addAttribute("filter", filter);
    model.addAttribute(
        "sections",
        filter.states().stream()
            .map(state -> section(state, ledger.of(filter.query(state, reader))))
            .toList());
    model.addAttribute("states", State.values());
    model.addAttribute("events", events.all());
    model.addAttribute("people", people());
    model.addAttribute("holds", new MailHolds(hours.inForce()));
    return "notifications";
  }

  @PostMapping("/{id}/resend")
  String sendAgain(@PathVariable String id, Authentication caller, RedirectAttributes next) {
    resending.resend(id, caller);
    next.addFlashAttribute("done", "told.sentAgain");
    return "redirect:/notifications";
  }

  private static Section section(State state, List<NotificationView> lines) {
    return new Section(state, lines, lines.size() == MOST);
  }

  private List<Person> people() {
    return organisation.current().people().stream()
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }
}
