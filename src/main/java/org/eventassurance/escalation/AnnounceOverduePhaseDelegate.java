package org.eventassurance.escalation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.notification.Addressee;
import org.eventassurance.notification.Addressees;
import org.eventassurance.notification.Announcement;
import org.eventassurance.notification.Announcements;
import org.eventassurance.notification.Kind;
import org.eventassurance.process.ProcessBean;
import org.eventassurance.process.ProcessVariable;
import org.springframework.context.MessageSource;

/** Tells those above that a whole phase is past its end (B3). */
@ProcessBean("announceOverduePhase")
public class AnnounceOverduePhaseDelegate implements JavaDelegate {

  /** The process of the phase. */
  private static final ProcessVariable<String> OVERDUE_PHASE = ProcessVariable.text("overduePhase");

  private final Announcements announcements;
  private final Addressees addressees;
  private final WatchedEvents events;
  private final MessageSource messages;

  AnnounceOverduePhaseDelegate(
      Announcements announcements,
      Addressees addressees,
      WatchedEvents events,
      MessageSource messages) {
    this.announcements = announcements;
    this.addressees = addressees;
    this.events = events;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String phase = OVERDUE_PHASE.in(execution);
    Spoken name = language -> messages.getMessage("phase." + phase, null, phase, language);
    Optional<MajorEvent> event = events.find(execution.getProcessBusinessKey());
    announcements.tell(
        new Announcement(
            Kind.PHASE_OVERDUE,
            execution.getProcessBusinessKey(),
            Sentence.of("Phase overdue: %s", name),
            List.of(
                Sentence.of(
                    "The phase is past its end and goes on. Say in the task '%s' what is to be done"
                        + " about it and by when.",
                    Sentence.of("Answer phase overdue"))),
            true),
        above(event));
  }

  private List<Addressee> above(Optional<MajorEvent> event) {
    return Stream.concat(
            addressees.commander(event).stream(), addressees.leadership(event).stream())
        .toList();
  }
}
