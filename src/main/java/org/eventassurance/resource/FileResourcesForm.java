package org.eventassurance.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A department files what it needs, or says why it needs nothing (E10). */
@Component
class FileResourcesForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  private static final String ID = "file-resources";
  private static final String NEEDED = "filingNeeded";
  private static final String NOTHING_BECAUSE = "noFilingReason";

  private final MajorEvents events;
  private final FiledResources resources;
  private final FilingFields fields;
  private final FilingPolicy policy;
  private final LeadTimeTable leadTimes;
  private final EventWords words;
  private final FilingPrefill prefill;
  private final TaskService tasks;
  private final Clock clock;

  FileResourcesForm(
      MajorEvents events,
      FiledResources resources,
      FilingFields fields,
      FilingPolicy policy,
      LeadTimeTable leadTimes,
      EventWords words,
      FilingPrefill prefill,
      TaskService tasks,
      Clock clock) {
    this.events = events;
    this.resources = resources;
    this.fields = fields;
    this.policy = policy;
    this.leadTimes = leadTimes;
    this.words = words;
    this.prefill = prefill;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(ID);
  }

  /**
   * What the capacity plan needs of the department, the event's dates, and by when each resource
   * must be filed for them.
   */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    MajorEvent event = events.get(businessKey);
    Instant from = policy.usualFrom(event.window());
    Map<String, Object> facts = new HashMap<>();
    facts.put(FilingFields.prefix(1) + "NeededFrom", words.pickerValue(from));
    facts.put(FilingFields.prefix(1) + "NeededUntil", words.pickerValue(event.window().endsAt()));
    facts.put("leadTimes", leadTimes(event, from));
    facts.putAll(prefill.of(businessKey, department(task)));
    return facts;
  }

  private String department(Task task) {
    return (String) tasks.getVariable(task.getId(), ResourceFilingProcess.DEPARTMENT.name());
  }

  private List<Map<String, String>> leadTimes(MajorEvent event, Instant from) {
    return leadTimes.kinds().stream().flatMap(kind -> leadTime(kind, event, from)).toList();
  }

  private Stream<Map<String, String>> leadTime(ResourceKind kind, MajorEvent event, Instant from) {
    EventWindow window = event.window();
    Optional<LeadTimeRule> rule = leadTimes.rule(kind.id(), event.kind());
    return rule
        .map(found -> found.judge(window, from, clock.instant(), clock.getZone()))
        .map(
            judged ->
                Map.of(
                    "resource", kind.name(),
                    "unit", kind.unit(),
                    "rule", judged.reason(),
                    "fileBy", words.time(judged.fileBy())))
        .stream();
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    NewFiling filing = filing(submission);
    return Map.of(
        ResourceFilingProcess.FILING_ID.name(), submission.taskId(),
        ResourceFilingProcess.ANYTHING_FILED.name(), !filing.items().isEmpty());
  }

  @Override
  public void keep(Submission submission) {
    resources.file(submission.taskId(), filing(submission));
  }

  private NewFiling filing(Submission submission) {
    MajorEvent event = events.get(submission.businessKey());
    boolean needed = submission.is(NEEDED, "yes");
    if (needed) {
      policy.checkOpen(event, NEEDED);
    }
    return new NewFiling(
        event.code(),
        submission.department(),
        submission.personId(),
        submission.textOrNull(NOTHING_BECAUSE),
        needed ? fields.items(submission, event) : List.of());
  }

  @Bean
  static FormContract fileResourcesContract() {
    return new FormContract(ID, FilingFields.keysWith(NEEDED, NOTHING_BECAUSE));
  }
}
