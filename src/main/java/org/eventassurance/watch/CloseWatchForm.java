package org.eventassurance.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.freeze.Freezes;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.OpenPoint;
import org.eventassurance.process.AnswerLedger;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The form in which SRE closes the watch: it names what is still open, and asks who goes on. */
@Component
class CloseWatchForm implements FormFacts, SubmissionKeeper {

  static final String FORM = "close-watch";
  static final String RECEIVER = "watchHandedOverTo";
  static final String NOTE = "watchHandOverNote";

  private final WatchClosings closings;
  private final StillOpen stillOpen;
  private final Freezes freezes;
  private final AnswerLedger ledger;
  private final EventWords names;
  private final Dictionary dictionary;
  private final MessageSource messages;

  CloseWatchForm(
      WatchClosings closings,
      StillOpen stillOpen,
      Freezes freezes,
      AnswerLedger ledger,
      EventWords names,
      Dictionary dictionary,
      MessageSource messages) {
    this.closings = closings;
    this.stillOpen = stillOpen;
    this.freezes = freezes;
    this.ledger = ledger;
    this.names = names;
    this.dictionary = dictionary;
    this.messages = messages;
  }

  @Bean
  static FormContract closeWatchFormContract() {
    return new FormContract(FORM, Set.of(RECEIVER, NOTE));
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
    Words words = dictionary.in(language);
    List<OpenPoint> open = stillOpen.of(businessKey);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put(
        "handOver",
        Map.of(
            "count", open.size(),
            "summary", words.say(summary(open)),
            "freeze", words.say(freeze(businessKey))));
    facts.put("stillOpen", open.stream().map(point -> row(point, words, language)).toList());
    return facts;
  }

  private static Sentence summary(List<OpenPoint> open) {
    return open.isEmpty()
        ? Sentence.of("Nothing is open: no incident, exception, hazard, shift, task or follow-up.")
        : Sentence.of("Still open: %s. Somebody has to go on with that.", open.size());
  }

  private Sentence freeze(String eventCode) {
    boolean on = freezes.isOn(eventCode);
    String until = freezes.of(eventCode).map(window -> names.time(window.until())).orElse("");
    return on
        ? Sentence.of("The change freeze goes on until %s; it ends by itself.", until)
        : Sentence.of("The change freeze is off since %s.", until);
  }

  private Map<String, String> row(OpenPoint point, Words words, Locale language) {
    return Map.of(
        "kind", messages.getMessage("openPoint." + point.kind(), null, language),
        "what", words.say(point.what()),
        "since", names.time(point.since()));
  }

  @Override
  public void keep(Submission submission) {
    ledger.record(FORM, submission);
    closings.close(
        submission.businessKey(),
        submission.personId(),
        submission.textOrNull(RECEIVER),
        submission.textOrNull(NOTE));
  }
}
