package org.eventassurance.lesson;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eventassurance.followup.FollowUp;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.incident.Incident;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.lesson.LessonsView.Action;
import org.eventassurance.lesson.LessonsView.Danger;
import org.eventassurance.lesson.LessonsView.Department;
import org.eventassurance.lesson.LessonsView.Happened;
import org.eventassurance.lesson.LessonsView.Late;
import org.eventassurance.lesson.LessonsView.PastEvent;
import org.eventassurance.lesson.LessonsView.Plan;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.punctuality.EventTask;
import org.eventassurance.punctuality.LateTask;
import org.eventassurance.review.DepartmentReview;
import org.eventassurance.review.DepartmentReviews;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what past events have taught (E30). */
@RestController
@Tag(name = "Lessons", description = "What past events of the same kind have taught")
@Transactional(readOnly = true)
class LessonController {

  private final Lessons lessons;
  private final DepartmentReviews reviews;
  private final MajorEvents events;
  private final Dictionary dictionary;
  private final Clock clock;

  LessonController(
      Lessons lessons,
      DepartmentReviews reviews,
      MajorEvents events,
      Dictionary dictionary,
      Clock clock) {
    this.lessons = lessons;
    this.reviews = reviews;
    this.events = events;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @GetMapping("/api/events/{code}/lessons")
  @Operation(
      summary = "What the last events of the same kind have taught",
      description =
          "At most three that were over before this one begins; the one that it started from comes"
              + " first.")
  LessonsView of(@PathVariable String code, Locale language) {
    MajorEvent event = events.get(code);
    Words words = dictionary.in(language);
    return new LessonsView(
        event.code(),
        event.basedOn().orElse(null),
        event.leftOut(),
        lessons.likeEvent(event).stream().map(past -> view(past, words)).toList());
  }

  private PastEvent view(EventLessons past, Words words) {
    MajorEvent event = past.event();
    return new PastEvent(
        event.code(),
        event.name(),
        time(event.window().goLiveAt()),
        time(event.window().endsAt()),
        past.reviews().stream().map(review -> view(review, words)).toList(),
        past.openActions().stream().map(this::view).toList(),
        past.lateTasks().stream().map(task -> view(task, words)).toList(),
        past.plans().stream()
            .map(plan -> new Plan(plan.plan(), plan.department(), words.say(plan.what())))
            .toList(),
        past.incidents().stream().map(this::view).toList(),
        past.hazards().stream().map(this::view).toList());
  }

  private Department view(DepartmentReview review, Words words) {
    return new Department(
        review.department(),
        review.wentWell(),
        review.wentWrong(),
        review.lessons(),
        reviews.plans(review).stream().map(words::say).collect(Collectors.joining(" ")));
  }

  private Action view(FollowUp action) {
    return new Action(
        action.id(),
        action.title(),
        action.owner(),
        action.department(),
        time(action.dueAt()),
        action.reference());
  }

  private Late view(LateTask late, Words words) {
    EventTask task = late.task();
    return new Late(
        words.say(task.name()),
        task.department(),
        time(task.dueAt()),
        time(Optional.ofNullable(task.doneAt())),
        late.steps().size(),
        late.toldUpTo().orElse(null));
  }

  private Happened view(Incident incident) {
    return new Happened(
        incident.id(),
        incident.systemId(),
        incident.department(),
        incident.severity(),
        incident.seen(),
        incident.cause().orElse(null),
        incident.outage(clock.instant()).toMinutes(),
        incident.measure().orElse(null));
  }

  private Danger view(Hazard hazard) {
    return new Danger(
        hazard.id(),
        hazard.systemId().orElse(null),
        hazard.department(),
        hazard.description(),
        hazard.status(),
        hazard.acceptanceReason().orElse(null),
        time(hazard.acceptedUntil()));
  }

  private OffsetDateTime time(Optional<Instant> moment) {
    return moment.map(this::time).orElse(null);
  }

  private OffsetDateTime time(Instant moment) {
    return moment.atZone(clock.getZone()).toOffsetDateTime();
  }
}
