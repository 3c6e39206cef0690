package org.eventassurance.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.notification.Addressee;
import org.eventassurance.notification.Addressees;
import org.eventassurance.notification.Announcement;
import org.eventassurance.notification.Announcements;
import org.eventassurance.notification.Kind;
import org.springframework.stereotype.Component;

/** Tells who can still help that something granted is not there when it is to be used (E6). */
@Component
class UndeliveredAnnouncement {

  private static final String RESOURCE_MANAGER = "base-services";

  private final Deliveries deliveries;
  private final MajorEvents events;
  private final Announcements announcements;
  private final Addressees addressees;
  private final ItemWords words;
  private final EventWords eventWords;

  UndeliveredAnnouncement(
      Deliveries deliveries,
      MajorEvents events,
      Announcements announcements,
      Addressees addressees,
      ItemWords words,
      EventWords eventWords) {
    this.deliveries = deliveries;
    this.events = events;
    this.announcements = announcements;
    this.addressees = addressees;
    this.words = words;
    this.eventWords = eventWords;
  }

  /**
   * Tells the event's commander and the lead of base services what of a delivery is missing; nobody
   * if nothing is.
   */
  void announce(String eventCode, String delivery) {
    List<ResourceItem> missing = deliveries.owed(delivery);
    if (missing.isEmpty()) {
      return;
    }
    List<Sentence> details = new ArrayList<>(missing.stream().map(this::missing).toList());
    details.add(
        Sentence.of(
            "Hand it over at once and say so in the task '%s', or tell the department what it has"
                + " to do without.",
            Sentence.of("Deliver resources")));
    announcements.tell(
        new Announcement(
            Kind.MESSAGE,
            eventCode,
            Sentence.of("Granted resources are missing at their time of use"),
            details,
            true),
        recipients(eventCode));
  }

  private Sentence missing(ResourceItem item) {
    Spoken what = language -> words.label(item, item.granted(), language);
    return Sentence.of(
        "%s. It was to be used from %s on.", what, eventWords.time(item.neededFrom()));
  }

  private List<Addressee> recipients(String eventCode) {
    return Stream.concat(
            addressees.commander(events.find(eventCode)).stream(),
            addressees.leadOf(RESOURCE_MANAGER).stream())
        .toList();
  }
}
