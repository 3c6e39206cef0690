package org.eventassurance.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.notification.Addressee;
import org.eventassurance.notification.Addressees;
import org.eventassurance.notification.Announcement;
import org.eventassurance.notification.Announcements;
import org.eventassurance.notification.Kind;
import org.springframework.stereotype.Component;

/** Tells people at once what they have to do without (E15). */
@Component
class RefusalAnnouncement {

  private final FiledResources resources;
  private final Announcements announcements;
  private final Addressees addressees;
  private final ItemWords words;

  RefusalAnnouncement(
      FiledResources resources,
      Announcements announcements,
      Addressees addressees,
      ItemWords words) {
    this.resources = resources;
    this.announcements = announcements;
    this.addressees = addressees;
    this.words = words;
  }

  /** Tells whoever filed it and their department's lead what of the filing was refused, and why. */
  void announce(String filingId) {
    ResourceFiling filing = resources.filing(filingId);
    List<Sentence> details = new ArrayList<>();
    resources.itemsOf(filingId, ResourceItem::isRefused).stream()
        .map(this::refused)
        .forEach(details::add);
    details.add(
        Sentence.of("Say in the task '%s' how your plan goes on.", Sentence.of("Adapt plan")));
    announcements.tell(
        new Announcement(
            Kind.REFUSAL, filing.eventCode(), Sentence.of("Resources are refused"), details, true),
        recipients(filing));
  }

  private Sentence refused(ResourceItem item) {
    Spoken what = language -> words.label(item, language);
    return Sentence.of("%s. Refused because: %s", what, reason(item));
  }

  private static String reason(ResourceItem item) {
    return item.decision().map(Decision::reason).orElse("");
  }

  private List<Addressee> recipients(ResourceFiling filing) {
    return Stream.concat(
            addressees.person(filing.filedBy(), Sentence.of("You filed these resources.")).stream(),
            addressees.leadOf(filing.department()).stream())
        .toList();
  }
}
