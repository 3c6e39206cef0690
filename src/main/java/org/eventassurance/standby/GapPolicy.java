package org.eventassurance.standby;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.eventassurance.majorevent.EventWindow;

/** What an entry lacks for an event, or what of it runs out before the event's end (B7, B9). */
record GapPolicy(EventWindow window, ZoneId zone, Predicate<String> isInOrganisation) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  List<Gap> of(StandbyEntry entry, boolean confirmed) {
    List<Gap> gaps =
        switch (entry.kind()) {
          case VENDOR -> ofVendor(entry);
          case CONTACT -> ofContact(entry);
          case OUTSIDE_HELP -> ofHelp(entry);
          case SPARE -> ofSpare(entry);
        };
    if (!confirmed) {
      gaps.add(missing(entry, "Nobody has confirmed yet that it stands by for this event."));
    }
    return gaps;
  }

  private List<Gap> ofVendor(StandbyEntry vendor) {
    List<Gap> gaps = new ArrayList<>();
    if (vendor.channel().isEmpty()) {
      gaps.add(missing(vendor, "It is not said how the vendor is reached at any hour."));
    }
    if (vendor.firstToCall().isEmpty()) {
      gaps.add(missing(vendor, "No contact person with a phone number is named."));
    }
    if (vendor.reserves().isEmpty() || vendor.confirmedOn() == null) {
      gaps.add(missing(vendor, "The vendor has not confirmed its emergency resources."));
    }
    if (!Boolean.TRUE.equals(vendor.incidentProcess())) {
      gaps.add(missing(vendor, incidentProcessGap(vendor)));
    }
    validity(
        vendor,
        vendor.securityUntil(),
        "There is no security assessment.",
        "The security assessment holds until %s only, not to the event's end.",
        gaps);
    validity(
        vendor,
        vendor.liabilityUntil(),
        "There is no agreement on liability.",
        "The agreement on liability holds until %s only, not to the event's end.",
        gaps);
    if (vendor.postsNeeded() && vendor.posts().stream().noneMatch(post -> post.isDuring(window))) {
      gaps.add(missing(vendor, "No post is staffed during the event."));
    }
    return gaps;
  }

  private static String incidentProcessGap(StandbyEntry vendor) {
    return vendor.incidentProcess() == null
        ? "It is not said whether the vendor has an incident process and plans on its side."
        : "The vendor has no incident process and plans on its side.";
  }

  private void validity(
      StandbyEntry vendor, LocalDate until, String missing, String expired, List<Gap> gaps) {
    if (until == null) {
      gaps.add(missing(vendor, missing));
    } else if (until.isBefore(LocalDate.ofInstant(window.endsAt(), zone))) {
      gaps.add(Gap.expired(vendor.kind(), vendor.name(), expired, until.toString()));
    }
  }

  private List<Gap> ofContact(StandbyEntry contact) {
    List<Gap> gaps = new ArrayList<>();
    if (contact.person() != null && !isInOrganisation.test(contact.person())) {
      gaps.add(
          Gap.expired(contact.kind(), contact.name(), "This person has left the organisation."));
    }
    if (contact.firstToCall().isEmpty()) {
      gaps.add(missing(contact, "There is no phone number."));
    }
    return gaps;
  }

  private List<Gap> ofHelp(StandbyEntry help) {
    List<Gap> gaps = new ArrayList<>();
    if (help.firstToCall().isEmpty()) {
      gaps.add(missing(help, "There is no phone number."));
    }
    if (help.confirmedOn() == null) {
      gaps.add(missing(help, "The help has not been confirmed."));
    }
    return gaps;
  }

  private List<Gap> ofSpare(StandbyEntry spare) {
    List<Gap> gaps = new ArrayList<>();
    if (spare.place().isEmpty()) {
      gaps.add(missing(spare, "It is not said where the parts are."));
    }
    if (spare.confirmedOn() == null) {
      gaps.add(missing(spare, "Nobody has confirmed that the parts are there."));
    }
    return gaps;
  }

  /** The times of the event at which none of the contacts can be reached. */
  List<Gap> unreachable(List<StandbyEntry> contacts) {
    List<Gap> gaps = new ArrayList<>();
    Instant covered = window.begins();
    for (StandbyEntry contact :
        contacts.stream().sorted(Comparator.comparing(GapPolicy::from)).toList()) {
      if (from(contact).isAfter(covered) && covered.isBefore(window.endsAt())) {
        gaps.add(unreachable(covered, earlier(from(contact), window.endsAt())));
      }
      covered = until(contact).isAfter(covered) ? until(contact) : covered;
    }
    if (covered.isBefore(window.endsAt())) {
      gaps.add(unreachable(covered, window.endsAt()));
    }
    return gaps;
  }

  private Gap unreachable(Instant from, Instant until) {
    return Gap.missing(
        StandbyKind.CONTACT,
        "",
        "No responder can be reached from %s until %s.",
        at(from),
        at(until));
  }

  private static Gap missing(StandbyEntry entry, String what) {
    return Gap.missing(entry.kind(), entry.name(), what);
  }

  private static Instant from(StandbyEntry contact) {
    return contact.reachableFrom() == null ? Instant.MIN : contact.reachableFrom();
  }

  private static Instant until(StandbyEntry contact) {
    return contact.reachableUntil() == null ? Instant.MAX : contact.reachableUntil();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private String at(Instant moment) {
    return TIME.format(moment.atZone(zone));
  }
}
