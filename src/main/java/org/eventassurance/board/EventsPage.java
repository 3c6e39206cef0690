package org.eventassurance.board;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eventassurance.escalation.NextSteps;
import org.eventassurance.majorevent.EventOverview;
import org.eventassurance.majorevent.EventOverviews;
import org.eventassurance.majorevent.EventStatus;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.notification.EventBacklog;
import org.eventassurance.notification.LedgerViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All events: how those under way stand, and which ones are over. */
@Controller
class EventsPage {

  private final MajorEvents events;
  private final EventOverviews overviews;
  private final TechnicalIncidents incidents;
  private final LedgerViews ledger;
  private final NextSteps nextSteps;
  private final Clock clock;

  EventsPage(
      MajorEvents events,
      EventOverviews overviews,
      TechnicalIncidents incidents,
      LedgerViews ledger,
      NextSteps nextSteps,
      Clock clock) {
    this.events = events;
    this.overviews = overviews;
    this.incidents = incidents;
    this.ledger = ledger;
    this.nextSteps = nextSteps;
    this.clock = clock;
  }

  /**
   * An event under way.
   *
   * @param mails how much of it is on its way
   * @param escalated how many of its late tasks somebody above was told of
   */
  record Row(EventOverview event, Standing standing, EventBacklog mails, long escalated) {}

  /** An event that is over. */
  record Over(MajorEvent event, OffsetDateTime goLiveAt) {}

  @GetMapping("/")
  String show(Model model) {
    List<MajorEvent> all = events.all();
    model.addAttribute("underWay", underWay(all));
    model.addAttribute("over", over(all));
    return "events";
  }

  /** Only what changes while one watches. */
  @GetMapping(path = "/", headers = "HX-Request")
  String refresh(Model model) {
    return show(model) + " :: now";
  }

  /** Live events, then those that go live next, then those that are being concluded. */
  private List<Row> underWay(List<MajorEvent> all) {
    List<String> open =
        all.stream()
            .filter(event -> event.status().isOpen())
            .sorted(Comparator.comparing(EventsPage::rank))
            .map(MajorEvent::code)
            .toList();
    Map<String, List<TechnicalIncident>> stuck = incidents.byEvent();
    Map<String, EventBacklog> mails = ledger.backlogs(open);
    Map<String, Long> escalated = nextSteps.escalated(open);
    return open.stream()
        .map(overviews::of)
        .map(
            event ->
                new Row(
                    event,
                    Standing.of(
                        event,
                        stuck.getOrDefault(event.code(), List.of()),
                        OffsetDateTime.now(clock)),
                    mails.getOrDefault(event.code(), EventBacklog.NONE),
                    escalated.getOrDefault(event.code(), 0L)))
        .toList();
  }

  private static int rank(MajorEvent event) {
    return event.status() == EventStatus.LIVE ? 0 : event.status().beforeEndOfWatch() ? 1 : 2;
  }

  /** The latest first. */
  private List<Over> over(List<MajorEvent> all) {
    return all.stream()
        .filter(event -> !event.status().isOpen())
        .sorted(Comparator.comparing((MajorEvent event) -> event.window().goLiveAt()).reversed())
        .map(
            event ->
                new Over(
                    event, event.window().goLiveAt().atZone(clock.getZone()).toOffsetDateTime()))
        .toList();
  }
}
