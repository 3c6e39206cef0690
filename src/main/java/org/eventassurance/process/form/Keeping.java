package org.eventassurance.process.form;

import org.eventassurance.process.AnswerLedger;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where what was submitted is kept: with the form's own keeper, else in the ledger. */
@Component
record Keeping(ObjectProvider<SubmissionKeeper> keepers, ObjectProvider<AnswerLedger> ledger) {

  boolean hasKeeper(String formId) {
    return keepers.stream().anyMatch(keeper -> keeper.formId().equals(formId));
  }

  void keep(String formId, Submission submission) {
    keepers.stream()
        .filter(keeper -> keeper.formId().equals(formId))
        .findFirst()
        .ifPresentOrElse(
            keeper -> keeper.keep(submission),
            () -> ledger.ifAvailable(answers -> answers.record(formId, submission)));
  }
}
