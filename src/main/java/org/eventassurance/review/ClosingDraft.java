package org.eventassurance.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eventassurance.followup.FollowUp;
import org.eventassurance.followup.FollowUps;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Drafts the summary with which an event is closed, in the company's language, from what the
 * product knows of it; whoever closes it makes it their own (B2).
 */
@Component
class ClosingDraft {

  /** What the form and the table of closings hold. */
  static final int LONGEST = 10_000;

  private final DepartmentReviews reviews;
  private final FigureLines figures;
  private final Incidents incidents;
  private final FollowUps followUps;
  private final EventWords words;
  private final Dictionary dictionary;
  private final Locale language;
  private final Clock clock;

  ClosingDraft(
      DepartmentReviews reviews,
      FigureLines figures,
      Incidents incidents,
      FollowUps followUps,
      EventWords words,
      Dictionary dictionary,
      @Value("${assurance.language}") Locale language,
      Clock clock) {
    this.reviews = reviews;
    this.figures = figures;
    this.incidents = incidents;
    this.followUps = followUps;
    this.words = words;
    this.dictionary = dictionary;
    this.language = language;
    this.clock = clock;
  }

  /** The draft, a sentence a line; what does not fit is left out, and that is said. */
  String of(MajorEvent event) {
    List<String> lines =
        Stream.of(
                said(goal(event)),
                figures.said(figures.of(event.code()), language),
                said(incidents(event)),
                said(reviews(event)),
                said(actions(event)))
            .flatMap(List::stream)
            .toList();
    return Draft.of(lines, LONGEST, dictionary.in(language).say("More is in the reviews."));
  }

  private List<String> said(List<Sentence> sentences) {
    return sentences.stream().map(dictionary.in(language)::say).toList();
  }

  private List<Sentence> goal(MajorEvent event) {
    return List.of(
        Sentence.of(
            "%s was assured from %s to %s.",
            event.name(), words.time(event.window().begins()), words.time(event.window().endsAt())),
        Sentence.of(
            "Goal: important systems stay stable during the event and its presale, and no incident"
                + " harms business."));
  }

  private List<Sentence> incidents(MajorEvent event) {
    List<Incident> real =
        incidents.of(event.code()).stream()
            .filter(incident -> incident.dismissal().isEmpty())
            .sorted(Comparator.comparing(Incident::id))
            .toList();
    if (real.isEmpty()) {
      return List.of(Sentence.of("There was no incident."));
    }
    List<Sentence> said = new ArrayList<>();
    long minutes = real.stream().mapToLong(this::minutes).sum();
    said.add(Sentence.of("Incidents: %s, with %s minutes of outage.", real.size(), minutes));
    real.stream().map(this::incident).forEach(said::add);
    return said;
  }

  private Sentence incident(Incident incident) {
    return Sentence.of(
        "Incident %s (%s) in %s, %s minutes: %s",
        incident.id(),
        incident.severity().name(),
        words.system(incident.systemId()),
        minutes(incident),
        incident.cause().orElse(incident.seen()));
  }

  private long minutes(Incident incident) {
    return incident.outage(clock.instant()).toMinutes();
  }

  private List<Sentence> reviews(MajorEvent event) {
    return reviews.of(event).stream().flatMap(this::review).toList();
  }

  private Stream<Sentence> review(DepartmentReview review) {
    Spoken department = words.spokenDepartment(review.department());
    List<Sentence> plans = reviews.changedPlans(review);
    return Stream.concat(
        Stream.of(
            Sentence.of("%s, what went well: %s", department, review.wentWell()),
            Sentence.of("%s, what did not go well: %s", department, review.wentWrong())),
        plans.isEmpty()
            ? Stream.empty()
            : Stream.of(Sentence.of("%s, contingency plans changed: %s", department, plans)));
  }

  private List<Sentence> actions(MajorEvent event) {
    return followUps.openOf(event.code()).stream().map(this::action).toList();
  }

  private Sentence action(FollowUp followUp) {
    return Sentence.of(
        "Still open: %s (%s, %s)",
        followUp.title(),
        words.person(followUp.owner()),
        followUp.dueAt().map(words::day).orElse("—"));
  }
}
