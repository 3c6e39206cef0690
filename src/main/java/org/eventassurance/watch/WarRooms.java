package org.eventassurance.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.answer.Answers;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.ProcessBean;
import org.springframework.transaction.annotation.Transactional;

/** When the war room of an event is to be opened (E23). */
@ProcessBean("warRooms")
@Transactional(readOnly = true)
public class WarRooms {

  private static final Duration AHEAD = Duration.ofHours(4);

  private final MajorEvents events;
  private final Answers answers;

  WarRooms(MajorEvents events, Answers answers) {
    this.events = events;
    this.answers = answers;
  }

  /** When the next one is to be opened, for the timer of the watch; after the event if none is. */
  public Date nextOpens(DelegateExecution execution) {
    String code = execution.getProcessBusinessKey();
    EventWindow window = events.get(code).window();
    Instant opens =
        answers.latest(code, "userTask_openWarRoom").isPresent()
            ? window.endsAt().plus(Duration.ofDays(1))
            : window.goLiveAt().minus(AHEAD);
    return Date.from(opens);
  }
}
