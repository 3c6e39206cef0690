package org.eventassurance.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.EventWords;
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
  private final EventWords words;
  private final Clock clock;

  CloseEventForm(
      MajorEvents events,
      DepartmentReviews reviews,
      Figures figures,
      ClosingRepository closings,
      EventWords words,
      Clock clock) {
    this.events = events;
    this.reviews = reviews;
    this.figures = figures;
    this.closings = closings;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    List<Sentence> obstacles = obstacles(submission.businessKey());
    if (!obstacles.isEmpty()) {
      obstacles.add(Sentence.of("Close the event then."));
      throw Problem.conflict(
          Sentence.of(
              String.join(" ", Collections.nCopies(obstacles.size(), "%s")), obstacles.toArray()));
    }
    return Map.of();
  }

  private List<Sentence> obstacles(String eventCode) {
    List<Sentence> obstacles = new ArrayList<>();
    List<String> unreviewed = reviews.missing(events.get(eventCode));
    if (!unreviewed.isEmpty()) {
      obstacles.add(
          Sentence.of("These departments have not reviewed yet: %s.", called(unreviewed)));
    }
    EventFigures reported = figures.of(eventCode);
    if (!reported.missingDepartments().isEmpty()) {
      obstacles.add(
          Sentence.of(
              "These departments have not reported operating figures yet: %s.",
              called(reported.missingDepartments())));
    }
    if (reported.technical().isEmpty()) {
      obstacles.add(Sentence.of("SRE has not reported the technical figures yet."));
    }
    return obstacles;
  }

  private List<String> called(List<String> departments) {
    return departments.stream().map(id -> words.department(id, Locale.ENGLISH)).toList();
  }

  @Override
  public void keep(Submission submission) {
    Long known = closings.findByEventCode(submission.businessKey()).map(Closing::id).orElse(null);
    closings.save(
        new Closing(
            known,
            submission.businessKey(),
            GoalMet.valueOf(submission.text("goalMet")),
            submission.textOrNull("closingSummary"),
            submission.personId(),
            clock.instant()));
  }
}
