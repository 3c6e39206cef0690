package org.eventassurance.review;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.eventassurance.followup.ActionGroups;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/** Judges and keeps a department's review; each of its actions has an owner and a day (E30). */
@Component
class ReviewDepartmentForm implements SubmissionRule, SubmissionKeeper {

  static final String FORM = "review-department";

  static final Set<String> KEYS =
      Set.of("eventData", "wentWell", "wentWrong", "lessons", "plansUsed");

  private final DepartmentReviews reviews;
  private final ActionGroups actions;
  private final Clock clock;

  ReviewDepartmentForm(DepartmentReviews reviews, ActionGroups actions, Clock clock) {
    this.reviews = reviews;
    this.actions = actions;
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
    return new DepartmentReview(
        null,
        submission.businessKey(),
        submission.department(),
        submission.text("eventData"),
        submission.text("wentWell"),
        submission.text("wentWrong"),
        submission.text("lessons"),
        submission.text("plansUsed"),
        "",
        actions.read(submission),
        submission.personId(),
        clock.instant());
  }
}
