package org.eventassurance.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eventassurance.followup.FollowUpOrigin;
import org.eventassurance.followup.FollowUpSource;
import org.eventassurance.followup.FollowUps;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what departments find when they look back on an event, each on its own (E30). */
@Service
@Transactional
public class DepartmentReviews {

  private final DepartmentReviewRepository reviews;
  private final MajorEvents events;
  private final FollowUps followUps;

  DepartmentReviews(DepartmentReviewRepository reviews, MajorEvents events, FollowUps followUps) {
    this.reviews = reviews;
    this.events = events;
    this.followUps = followUps;
  }

  /**
   * What the department's last reviews say, the newest in front, for whoever prepares the next
   * event (E17).
   */
  @Transactional(readOnly = true)
  public List<PastProblem> pastProblems(String department) {
    return reviews.findFirst10ByDepartmentOrderByReviewedAtDesc(department).stream()
        .map(
            review ->
                new PastProblem(
                    events.get(review.eventCode()).name(),
                    review.wentWrong(),
                    review.lessons(),
                    review.planNote()))
        .toList();
  }

  /**
   * What a department learned from an event that is over.
   *
   * @param event the event's name
   * @param planNote what was changed in its contingency plans, or why nothing had to
   */
  public record PastProblem(String event, String wentWrong, String lessons, String planNote) {}

  /** Stores a review; a second one takes the place of the first. */
  void keep(DepartmentReview review) {
    reviews.save(
        reviews
            .findByEventCodeAndDepartment(review.eventCode(), review.department())
            .map(DepartmentReview::id)
            .map(review::withId)
            .orElse(review));
  }

  /** Each action of the department's review becomes a follow-up of its own (E26). */
  void startFollowUps(String eventCode, String department) {
    reviews
        .findByEventCodeAndDepartment(eventCode, department)
        .ifPresent(
            review -> review.actions().forEach(action -> followUps.start(action, source(review))));
  }

  /** In the order in which the event names its departments. */
  @Transactional(readOnly = true)
  List<DepartmentReview> of(MajorEvent event) {
    List<DepartmentReview> all = reviews.findByEventCode(event.code());
    return event.departments().stream()
        .flatMap(id -> all.stream().filter(review -> review.department().equals(id)))
        .toList();
  }

  /** Ids of the departments that take part but have not reviewed. */
  @Transactional(readOnly = true)
  List<String> missing(MajorEvent event) {
    Set<String> reviewed =
        of(event).stream().map(DepartmentReview::department).collect(Collectors.toSet());
    return event.departments().stream().filter(id -> !reviewed.contains(id)).toList();
  }

  private static FollowUpSource source(DepartmentReview review) {
    return new FollowUpSource(
        review.eventCode(), review.wentWrong(), FollowUpOrigin.REVIEW, "", review.reviewedBy());
  }
}
