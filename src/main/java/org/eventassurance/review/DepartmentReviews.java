package org.eventassurance.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.eventassurance.followup.FollowUpOrigin;
import org.eventassurance.followup.FollowUpSource;
import org.eventassurance.followup.FollowUps;
import org.eventassurance.language.Sentence;
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
  private final PlanAnswers answers;
  private final RuntimeService runtime;

  DepartmentReviews(
      DepartmentReviewRepository reviews,
      MajorEvents events,
      FollowUps followUps,
      PlanAnswers answers,
      RuntimeService runtime) {
    this.reviews = reviews;
    this.events = events;
    this.followUps = followUps;
    this.answers = answers;
    this.runtime = runtime;
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
                    plans(review)))
        .toList();
  }

  /** What became of a department's contingency plans after the event that it reviewed. */
  @Transactional(readOnly = true)
  public List<Sentence> plans(DepartmentReview review) {
    return review.planNote().isEmpty()
        ? answers.of(review.eventCode(), review.department())
        : List.of(Sentence.of("%s", review.planNote()));
  }

  /** The names of the department's plans that were changed after the event. */
  @Transactional(readOnly = true)
  List<Sentence> changedPlans(DepartmentReview review) {
    return answers.changed(review.eventCode(), review.department());
  }

  /**
   * What a department learned from an event that is over.
   *
   * @param event the event's name
   * @param plans what was changed in its contingency plans, or why nothing had to
   */
  public record PastProblem(String event, String wentWrong, String lessons, List<Sentence> plans) {}

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

  /** What departments found, in the order in which the event names them. */
  @Transactional(readOnly = true)
  public List<DepartmentReview> of(MajorEvent event) {
    List<DepartmentReview> all = reviews.findByEventCode(event.code());
    return event.departments().stream()
        .flatMap(id -> all.stream().filter(review -> review.department().equals(id)))
        .toList();
  }

  /** Ids of the departments that take part but have not reviewed, or are not through with it. */
  @Transactional(readOnly = true)
  public List<String> missing(MajorEvent event) {
    Set<String> reviewed =
        of(event).stream().map(DepartmentReview::department).collect(Collectors.toSet());
    reviewed.removeAll(underWay(event.code()));
    return event.departments().stream().filter(id -> !reviewed.contains(id)).toList();
  }

  private Set<Object> underWay(String eventCode) {
    String[] running =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(DepartmentReviewProcess.ID)
            .processInstanceBusinessKey(eventCode)
            .list()
            .stream()
            .map(ProcessInstance::getId)
            .toArray(String[]::new);
    return running.length == 0
        ? Set.of()
        : runtime
            .createVariableInstanceQuery()
            .processInstanceIdIn(running)
            .variableName(DepartmentReviewProcess.DEPARTMENT.name())
            .list()
            .stream()
            .map(VariableInstance::getValue)
            .collect(Collectors.toSet());
  }

  private static FollowUpSource source(DepartmentReview review) {
    return new FollowUpSource(
        review.eventCode(), review.wentWrong(), FollowUpOrigin.REVIEW, "", review.reviewedBy());
  }
}
