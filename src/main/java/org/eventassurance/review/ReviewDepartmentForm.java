package org.eventassurance.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * Judges and keeps a department's review: contingency plans are changed, or a reason is given, and
 * each action has an owner and a day (E30).
 */
@Component
class ReviewDepartmentForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "review-department";

  static final Set<String> KEYS =
      Set.of(
          "eventData",
          "wentWell",
          "wentWrong",
          "lessons",
          "plansUsed",
          "plansChanged",
          "planChanges",
          "noChangeReason",
          "action1Title",
          "action1Owner",
          "action1DueDate");

  private static final int ACTIONS_IN_FORM = 5;

  private final DepartmentReviews reviews;
  private final FollowUpPolicy policy;
  private final DueDays days;
  private final Clock clock;

  ReviewDepartmentForm(
      DepartmentReviews reviews, FollowUpPolicy policy, DueDays days, Clock clock) {
    this.reviews = reviews;
    this.policy = policy;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    review(submission);
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    reviews.keep(review(submission));
  }

  private DepartmentReview review(Submission submission) {
    boolean changed = submission.is("plansChanged", "yes");
    return new DepartmentReview(
        null,
        submission.businessKey(),
        submission.department(),
        submission.text("eventData"),
        submission.text("wentWell"),
        submission.text("wentWrong"),
        submission.text("lessons"),
        submission.text("plansUsed"),
        changed,
        submission.text(changed ? "planChanges" : "noChangeReason"),
        actions(submission),
        submission.personId(),
        clock.instant());
  }

  private List<ReviewAction> actions(Submission submission) {
    return IntStream.rangeClosed(1, ACTIONS_IN_FORM)
        .mapToObj(number -> action("action" + number, submission))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A group that was left without a title is no action. */
  private Optional<ReviewAction> action(String group, Submission submission) {
    String title = submission.text(group + "Title");
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReviewAction(
                title, owner(group + "Owner", submission), day(group + "DueDate", submission)));
  }

  private String owner(String field, Submission submission) {
    String owner = submission.text(field);
    policy.checkOwner(field, owner);
    return owner;
  }

  private LocalDate day(String field, Submission submission) {
    return Optional.ofNullable(days.day(field, submission.text(field)))
        .orElseThrow(() -> Problem.invalid(field, "Choose the day by which it is to be done."));
  }
}
