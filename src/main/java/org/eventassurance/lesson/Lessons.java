package org.eventassurance.lesson;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eventassurance.followup.FollowUp;
import org.eventassurance.followup.FollowUps;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.incident.Incident;
import org.eventassurance.incident.Incidents;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.punctuality.LateTask;
import org.eventassurance.punctuality.LateTasks;
import org.eventassurance.review.DepartmentReview;
import org.eventassurance.review.DepartmentReviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings what the last events of a kind have taught to whoever prepares the next one (E17, E30).
 */
@Service
@Transactional(readOnly = true)
public class Lessons {

  private static final int MOST_EVENTS = 3;
  private static final int MOST_LATE_TASKS = 10;
  private static final int MOST_INCIDENTS = 10;

  private static final Comparator<LateTask> WORST_FIRST =
      Comparator.comparing((LateTask task) -> task.steps().size())
          .thenComparing(LateTask::late)
          .reversed();

  private final MajorEvents events;
  private final DepartmentReviews reviews;
  private final FollowUps followUps;
  private final Incidents incidents;
  private final Hazards hazards;
  private final LateTasks lateTasks;
  private final PlanLessons plans;
  private final Clock clock;

  Lessons(
      MajorEvents events,
      DepartmentReviews reviews,
      FollowUps followUps,
      Incidents incidents,
      Hazards hazards,
      LateTasks lateTasks,
      PlanLessons plans,
      Clock clock) {
    this.events = events;
    this.reviews = reviews;
    this.followUps = followUps;
    this.incidents = incidents;
    this.hazards = hazards;
    this.lateTasks = lateTasks;
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * What the last events of the same kind have taught that were over before this one begins: the
   * one that it starts from in front, then the latest.
   */
  public List<EventLessons> likeEvent(MajorEvent event) {
    List<MajorEvent> past = events.pastLike(event);
    return past.stream().limit(MOST_EVENTS).map(one -> of(one, until(one, past))).toList();
  }

  private EventLessons of(MajorEvent past, Instant until) {
    List<DepartmentReview> found = reviews.of(past);
    List<FollowUp> open =
        followUps.openOf(past.code()).stream()
            .sorted(Comparator.comparing(action -> action.dueAt().orElse(Instant.MAX)))
            .toList();
    List<Incident> real =
        incidents.of(past.code()).stream()
            .filter(incident -> incident.dismissal().isEmpty())
            .sorted(
                Comparator.comparing(Incident::severity)
                    .thenComparing(incident -> incident.outage(clock.instant()).negated()))
            .toList();
    return new EventLessons(
        past,
        found,
        open,
        lateTasks.of(past.code()).stream().sorted(WORST_FIRST).limit(MOST_LATE_TASKS).toList(),
        plans.of(past, real, open, until),
        real.stream().limit(MOST_INCIDENTS).toList(),
        hazards.of(past.code()).stream()
            .sorted(Comparator.comparing(hazard -> hazard.status() == Hazard.Status.REMOVED))
            .toList());
  }

  /** The begin of the next event of the kind that has taken place since, else now. */
  private Instant until(MajorEvent past, List<MajorEvent> all) {
    return all.stream()
        .map(other -> other.window().begins())
        .filter(begin -> begin.isAfter(past.window().endsAt()))
        .min(Comparator.naturalOrder())
        .orElseGet(clock::instant);
  }
}
