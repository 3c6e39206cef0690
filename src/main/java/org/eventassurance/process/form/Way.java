package org.eventassurance.process.form;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * The ways in which a person writes into a process. They differ in what may be left out, and in the
 * exception that the engine's REST interface answers with status 400.
 */
enum Way {
  /** Submitting a form, which starts a process or completes a task. */
  FORM,
  /** Completing a task without its form. */
  COMPLETION,
  /** Giving a delegated task back; values may accompany it. */
  RESOLUTION,
  /** Raising a BPMN error or escalation from a task; values may accompany it. */
  EVENT;

  /** Whether nothing is to be judged because nothing was sent and nothing has to be. */
  boolean isSilent(Map<String, Object> variables) {
    boolean nothingSent = variables == null || variables.isEmpty();
    return nothingSent && (this == RESOLUTION || this == EVENT);
  }

  /** Whether the form has to be filled in completely. */
  boolean isWhole() {
    return this != EVENT;
  }

  /** Whether the task is done with it, so that its answers are kept. */
  boolean isFinal() {
    return this == FORM || this == COMPLETION;
  }

  ProcessEngineException refusal(List<String> problems) {
    String message = String.join(" ", problems);
    return switch (this) {
      case FORM, COMPLETION -> new FormFieldValidationException(problems, message);
      case RESOLUTION, EVENT -> new BadUserRequestException(message);
    };
  }
}
