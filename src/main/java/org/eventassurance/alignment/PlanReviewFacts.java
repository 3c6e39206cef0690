package org.eventassurance.alignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.loadtest.LoadTestWords;
import org.eventassurance.majorevent.EventOverview.OpenTask;
import org.eventassurance.majorevent.EventOverviews;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms of the plan review show: all that a department or the leadership decides upon. */
@Component
class PlanReviewFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of(
          "review-risks",
          "align-departments",
          "sign-off",
          "decide-go-live",
          "answer-missing-decision",
          "mend-findings");

  private static final String NOTHING = "–";

  private final PlanReviews reviews;
  private final LoadTestWords loadTests;
  private final MajorEvents events;
  private final EventOverviews overviews;
  private final EventWords words;
  private final TaskService tasks;
  private final MessageSource messages;

  PlanReviewFacts(
      PlanReviews reviews,
      LoadTestWords loadTests,
      MajorEvents events,
      EventOverviews overviews,
      EventWords words,
      TaskService tasks,
      MessageSource messages) {
    this.reviews = reviews;
    this.loadTests = loadTests;
    this.events = events;
    this.overviews = overviews;
    this.words = words;
    this.tasks = tasks;
    this.messages = messages;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    MajorEvent event = events.get(businessKey);
    // What is mended was found in the round that the last decision ended.
    boolean isMending = task.getTaskDefinitionKey().equals(PlanReviewProcess.MEND_FINDINGS);
    ReviewRound round = isMending ? reviews.decided(businessKey) : reviews.current(businessKey);
    Map<String, Object> facts = new LinkedHashMap<>();
    PlanReviewProcess.DECISION_FIELDS.forEach(field -> facts.put(field, null));
    facts.put("riskReviewAttendees", event.departments());
    facts.put("loadTests", loadTests.standings(businessKey, language));
    facts.put("loadTestFindings", loadTests.findings(businessKey, language));
    facts.put("late", late(businessKey, language));
    facts.put("signOffs", signOffs(event, round, language));
    facts.put("hasRiskReview", round.riskReview().isPresent());
    round.riskReview().ifPresent(review -> facts.put("risk", risk(review, language)));
    facts.put("hasAlignment", round.alignment().isPresent());
    round.alignment().ifPresent(held -> facts.put("alignment", alignment(held, language)));
    facts.putAll(lastDecision(businessKey, language));
    facts.putAll(ownFacts(task, businessKey, round, language));
    return facts;
  }

  private Map<String, Object> lastDecision(String eventCode, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("isReviewedAgain", reviews.lastDecision(eventCode).isPresent());
    reviews
        .lastDecision(eventCode)
        .ifPresent(
            last ->
                facts.put(
                    "lastDecision",
                    Map.of(
                        "decision", message("outcome." + last.decision(), language),
                        "reason", last.reason(),
                        "by", words.person(last.decidedBy()),
                        "at", words.time(last.decidedAt()))));
    return facts;
  }

  /** What concerns the department that the task is for. */
  private Map<String, Object> ownFacts(
      Task task, String eventCode, ReviewRound round, Locale language) {
    String department =
        (String) tasks.getVariable(task.getId(), PlanReviewProcess.DEPARTMENT.name());
    if (department == null) {
      return Map.of();
    }
    List<Map<String, Object>> findings = loadTests.findings(eventCode, department, language);
    return Map.of(
        "findings", findings,
        "hasFindings", !findings.isEmpty(),
        "ownAnswer", reason(round, department));
  }

  private static String reason(ReviewRound round, String department) {
    return round.signOffOf(department).map(SignOff::reason).orElse(NOTHING);
  }

  private List<Map<String, Object>> signOffs(MajorEvent event, ReviewRound round, Locale language) {
    return event.departments().stream()
        .map(department -> signOff(department, round, language))
        .toList();
  }

  private Map<String, Object> signOff(String department, ReviewRound round, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("department", words.department(department, language));
    row.put(
        "answer",
        message(
            "fact.signOff."
                + round.signOffOf(department).map(it -> it.answer().name()).orElse("NONE"),
            language));
    row.put("reason", reason(round, department));
    row.put("by", round.signOffOf(department).map(SignOff::signedBy).map(words::person).orElse(""));
    return row;
  }

  private List<Map<String, Object>> late(String eventCode, Locale language) {
    return overviews.of(eventCode).tasks().stream()
        .filter(OpenTask::overdue)
        .map(task -> late(task, language))
        .toList();
  }

  private Map<String, Object> late(OpenTask task, Locale language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("task", task.name());
    row.put("who", task.department() == null ? "" : words.department(task.department(), language));
    row.put("dueAt", words.time(task.dueAt().toInstant()));
    return row;
  }

  private Map<String, Object> risk(RiskReview review, Locale language) {
    Map<String, Object> risk = new LinkedHashMap<>();
    risk.put("overall", message("rating." + review.overallRisk(), language));
    risk.put("recommendation", message("fact.recommendation." + review.recommendation(), language));
    risk.put("conditions", orNothing(review.conditions()));
    risk.put("openRisks", review.openRisks());
    risk.put("plannedChanges", review.plannedChanges());
    return risk;
  }

  private Map<String, Object> alignment(AlignmentMeeting meeting, Locale language) {
    Map<String, Object> alignment = new LinkedHashMap<>();
    alignment.put("plan", message("fact.agreement." + meeting.plan(), language));
    alignment.put("scheme", message("fact.agreement." + meeting.scheme(), language));
    alignment.put(
        "riskAssessment", message("fact.agreement." + meeting.riskAssessment(), language));
    alignment.put("dutyRoster", message("fact.agreement." + meeting.dutyRoster(), language));
    alignment.put("decisions", meeting.decisions());
    alignment.put("openPoints", orNothing(meeting.openPoints()));
    alignment.put(
        "absent",
        meeting.absent().isEmpty() ? NOTHING : words.departments(meeting.absent(), language));
    return alignment;
  }

  private static String orNothing(String text) {
    return text == null ? NOTHING : text;
  }

  private String message(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }
}
