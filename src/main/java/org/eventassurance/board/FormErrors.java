package org.eventassurance.board;

import org.eventassurance.language.Words;
import org.eventassurance.problem.Problem;
import org.springframework.validation.BindingResult;

/** Says beside the fields of a form why what it asks for cannot be. */
final class FormErrors {

  private FormErrors() {}

  /**
   * Does what a form asks for, unless something is wrong with it already, or notes beside its
   * fields why that cannot be.
   *
   * @throws Problem if no field is to blame
   */
  static void carryOut(BindingResult errors, Words words, Runnable command) {
    if (errors.hasErrors()) {
      return;
    }
    try {
      command.run();
    } catch (Problem refusal) {
      if (refusal.errors().isEmpty()) {
        throw refusal;
      }
      refusal.errors().forEach(error -> note(error.field(), words.say(error.sentence()), errors));
    }
  }

  private static void note(String field, String message, BindingResult errors) {
    if (errors.getFieldType(field) == null) {
      errors.reject("refused", message);
    } else {
      errors.rejectValue(field, "refused", message);
    }
  }
}
