package org.eventassurance.warroom;

import java.util.ArrayList;
import java.util.List;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.notification.Addressee;
import org.eventassurance.notification.Addressees;
import org.eventassurance.notification.Announcement;
import org.eventassurance.notification.Announcements;
import org.eventassurance.notification.Kind;
import org.springframework.stereotype.Component;

/** Tells those who are invited where the war room is, and when (E23). */
@Component
class WarRoomInvitation {

  private final Announcements announcements;
  private final Addressees addressees;
  private final EventWords words;

  WarRoomInvitation(Announcements announcements, Addressees addressees, EventWords words) {
    this.announcements = announcements;
    this.addressees = addressees;
    this.words = words;
  }

  void invite(WarRoom room) {
    tell(room, Sentence.of("You are invited to the war room, open from %s", opens(room)));
  }

  void tellMoved(WarRoom room) {
    tell(room, Sentence.of("The war room has moved with the event: it opens at %s", opens(room)));
  }

  private String opens(WarRoom room) {
    return words.time(room.opensAt());
  }

  private void tell(WarRoom room, Sentence headline) {
    announcements.tell(
        new Announcement(Kind.WATCH, room.eventCode(), headline, details(room), true),
        addressees(room));
  }

  private List<Sentence> details(WarRoom room) {
    List<Sentence> details = new ArrayList<>();
    details.add(Sentence.of("Place: %s", room.place()));
    if (!room.link().isEmpty()) {
      details.add(Sentence.of("Link: %s", room.link()));
    }
    details.add(
        Sentence.of("Peak: %s to %s", words.time(room.beginsAt()), words.time(room.endsAt())));
    details.add(Sentence.of("The room closes at %s.", words.time(room.closesAt())));
    room.host().ifPresent(host -> details.add(Sentence.of("Host: %s", words.person(host))));
    details.add(
        Sentence.of("Say on the event's page when you come and when you leave: it is kept."));
    return details;
  }

  private List<Addressee> addressees(WarRoom room) {
    Sentence reason = Sentence.of("You are called into the war room of this event.");
    return room.invited().stream()
        .flatMap(person -> addressees.person(person, reason).stream())
        .toList();
  }
}
