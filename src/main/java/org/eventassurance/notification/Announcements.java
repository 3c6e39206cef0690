package org.eventassurance.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.CompanyHours;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of an event what concerns them, beside what their tasks' clocks tell. */
@Service
public class Announcements {

  private final Notifications notifications;
  private final MajorEvents events;
  private final CompanyHours company;
  private final Clock clock;

  Announcements(
      Notifications notifications, MajorEvents events, CompanyHours company, Clock clock) {
    this.notifications = notifications;
    this.events = events;
    this.company = company;
    this.clock = clock;
  }

  /**
   * Writes into the ledger, in the caller's transaction, what these people are to be told; whoever
   * is among them for several reasons is told once, for the first.
   *
   * @return how many are told
   */
  @Transactional
  public int tell(Announcement announcement, Collection<Addressee> addressees) {
    Instant now = clock.instant();
    Instant sendAt = sendAt(announcement, now);
    Map<String, Addressee> told = new LinkedHashMap<>();
    addressees.forEach(addressee -> told.putIfAbsent(addressee.person(), addressee));
    return notifications.write(
        told.values().stream()
            .map(addressee -> notification(announcement, addressee, now, sendAt))
            .toList());
  }

  private Instant sendAt(Announcement announcement, Instant now) {
    boolean atOnce = announcement.urgent() || isLive(announcement.eventCode());
    return atOnce ? now : company.inForce().earliest(now, true, true);
  }

  private boolean isLive(String eventCode) {
    return Optional.ofNullable(eventCode)
        .flatMap(events::find)
        .filter(MajorEvent::isLive)
        .isPresent();
  }

  private static NewNotification notification(
      Announcement announcement, Addressee addressee, Instant now, Instant sendAt) {
    List<Sentence> message = new ArrayList<>();
    message.add(announcement.headline());
    message.addAll(announcement.details());
    return new NewNotification(
        announcement.kind(),
        announcement.eventCode(),
        null,
        null,
        "",
        addressee.audience(),
        addressee.person(),
        addressee.reason(),
        message,
        false,
        now,
        sendAt);
  }
}
