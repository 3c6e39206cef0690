package org.eventassurance.preparation;

import java.util.Map;
import java.util.Set;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Four eyes see a wrong price: who configured the back office doesn't check it alone (E7). */
@Component
class BackOfficeRule implements SubmissionRule {

  private static final String FORM = "configure-back-office";
  private static final String CHECKED_BY = "backOfficeCheckedBy";

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    if (submission.personId().equals(submission.values().get(CHECKED_BY))) {
      throw Problem.invalid(
          CHECKED_BY, "You can't check your own work: let a second person compare it.");
    }
    return submission.values();
  }

  @Bean
  static FormContract backOfficeFormContract() {
    return new FormContract(FORM, Set.of(CHECKED_BY));
  }
}
