package org.eventassurance.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.ClosingObstacles;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.majorevent.Phase;
import org.eventassurance.statistics.EventFigures;
import org.eventassurance.statistics.Figures;
import org.springframework.stereotype.Component;

/** Says what stands in the way of closing an event, and who can do something about it. */
@Component
class ClosingCheck {

  private final MajorEvents events;
  private final DepartmentReviews reviews;
  private final Figures figures;
  private final List<ClosingObstacles> others;
  private final EventWords words;
  private final RuntimeService runtime;

  ClosingCheck(
      MajorEvents events,
      DepartmentReviews reviews,
      Figures figures,
      List<ClosingObstacles> others,
      EventWords words,
      RuntimeService runtime) {
    this.events = events;
    this.reviews = reviews;
    this.figures = figures;
    this.others = others;
    this.words = words;
    this.runtime = runtime;
  }

  /** All that is missing before the event may be closed; empty if it may. */
  List<Sentence> obstacles(String eventCode) {
    List<Sentence> obstacles = new ArrayList<>();
    List<String> unreviewed = reviews.missing(events.get(eventCode));
    if (!unreviewed.isEmpty()) {
      obstacles.add(
          Sentence.of("These departments have not reviewed yet: %s.", called(unreviewed)));
    }
    obstacles.addAll(missingFigures(eventCode));
    obstacles.addAll(beyondReviewsAndFigures(eventCode));
    return obstacles;
  }

  /** What other features wait for, and how the reclaim is made up for that nobody is asked for. */
  List<Sentence> beyondReviewsAndFigures(String eventCode) {
    List<Sentence> obstacles =
        new ArrayList<>(others.stream().flatMap(other -> other.of(eventCode).stream()).toList());
    boolean reclaimNeeded = !obstacles.isEmpty() || !figures.of(eventCode).isComplete();
    if (reclaimNeeded && !isUnderWay(eventCode)) {
      obstacles.add(
          Sentence.of(
              "Nobody is being asked for it: SRE can start the process 'Resource reclaim' in"
                  + " Tasklist, which gives everybody their task."));
    }
    return obstacles;
  }

  private List<Sentence> missingFigures(String eventCode) {
    List<Sentence> missing = new ArrayList<>();
    EventFigures reported = figures.of(eventCode);
    if (!reported.missingDepartments().isEmpty()) {
      missing.add(
          Sentence.of(
              "These departments have not reported operating figures yet: %s.",
              called(reported.missingDepartments())));
    }
    if (reported.technical().isEmpty()) {
      missing.add(Sentence.of("SRE has not reported the technical figures yet."));
    }
    return missing;
  }

  private boolean isUnderWay(String eventCode) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(Phase.RECLAIM.id())
            .processInstanceBusinessKey(eventCode)
            .count()
        > 0;
  }

  private List<String> called(List<String> departments) {
    return departments.stream().map(id -> words.department(id, Locale.ENGLISH)).toList();
  }
}
