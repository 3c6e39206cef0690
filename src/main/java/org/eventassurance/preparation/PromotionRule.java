package org.eventassurance.preparation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A presale belongs to the event: it is over by the time the watch may end (E1, E7). */
@Component
class PromotionRule implements SubmissionRule {

  private static final String FORM = "plan-promotion";
  private static final String FROM = "presaleFrom";
  private static final String UNTIL = "presaleUntil";

  private final MajorEvents events;

  PromotionRule(MajorEvents events) {
    this.events = events;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    EventWindow window = events.get(submission.businessKey()).window();
    Problem.refuseAny(errors(submission.moment(FROM), submission.moment(UNTIL), window));
    return submission.values();
  }

  /** What is wrong with a presale, field by field; without a begin there is none. */
  static List<FieldError> errors(Instant from, Instant until, EventWindow window) {
    List<FieldError> errors = new ArrayList<>();
    if (from != null && until != null && !until.isAfter(from)) {
      errors.add(new FieldError(UNTIL, "The presale must end after it begins."));
    }
    if (from != null && until != null && until.isAfter(window.endsAt())) {
      errors.add(
          new FieldError(
              UNTIL,
              "The event ends before this presale does: end the presale earlier, or ask the"
                  + " commander to reschedule the event."));
    }
    return errors;
  }

  @Bean
  static FormContract promotionFormContract() {
    return new FormContract(FORM, Set.of(FROM, UNTIL));
  }
}
