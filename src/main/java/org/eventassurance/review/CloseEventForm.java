package org.eventassurance.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.eventassurance.review.Closing.GoalMet;
import org.eventassurance.statistics.EventFigures;
import org.eventassurance.statistics.Figures;
import org.springframework.stereotype.Component;

/**
 * No event is closed while a review or one of its figures is missing; open follow-ups may remain
 * (B2, E28 to E30).
 */
@Component
class CloseEventForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "close-event";

  static final Set<String> KEYS = Set.of("goalMet", "closingSummary");

  private final MajorEvents events;
  private final DepartmentReviews reviews;
  private final Figures figures;
  private final ClosingRepository closings;
  private final Names names;
  private final Clock clock;

  CloseEventForm(
      MajorEvents events,
      DepartmentReviews reviews,
      Figures figures,
      ClosingRepository closings,
      Names names,
      Clock clock) {
    this.events = events;
    this.reviews = reviews;
    this.figures = figures;
    this.closings = closings;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    List<String> obstacles = new ArrayList<>();
    List<String> unreviewed = reviews.missing(events.get(submission.businessKey()));
    if (!unreviewed.isEmpty()) {
      obstacles.add("These departments have not reviewed yet: %s.".formatted(called(unreviewed)));
    }
    EventFigures reported = figures.of(submission.businessKey());
    if (!reported.missingDepartments().isEmpty()) {
      obstacles.add(
          "These departments have not reported operating figures yet: %s."
              .formatted(called(reported.missingDepartments())));
    }
    if (reported.technical().isEmpty()) {
      obstacles.add("SRE has not reported the technical figures yet.");
    }
    if (!obstacles.isEmpty()) {
      throw Problem.conflict(String.join(" ", obstacles) + " Close the event then.");
    }
    return Map.of();
  }

  private String called(List<String> departments) {
    return departments.stream()
        .map(id -> names.department(id, Locale.ENGLISH))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void keep(Submission submission) {
    Long known = closings.findByEventCode(submission.businessKey()).map(Closing::id).orElse(null);
    closings.save(
        new Closing(
            known,
            submission.businessKey(),
            GoalMet.valueOf((String) submission.values().get("goalMet")),
            (String) submission.values().get("closingSummary"),
            submission.personId(),
            clock.instant()));
  }
}
