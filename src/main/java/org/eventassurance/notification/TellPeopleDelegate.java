package org.eventassurance.notification;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.eventassurance.language.Sentence;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.ProcessBean;

/** Lets any model tell people something by mail, in the transaction in which it gets there. */
@ProcessBean("tellPeople")
public class TellPeopleDelegate implements JavaDelegate {

  private final Announcements announcements;
  private final Addressees addressees;
  private final MajorEvents events;

  TellPeopleDelegate(Announcements announcements, Addressees addressees, MajorEvents events) {
    this.announcements = announcements;
    this.addressees = addressees;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<MajorEvent> event =
        Optional.ofNullable(execution.getProcessBusinessKey()).flatMap(events::find);
    announcements.tell(
        new Announcement(
            Kind.MESSAGE,
            event.map(MajorEvent::code).orElse(null),
            Sentence.of(TellingWords.HEADLINE.in(execution)),
            TellingWords.DETAILS.find(execution).stream().map(Sentence::of).toList(),
            TellingWords.WHEN.find(execution).filter(TellingWords.AT_ONCE::equals).isPresent()),
        addressees(TellingWords.AUDIENCE.in(execution), event));
  }

  private List<Addressee> addressees(String audience, Optional<MajorEvent> event) {
    List<Addressee> named =
        TellingWords.split(audience)
            .flatMap(word -> addressees.named(word, event).stream())
            .toList();
    return named.isEmpty() ? addressees.admins(audience) : named;
  }
}
