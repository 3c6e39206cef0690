package org.eventassurance.followup;

import java.util.Date;
import java.util.Set;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that Java and the follow-up's model share. */
@Configuration
class FollowUpProcess {

  static final String ID = "follow-up";

  /** Only within the transaction that starts the process: the row in our table takes over. */
  static final ProcessVariable<FollowUpDraft> DRAFT =
      ProcessVariable.of("followUpDraft", FollowUpDraft.class);

  static final ProcessVariable<String> STARTED_BY = ProcessVariable.text("followUpStartedBy");

  /** The follow-up's row in our table. */
  static final ProcessVariable<Long> FOLLOW_UP = ProcessVariable.of("followUpId", Long.class);

  static final ProcessVariable<String> OWNER = ProcessVariable.text("followUpOwner");
  static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");

  /** Null where the table {@code task-deadlines} decides. */
  static final ProcessVariable<Date> DUE_DATE = ProcessVariable.of("followUpDueDate", Date.class);

  /** What quality assurance found: closed or back. */
  static final ProcessVariable<String> CLOSURE_VERDICT = ProcessVariable.text("closureVerdict");

  static final String CLOSED = "closed";

  @Bean
  ModelContract followUpContract() {
    return new ModelContract(
        ID,
        Set.of(),
        Set.of(),
        Set.of(OWNER.name(), DEPARTMENT.name(), DUE_DATE.name(), CLOSURE_VERDICT.name()));
  }

  @Bean
  FormContract startFollowUpContract() {
    return new FormContract("start-follow-up", StartFollowUpRule.KEYS);
  }

  @Bean
  FormContract workOnFollowUpContract() {
    return new FormContract(WorkOnFollowUpKeeper.FORM, Set.of("workDone", "evidence"));
  }

  @Bean
  FormContract verifyClosureContract() {
    return new FormContract(VerifyClosureForm.FORM, Set.of(CLOSURE_VERDICT.name(), "missing"));
  }
}
