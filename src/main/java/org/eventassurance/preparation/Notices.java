package org.eventassurance.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.answer.Answers;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Spoken;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.notification.Addressee;
import org.eventassurance.notification.Addressees;
import org.eventassurance.notification.Announcement;
import org.eventassurance.notification.Announcements;
import org.eventassurance.notification.Kind;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends assurance notices to the departments that take part (B3). */
@Service
class Notices {

  private final Answers answers;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final Announcements announcements;
  private final Addressees addressees;
  private final EventWords words;

  Notices(
      Answers answers,
      MajorEvents events,
      OrganisationDirectory organisation,
      Announcements announcements,
      Addressees addressees,
      EventWords words) {
    this.answers = answers;
    this.events = events;
    this.organisation = organisation;
    this.announcements = announcements;
    this.addressees = addressees;
    this.words = words;
  }

  /**
   * Tells the lead and the quality liaison of each department what the event asks of it.
   *
   * @throws IllegalStateException if no notice was issued
   */
  @Transactional
  public void send(String eventCode) {
    MajorEvent event = events.get(eventCode);
    Notice notice =
        answers
            .latest(eventCode, "userTask_issueNotice")
            .map(Notice::of)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Nobody has issued the notice of '%s': let the task 'Issue assurance notice'"
                                .formatted(eventCode)
                            + " be done first."));
    event.departments().stream()
        .flatMap(id -> organisation.current().department(id).stream())
        .forEach(department -> send(event, notice, department));
  }

  private void send(MajorEvent event, Notice notice, Department department) {
    List<Addressee> recipients =
        Stream.concat(
                addressees.leadOf(department.id()).stream(),
                addressees.qualityLiaisonOf(department.id()).stream())
            .toList();
    announcements.tell(
        new Announcement(
            Kind.NOTICE,
            event.code(),
            Sentence.of("Assurance notice"),
            details(event, notice, department),
            false),
        recipients);
  }

  private List<Sentence> details(MajorEvent event, Notice notice, Department department) {
    Spoken name = language -> words.department(department.id(), language);
    List<Sentence> details = new ArrayList<>();
    details.add(
        Sentence.of(
            "The event takes place from %s to %s.",
            words.time(event.window().goLiveAt()), words.time(event.window().endsAt())));
    notice
        .tasksOf(department)
        .forEach(task -> details.add(Sentence.of("What %s has to do: %s", name, task)));
    details.add(Sentence.of("Goals: %s", notice.goals()));
    details.add(Sentence.of("Requirements: %s", notice.requirements()));
    details.add(Sentence.of("Tasks by department:\n%s", notice.tasks()));
    details.add(Sentence.of("Contact for questions: %s", words.person(notice.contact())));
    if (!notice.reference().isEmpty()) {
      details.add(Sentence.of("Number or link of the notice: %s", notice.reference()));
    }
    return details;
  }
}
