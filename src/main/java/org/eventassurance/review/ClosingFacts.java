package org.eventassurance.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** Shows the leadership what the departments found, before it closes the event (B2). */
@Component
class ClosingFacts implements FormFacts {

  private final MajorEvents events;
  private final DepartmentReviews reviews;
  private final FollowUps followUps;
  private final Names names;
  private final DueDays days;

  ClosingFacts(
      MajorEvents events,
      DepartmentReviews reviews,
      FollowUps followUps,
      Names names,
      DueDays days) {
    this.events = events;
    this.reviews = reviews;
    this.followUps = followUps;
    this.names = names;
    this.days = days;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(CloseEventForm.FORM);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    MajorEvent event = events.get(businessKey);
    String missing =
        reviews.missing(event).stream()
            .map(id -> names.department(id, language))
            .collect(Collectors.joining(", "));
    List<ReviewRow> found =
        reviews.of(event).stream().map(review -> row(review, language)).toList();
    List<FollowUpRow> open =
        followUps.openOf(businessKey).stream().map(it -> row(it, language)).toList();
    return Map.of("missingReviews", missing, "reviews", found, "openFollowUps", open);
  }

  private ReviewRow row(DepartmentReview review, Locale language) {
    return new ReviewRow(
        names.department(review.department(), language),
        review.wentWell(),
        review.wentWrong(),
        review.lessons(),
        review.planNote());
  }

  private FollowUpRow row(FollowUp followUp, Locale language) {
    return new FollowUpRow(
        followUp.title(),
        names.person(followUp.owner()),
        names.department(followUp.department(), language),
        followUp.dueAt().map(days::dayOf).orElse(""));
  }

  /** A row of the form's table of reviews. */
  record ReviewRow(
      String department, String wentWell, String wentWrong, String lessons, String plans) {}

  /** A row of the form's table of follow-ups. */
  record FollowUpRow(String title, String owner, String department, String dueOn) {}
}
