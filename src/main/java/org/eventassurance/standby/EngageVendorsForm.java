package org.eventassurance.standby;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The form in which SRE brings the vendors of an event up to date (B9). */
@Component
class EngageVendorsForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String FORM = "engage-vendors";

  private static final int VENDORS_IN_FORM = 4;
  private static final String NEEDED = "vendorsNeeded";
  private static final String COUNT = "vendorCount";
  private static final String GAPS = "vendorGaps";

  private final StandbyIntake intake;
  private final StandbyRegister register;
  private final StandbyViews views;
  private final StandbyRows rows;
  private final MajorEvents events;
  private final Clock clock;

  EngageVendorsForm(
      StandbyIntake intake,
      StandbyRegister register,
      StandbyViews views,
      StandbyRows rows,
      MajorEvents events,
      Clock clock) {
    this.intake = intake;
    this.register = register;
    this.views = views;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  @Bean
  static FormContract engageVendorsFormContract() {
    return new FormContract(
        FORM, Set.of(NEEDED, COUNT, GAPS, "vendor1Name", "vendor1Channel", "vendor1Posts"));
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
    List<StandbyUse> known = intake.known(businessKey, StandbyKind.VENDOR);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("knownVendors", rows.of(known, language));
    if (!known.isEmpty()) {
      facts.put(NEEDED, "yes");
      facts.put(COUNT, String.valueOf(Math.min(known.size(), VENDORS_IN_FORM)));
    }
    for (int i = 0; i < Math.min(known.size(), VENDORS_IN_FORM); i++) {
      facts.putAll(fields(i + 1, businessKey).prefill(views.draft(known.get(i).entry())));
    }
    return facts;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    intake.check(drafts(submission), COUNT);
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    String event = submission.businessKey();
    drafts(submission).forEach(draft -> intake.take(event, draft, submission.personId()));
    register.answer(
        event,
        StandbyAnswer.Subject.VENDORS,
        submission.is(NEEDED, "yes"),
        submission.text(GAPS),
        submission.personId());
  }

  /** The groups of the form that were filled in; a hidden one has no values. */
  private List<StandbyDraft> drafts(Submission submission) {
    return IntStream.rangeClosed(1, VENDORS_IN_FORM)
        .mapToObj(i -> fields(i, submission.businessKey()))
        .filter(fields -> !submission.text(fields.key("Name")).isEmpty())
        .map(fields -> fields.draft(submission, known(submission, fields)))
        .toList();
  }

  private StandbyDraft known(Submission submission, VendorFields fields) {
    String event = submission.businessKey();
    return intake
        .known(event, StandbyKind.VENDOR, submission.text(fields.key("Name")))
        .map(views::draft)
        .orElseGet(() -> StandbyDraft.blank(StandbyKind.VENDOR, event));
  }

  private VendorFields fields(int number, String eventCode) {
    EventWindow window = events.get(eventCode).window();
    return new VendorFields(number, window, clock.getZone());
  }
}
