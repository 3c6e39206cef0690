package org.eventassurance.review;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eventassurance.followup.ActionGroups;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the department review's model and form share. */
@Configuration
class DepartmentReviewProcess {

  static final String ID = "department-review";

  static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");

  /** How many contingency plans the department has yet to answer for. */
  static final ProcessVariable<Integer> PLANS_TO_REVIEW =
      ProcessVariable.of("plansToReview", Integer.class);

  @Bean
  FormContract reviewDepartmentContract() {
    return new FormContract(
        ReviewDepartmentForm.FORM,
        Stream.concat(ReviewDepartmentForm.KEYS.stream(), ActionGroups.KEYS.stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Bean
  FormContract closeEventContract() {
    return new FormContract(CloseEventForm.FORM, CloseEventForm.KEYS);
  }
}
