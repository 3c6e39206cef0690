package org.eventassurance.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Tells everybody who acts on it what the leadership decided about the go-live (B3, E5). */
@Component
class DecisionAnnouncement {

  private final PlanReviews reviews;
  private final GoDecisions decisions;
  private final MajorEvents events;
  private final Announcements announcements;
  private final Addressees addressees;
  private final EventWords words;
  private final MessageSource messages;

  DecisionAnnouncement(
      PlanReviews reviews,
      GoDecisions decisions,
      MajorEvents events,
      Announcements announcements,
      Addressees addressees,
      EventWords words,
      MessageSource messages) {
    this.reviews = reviews;
    this.decisions = decisions;
    this.events = events;
    this.announcements = announcements;
    this.addressees = addressees;
    this.words = words;
    this.messages = messages;
  }

  /**
   * Announces the last decision.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  void announce(String eventCode) {
    GoDecision decision = reviews.lastDecision(eventCode).orElseThrow();
    announcements.tell(
        new Announcement(
            Kind.GO_NO_GO,
            eventCode,
            Sentence.of("Go-live decision: %s", outcome(decision.decision())),
            details(decision, reviews.decided(eventCode)),
            true),
        recipients(Optional.of(events.get(eventCode))));
  }

  private List<Sentence> details(GoDecision decision, ReviewRound round) {
    List<Sentence> details = new ArrayList<>();
    details.add(
        Sentence.of("%s decided: %s", words.person(decision.decidedBy()), decision.reason()));
    decisions
        .override(decision.eventCode(), decision.round())
        .filter(override -> decision.decision().equals(PlanReviewProcess.OVERRIDE))
        .map(
            override ->
                Sentence.of(
                    "%s confirmed that the event goes live in spite of what is red: %s",
                    words.person(override.answeredBy()), override.answerReason()))
        .ifPresent(details::add);
    Stream.of(against(decision), reservations(round), conditions(round), openPoints(round))
        .flatMap(points -> points)
        .forEach(details::add);
    return details;
  }

  /** What of the facts speaks against a go, the worst first. */
  private Stream<Sentence> against(GoDecision decision) {
    return decision.criteria().stream()
        .filter(criterion -> criterion.colour() != Colour.GREEN)
        .sorted(Comparator.comparing(DecidedCriterion::colour).reversed())
        .map(
            criterion ->
                Sentence.of(
                    "%s – %s: %s", colour(criterion), criterion.title(), criterion.reason()));
  }

  private Spoken colour(DecidedCriterion criterion) {
    return language -> messages.getMessage("colour." + criterion.colour(), null, language);
  }

  private Stream<Sentence> reservations(ReviewRound round) {
    return round.signOffs().stream()
        .filter(signOff -> signOff.answer() != SignOff.Answer.SIGNED)
        .map(this::reservation);
  }

  private Sentence reservation(SignOff signOff) {
    Spoken department = language -> words.department(signOff.department(), language);
    String reason = Objects.requireNonNullElse(signOff.reason(), "");
    return signOff.isRefused()
        ? Sentence.of("%s refuses to sign off: %s", department, reason)
        : Sentence.of("%s signs with a reservation: %s", department, reason);
  }

  private Stream<Sentence> conditions(ReviewRound round) {
    return round
        .riskReview()
        .map(RiskReview::conditions)
        .map(conditions -> Sentence.of("Conditions of the risk review: %s", conditions))
        .stream();
  }

  private Stream<Sentence> openPoints(ReviewRound round) {
    return round
        .alignment()
        .map(AlignmentMeeting::openPoints)
        .map(points -> Sentence.of("Open points of the alignment: %s", points))
        .stream();
  }

  private List<Addressee> recipients(Optional<MajorEvent> event) {
    return Stream.of(
            addressees.commander(event),
            addressees.leadership(event),
            addressees.leads(event),
            addressees.registrant(event))
        .flatMap(List::stream)
        .toList();
  }

  private Spoken outcome(String word) {
    return language -> messages.getMessage("outcome." + word, null, word, language);
  }
}
