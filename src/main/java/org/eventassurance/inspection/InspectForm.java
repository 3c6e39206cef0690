package org.eventassurance.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.springframework.stereotype.Component;

/** The form "Inspect": shows which round it is and what the one before found, keeps this one. */
@Component
class InspectForm implements FormFacts, SubmissionKeeper {

  private final Inspections inspections;
  private final EventWords words;
  private final Clock clock;

  InspectForm(Inspections inspections, EventWords words, Clock clock) {
    this.inspections = inspections;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return "inspect";
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(formId());
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Map<String, Object> round = new LinkedHashMap<>();
    Instant next = inspections.nextRound(businessKey);
    round.put("number", inspections.of(businessKey).size());
    round.put("frequency", inspections.frequency(businessKey).reason());
    round.put("nextAt", next.isAfter(clock.instant()) ? words.time(next) : "");
    round.put(
        "findingsBefore",
        inspections.of(businessKey).stream()
            .filter(before -> before.findings() != null)
            .findFirst()
            .map(before -> words.time(before.closedAt()) + " " + before.findings())
            .orElse(""));
    return Map.of("round", round);
  }

  @Override
  public void keep(Submission submission) {
    inspections.done(
        submission.businessKey(),
        submission.personId(),
        submission.texts("inspected"),
        submission.text("findings"));
  }
}
