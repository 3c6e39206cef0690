package org.eventassurance.review;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eventassurance.majorevent.EventOverview;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.eventassurance.majorevent.EventOverview.PhaseDeadline;
import org.eventassurance.majorevent.EventOverview.PhaseState;
import org.eventassurance.majorevent.EventOverviews;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.review.ReviewStanding.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far the departments are with their reviews of an event (E30). */
@Component
@Transactional(readOnly = true)
public class ReviewStandings {

  private final MajorEvents events;
  private final EventOverviews overviews;
  private final DepartmentReviews reviews;
  private final ReviewedPlans plans;
  private final Clock clock;

  ReviewStandings(
      MajorEvents events,
      EventOverviews overviews,
      DepartmentReviews reviews,
      ReviewedPlans plans,
      Clock clock) {
    this.events = events;
    this.overviews = overviews;
    this.reviews = reviews;
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * One standing of each department, in the order in which the event names them.
   *
   * @throws org.eventassurance.problem.Problem 404 if there is no such event
   */
  public List<ReviewStanding> of(String eventCode) {
    EventOverview overview = overviews.of(eventCode);
    MajorEvent event = events.get(eventCode);
    Map<String, DepartmentReview> found =
        reviews.of(event).stream()
            .collect(Collectors.toMap(DepartmentReview::department, Function.identity()));
    Set<String> missing = Set.copyOf(reviews.missing(event));
    return event.departments().stream()
        .map(
            department ->
                standing(
                    overview,
                    department,
                    missing.contains(department),
                    Optional.ofNullable(found.get(department))))
        .toList();
  }

  private ReviewStanding standing(
      EventOverview overview,
      String department,
      boolean missing,
      Optional<DepartmentReview> review) {
    PhaseDeadline phase = phase(overview);
    Optional<OpenTask> task = task(overview, department);
    return new ReviewStanding(
        department,
        missing ? (phase.state() == PhaseState.PLANNED ? State.PLANNED : State.OPEN) : State.DONE,
        task.map(OpenTask::dueAt).orElse(phase.dueAt()),
        task.map(OpenTask::provisional).orElse(phase.provisional()),
        missing && (phase.overdue() || task.map(OpenTask::overdue).orElse(false)),
        review.map(DepartmentReview::reviewedAt).map(this::time).orElse(null),
        review.map(DepartmentReview::reviewedBy).orElse(null),
        review.map(DepartmentReview::lessons).orElse(null),
        plans.open(overview.code(), department).size());
  }

  private static PhaseDeadline phase(EventOverview overview) {
    return overview.deadlines().stream()
        .filter(deadline -> deadline.phase().equals(DepartmentReviewProcess.ID))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<OpenTask> task(EventOverview overview, String department) {
    return overview.tasks().stream()
        .filter(task -> task.phase().equals(DepartmentReviewProcess.ID))
        .filter(task -> department.equals(task.department()))
        .min(Comparator.comparing(OpenTask::dueAt));
  }

  private OffsetDateTime time(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
