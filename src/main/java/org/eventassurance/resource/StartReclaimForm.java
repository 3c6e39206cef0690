package org.eventassurance.resource;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** SRE makes up for a reclaim that was left out, without which no event is closed (E27). */
@Component
class StartReclaimForm implements SubmissionRule {

  private static final String ID = "start-resource-reclaim";
  private static final String EVENT = "eventCode";

  private final MajorEvents events;
  private final RuntimeService runtime;
  private final Clock clock;

  StartReclaimForm(MajorEvents events, RuntimeService runtime, Clock clock) {
    this.events = events;
    this.runtime = runtime;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    MajorEvent event = events.get(submission.text(EVENT));
    if (!event.status().isOpen() || clock.instant().isBefore(event.window().endsAt())) {
      throw Problem.invalid(
          EVENT,
          "Choose an event that is over and not closed: its reclaim begins by itself after its end.");
    }
    if (isUnderWay(event.code())) {
      throw Problem.invalid(
          EVENT, "This event's reclaim is under way: complete its tasks instead.");
    }
    return Map.of(ReclaimProcess.MADE_UP_FOR.name(), event.code());
  }

  private boolean isUnderWay(String eventCode) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(ReclaimProcess.ID)
            .processInstanceBusinessKey(eventCode)
            .count()
        > 0;
  }

  @Bean
  static FormContract startReclaimContract() {
    return new FormContract(ID, Set.of(EVENT));
  }
}
