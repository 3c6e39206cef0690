package org.eventassurance.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
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
import org.eventassurance.process.AnswerLedger;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The form in which somebody tells the leadership group how the event is going (B3). It comes with
 * a draft; what the person makes of it is kept, and told to the leadership group and the commander.
 */
@Component
class ReportProgressForm implements FormFacts, SubmissionKeeper {

  static final String FORM = "report-progress";
  static final String STATE = "progressState";
  static final String SUMMARY = "progressSummary";
  static final String DECISIONS = "progressDecisions";

  /** At red nobody waits for the morning. */
  private static final String RED = "RED";

  private final ProgressDraft draft;
  private final AnswerLedger ledger;
  private final MajorEvents events;
  private final Announcements announcements;
  private final Addressees addressees;
  private final EventWords words;
  private final MessageSource messages;

  ReportProgressForm(
      ProgressDraft draft,
      AnswerLedger ledger,
      MajorEvents events,
      Announcements announcements,
      Addressees addressees,
      EventWords words,
      MessageSource messages) {
    this.draft = draft;
    this.ledger = ledger;
    this.events = events;
    this.announcements = announcements;
    this.addressees = addressees;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public boolean serves(String formId) {
    return FORM.equals(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    return Map.of(SUMMARY, draft.of(businessKey, language));
  }

  @Override
  public void keep(Submission submission) {
    ledger.record(FORM, submission);
    Optional<MajorEvent> event = events.find(submission.businessKey());
    announcements.tell(
        new Announcement(
            Kind.PROGRESS,
            submission.businessKey(),
            Sentence.of("Progress report: %s", state(submission)),
            details(submission),
            submission.is(STATE, RED)),
        recipients(event));
  }

  private List<Sentence> details(Submission submission) {
    List<Sentence> details = new ArrayList<>();
    details.add(Sentence.of("%s", submission.text(SUMMARY)));
    if (!submission.text(DECISIONS).isEmpty()) {
      details.add(Sentence.of("Decisions needed: %s", submission.text(DECISIONS)));
    }
    details.add(Sentence.of("Reported by %s.", words.person(submission.personId())));
    return details;
  }

  private Spoken state(Submission submission) {
    String word = submission.text(STATE);
    return language -> messages.getMessage("progress.state." + word, null, word, language);
  }

  private List<Addressee> recipients(Optional<MajorEvent> event) {
    return Stream.of(addressees.leadership(event), addressees.commander(event))
        .flatMap(List::stream)
        .toList();
  }
}
