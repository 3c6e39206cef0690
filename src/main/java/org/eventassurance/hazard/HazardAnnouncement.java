package org.eventassurance.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.notification.Addressee;
import org.eventassurance.notification.Addressees;
import org.eventassurance.notification.Announcement;
import org.eventassurance.notification.Announcements;
import org.eventassurance.notification.Kind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells people at once of a hazard that stays for now, and of one that is open again (E19). */
@Component
class HazardAnnouncement {

  private final Hazards hazards;
  private final ContingencyPlans plans;
  private final MajorEvents events;
  private final Announcements announcements;
  private final Addressees addressees;
  private final EventWords words;
  private final MessageSource messages;

  HazardAnnouncement(
      Hazards hazards,
      ContingencyPlans plans,
      MajorEvents events,
      Announcements announcements,
      Addressees addressees,
      EventWords words,
      MessageSource messages) {
    this.hazards = hazards;
    this.plans = plans;
    this.events = events;
    this.announcements = announcements;
    this.addressees = addressees;
    this.words = words;
    this.messages = messages;
  }

  /** Gives the notice of a hazard that can't be removed for now, before anybody has approved it. */
  void stays(long hazardId) {
    Hazard hazard = hazards.get(hazardId);
    List<Addressee> recipients = recipients(hazard);
    tell(hazard, Sentence.of("A hazard stays for now"), staying(hazard), recipients);
    hazards.giveNotice(hazardId, recipients.stream().map(Addressee::person).distinct().toList());
  }

  /** Opens a hazard whose acceptance has run out, and tells those who had the notice. */
  void reopened(long hazardId) {
    hazards.reopen(hazardId);
    Hazard hazard = hazards.get(hazardId);
    List<Addressee> recipients = new ArrayList<>(ownersOf(hazard));
    recipients.addAll(recipients(hazard));
    tell(
        hazard,
        Sentence.of("A hazard is open again: its acceptance has run out"),
        List.of(
            what(hazard),
            Sentence.of(
                "It was accepted until %s.", words.time(hazard.acceptedUntil().orElse(null))),
            Sentence.of("%s removes it now, or asks anew to accept it.", department(hazard))),
        recipients);
  }

  private List<Sentence> staying(Hazard hazard) {
    List<Sentence> details = new ArrayList<>();
    details.add(what(hazard));
    details.add(
        Sentence.of("It can't be removed for now: %s", hazard.acceptanceReason().orElse("")));
    details.add(
        Sentence.of(
            "It is to stay until %s, if that is approved.",
            words.time(hazard.acceptedUntil().orElse(null))));
    hazard.contingencyPlanId().map(plans::get).ifPresent(plan -> details.addAll(helping(plan)));
    return details;
  }

  private static List<Sentence> helping(ContingencyPlan plan) {
    return List.of(
        Sentence.of("If it strikes, this contingency plan helps: %s", plan.name()),
        Sentence.of("Called when: %s", plan.callWhen()));
  }

  private Sentence what(Hazard hazard) {
    Spoken severity =
        language -> messages.getMessage("hazard.severity." + hazard.severity(), null, language);
    return Sentence.of("%s, severity %s: %s", department(hazard), severity, hazard.description());
  }

  private Spoken department(Hazard hazard) {
    return language -> words.department(hazard.department(), language);
  }

  private List<Addressee> ownersOf(Hazard hazard) {
    return Stream.concat(
            addressees
                .person(hazard.owner(), Sentence.of("You see to the removal of this hazard."))
                .stream(),
            addressees.leadOf(hazard.department()).stream())
        .toList();
  }

  private List<Addressee> recipients(Hazard hazard) {
    Optional<MajorEvent> event = events.find(hazard.eventCode());
    return Stream.of(
            hazard.noticeTo().stream()
                .flatMap(
                    person ->
                        addressees
                            .person(person, Sentence.of("You are named in this hazard's notice."))
                            .stream())
                .toList(),
            addressees.commander(event),
            addressees.qualityLiaisons(event))
        .flatMap(List::stream)
        .toList();
  }

  private void tell(
      Hazard hazard, Sentence headline, List<Sentence> details, List<Addressee> recipients) {
    announcements.tell(
        new Announcement(Kind.HAZARD, hazard.eventCode(), headline, details, true), recipients);
  }
}
