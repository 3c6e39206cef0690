package org.eventassurance.lesson;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.followup.FollowUp;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Measure;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.punctuality.EventTask;
import org.eventassurance.punctuality.LateTask;
import org.eventassurance.review.DepartmentReviews;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says lessons as rows of forms' tables, in the reader's language. */
@Component
class LessonRows {

  private static final String NOTHING = "—";

  private final DepartmentReviews reviews;
  private final EventWords words;
  private final MessageSource messages;
  private final Dictionary dictionary;
  private final Clock clock;

  LessonRows(
      DepartmentReviews reviews,
      EventWords words,
      MessageSource messages,
      Dictionary dictionary,
      Clock clock) {
    this.reviews = reviews;
    this.words = words;
    this.messages = messages;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  /** What a department found; {@code plans} says what was changed, or why nothing had to. */
  record Problem(String event, String department, String wentWrong, String lessons, String plans) {}

  /** How a plan did, or what became of it. */
  record Plan(String event, String department, String plan, String what) {}

  /** What struck, or could have, and how it stands. */
  record Happening(String event, String what, String system, String standing) {}

  /** Something that was to be done and is not closed. */
  record Action(String event, String title, String owner, String dueAt) {}

  /** A task that was late; {@code told} says how far up it was told. */
  record Late(
      String event, String task, String department, String dueAt, String doneAt, String told) {}

  Stream<Problem> problems(EventLessons past, Predicate<String> department, Locale language) {
    return past.reviews().stream()
        .filter(review -> department.test(review.department()))
        .map(
            review ->
                new Problem(
                    past.event().name(),
                    words.department(review.department(), language),
                    review.wentWrong(),
                    review.lessons(),
                    said(reviews.plans(review), language)));
  }

  /** What a department found lately, at events of whatever kind. */
  Stream<Problem> problems(String department, Locale language) {
    return reviews.pastProblems(department).stream()
        .map(
            problem ->
                new Problem(
                    problem.event(),
                    words.department(department, language),
                    problem.wentWrong(),
                    problem.lessons(),
                    said(problem.plans(), language)));
  }

  private String said(List<Sentence> plans, Locale language) {
    return plans.stream().map(dictionary.in(language)::say).collect(Collectors.joining(" "));
  }

  Stream<Plan> plans(EventLessons past, Predicate<String> department, Locale language) {
    Words said = dictionary.in(language);
    return past.plans().stream()
        .filter(lesson -> department.test(lesson.department()))
        .map(
            lesson ->
                new Plan(
                    past.event().name(),
                    words.department(lesson.department(), language),
                    lesson.plan().isEmpty() ? NOTHING : lesson.plan(),
                    said.say(lesson.what())));
  }

  /** Incidents by their causes, then hazards: those in front that come back. */
  Stream<Happening> happenings(EventLessons past, Predicate<String> department, Locale language) {
    return Stream.concat(
        incidents(past, department, language), hazards(past, department, language));
  }

  private Stream<Happening> incidents(
      EventLessons past, Predicate<String> department, Locale language) {
    return past.incidents().stream()
        .filter(incident -> department.test(incident.department()))
        .map(
            incident ->
                new Happening(
                    past.event().name(),
                    incident.cause().orElseGet(incident::seen),
                    words.system(incident.systemId()),
                    dictionary.in(language).say(standing(incident))));
  }

  private Sentence standing(Incident incident) {
    long minutes = incident.outage(clock.instant()).toMinutes();
    return incident
        .measure()
        .map(
            measure ->
                Sentence.of(
                    "Incident %s, %s: %s minutes of outage, ended by: %s",
                    incident.id(), incident.severity().name(), minutes, measure(measure)))
        .orElseGet(
            () ->
                Sentence.of(
                    "Incident %s, %s: service was never said to be restored.",
                    incident.id(), incident.severity().name()));
  }

  private Spoken measure(Measure measure) {
    return language -> messages.getMessage("measure." + measure, null, language);
  }

  private Stream<Happening> hazards(
      EventLessons past, Predicate<String> department, Locale language) {
    return past.hazards().stream()
        .filter(hazard -> department.test(hazard.department()))
        .map(
            hazard ->
                new Happening(
                    past.event().name(),
                    hazard.description(),
                    hazard.systemId().map(words::system).orElse(NOTHING),
                    dictionary.in(language).say(standing(hazard))));
  }

  private Sentence standing(Hazard hazard) {
    return switch (hazard.status()) {
      case ACCEPTED -> accepted(hazard);
      case REMOVED -> Sentence.of("Removed: %s", hazard.evidence().orElse(NOTHING));
      default -> Sentence.of("Never removed, so it comes back.");
    };
  }

  private Sentence accepted(Hazard hazard) {
    String until = hazard.acceptedUntil().map(words::time).orElse(NOTHING);
    String reason = hazard.acceptanceReason().orElse(NOTHING);
    return hazard.statusAt(clock.instant()) == Hazard.Status.ACCEPTED
        ? Sentence.of("Accepted until %s: %s", until, reason)
        : Sentence.of("Was accepted until %s, and comes back: %s", until, reason);
  }

  Stream<Action> actions(EventLessons past, Predicate<String> department) {
    return past.openActions().stream()
        .filter(action -> department.test(action.department()))
        .map(
            action ->
                new Action(
                    past.event().name(),
                    action.title(),
                    words.person(action.owner()),
                    due(action)));
  }

  private String due(FollowUp action) {
    return action.dueAt().map(words::time).orElse(NOTHING);
  }

  Stream<Late> lateTasks(EventLessons past, Predicate<String> department, Locale language) {
    return past.lateTasks().stream()
        .filter(late -> department.test(late.task().department()))
        .map(late -> row(past, late, language));
  }

  private Late row(EventLessons past, LateTask late, Locale language) {
    EventTask task = late.task();
    return new Late(
        past.event().name(),
        dictionary.in(language).say(task.name()),
        task.department().isEmpty() ? NOTHING : words.department(task.department(), language),
        words.time(task.dueAt()),
        done(task.doneAt()),
        told(late, language));
  }

  private String done(Instant at) {
    return at == null ? NOTHING : words.time(at);
  }

  private String told(LateTask task, Locale language) {
    return task.toldUpTo()
        .map(audience -> messages.getMessage("told.audience." + audience, null, audience, language))
        .orElse(NOTHING);
  }
}
