package org.eventassurance.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.notification.Addressee;
import org.eventassurance.notification.Addressees;
import org.eventassurance.notification.Announcement;
import org.eventassurance.notification.Announcements;
import org.eventassurance.notification.Kind;
import org.springframework.stereotype.Component;

/** Tells people at once what they have to do without (E15). */
@Component
class RefusalAnnouncement {

  private final ResourceFilingRepository filings;
  private final ResourceItemRepository items;
  private final MajorEvents events;
  private final Announcements announcements;
  private final Addressees addressees;
  private final ItemWords words;

  RefusalAnnouncement(
      ResourceFilingRepository filings,
      ResourceItemRepository items,
      MajorEvents events,
      Announcements announcements,
      Addressees addressees,
      ItemWords words) {
    this.filings = filings;
    this.items = items;
    this.events = events;
    this.announcements = announcements;
    this.addressees = addressees;
    this.words = words;
  }

  /**
   * Tells whoever filed it and their department's lead what of the filing was refused, and why; if
   * it was filed in time, which guarantees it, the event's commander as well.
   */
  void announce(String filingId) {
    ResourceFiling filing = filing(filingId);
    List<ResourceItem> refused =
        items.findByFilingOrderById(filingId).stream().filter(ResourceItem::isRefused).toList();
    List<Sentence> details = new ArrayList<>(refused.stream().map(this::refused).toList());
    details.add(
        Sentence.of("Say in the task '%s' how your plan goes on.", Sentence.of("Adapt plan")));
    List<Addressee> told = new ArrayList<>(requesters(filing));
    if (refused.stream().anyMatch(ResourceItem::isInTime)) {
      told.addAll(addressees.commander(events.find(filing.eventCode())));
    }
    tell(filing, Sentence.of("Resources are refused"), details, told);
  }

  /** Tells whoever filed them that items which were filed late have made room (E11). */
  void announceTaken(String filingId, List<ResourceItem> taken) {
    ResourceFiling filing = filing(filingId);
    List<Sentence> details = new ArrayList<>(taken.stream().map(this::shortOf).toList());
    details.add(
        Sentence.of("Base services looks for another source, and you are told what it finds."));
    tell(filing, Sentence.of("Resources are short again"), details, requesters(filing));
  }

  private void tell(
      ResourceFiling filing, Sentence headline, List<Sentence> details, List<Addressee> told) {
    announcements.tell(
        new Announcement(Kind.REFUSAL, filing.eventCode(), headline, details, true), told);
  }

  private Sentence refused(ResourceItem item) {
    Spoken what = language -> words.label(item, item.refused(), language);
    return Sentence.of("%s. Refused because: %s", what, reason(item));
  }

  private Sentence shortOf(ResourceItem item) {
    Spoken what = language -> words.label(item, item.open(), language);
    return Sentence.of("%s. The pool no longer has it for its time of use.", what);
  }

  private static String reason(ResourceItem item) {
    return item.decision().map(Decision::reason).orElse("");
  }

  private List<Addressee> requesters(ResourceFiling filing) {
    return Stream.concat(
            addressees.person(filing.filedBy(), Sentence.of("You filed these resources.")).stream(),
            addressees.leadOf(filing.department()).stream())
        .toList();
  }

  private ResourceFiling filing(String id) {
    return filings.findById(id).orElseThrow();
  }
}
