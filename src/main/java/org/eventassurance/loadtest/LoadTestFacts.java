package org.eventassurance.loadtest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.answer.Answers;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/** What the load test's forms show and suggest: the plan, its targets, and what failed before. */
@Component
class LoadTestFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of(
          TestPlanning.FORM,
          "provide-streams",
          TestKind.LOAD_TEST.formId(),
          TestKind.LIVE_STREAM_TEST.formId(),
          FixedFindings.FORM,
          ApproveWaiverForm.FORM);

  /** What the shipped table asks for; a suggestion that the planner may exceed. */
  private static final double USUAL_FACTOR = 1.2;

  private static final int USUAL_MINUTES = 30;
  private static final Duration USUAL_LEAD = Duration.ofDays(7);
  private static final Duration USUAL_LENGTH = Duration.ofHours(2);

  private final LoadTests tests;
  private final LoadTestWords results;
  private final MajorEvents events;
  private final PeakLoad peak;
  private final EventWords words;
  private final Answers answers;
  private final TaskService tasks;
  private final Clock clock;

  LoadTestFacts(
      LoadTests tests,
      LoadTestWords results,
      MajorEvents events,
      PeakLoad peak,
      EventWords words,
      Answers answers,
      TaskService tasks,
      Clock clock) {
    this.tests = tests;
    this.results = results;
    this.events = events;
    this.peak = peak;
    this.words = words;
    this.answers = answers;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>();
    MajorEvent event = events.get(businessKey);
    if (task.getTaskDefinitionKey().equals(LoadTestProcess.PLAN_LOAD_TEST)) {
      facts.put("testResults", results.standings(businessKey, language));
      facts.putAll(suggestions(event));
    } else {
      tests.plan(businessKey).ifPresent(plan -> facts.putAll(planned(plan)));
      answers
          .latest(businessKey, LoadTestProcess.PROVIDE_STREAMS)
          .ifPresent(streams -> facts.put("streams", streams.values()));
    }
    String department = (String) tasks.getVariable(task.getId(), LoadTestProcess.DEPARTMENT.name());
    if (department != null) {
      facts.putAll(ofDepartment(event, department, language));
    }
    return facts;
  }

  private Map<String, Object> ofDepartment(MajorEvent event, String department, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>();
    List<Map<String, Object>> findings = results.findings(event.code(), department, language);
    facts.put("findings", findings);
    facts.put("hasFindings", !findings.isEmpty());
    facts.put("scenarios", results.scenarios(event.code(), department, language));
    facts.put("deliverTo", LoadTestController.PATH.replace("{code}", event.code()));
    facts.put("deliverAs", department);
    facts.putAll(askedByHand(event.code(), department, language));
    facts.putAll(waiver(event, department));
    return facts;
  }

  /** The scenarios whose figures the form asks for, with the planned load filled in. */
  private Map<String, Object> askedByHand(String eventCode, String department, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Map<Integer, LoadTestScenario> byHand = tests.byHand(eventCode, department);
    for (int number = 1; number <= LoadTestScenario.MOST; number++) {
      LoadTestScenario scenario = byHand.get(number);
      facts.put("scenario" + number, scenario == null ? null : asked(scenario, language));
      if (scenario != null) {
        facts.put(Measure.LOAD_FACTOR.field(number), scenario.targetQps());
        facts.put(Measure.MINUTES_HELD.field(number), scenario.targetMinutes());
      }
    }
    return facts;
  }

  private Map<String, Object> asked(LoadTestScenario scenario, Locale language) {
    return Map.of(
        "name", scenario.name(),
        "system", words.system(scenario.system()),
        "targetQps", words.number(scenario.targetQps(), language),
        "targetMinutes", scenario.targetMinutes());
  }

  /** What was asked for the failed test; a waiver usually lasts until the event's end. */
  private Map<String, Object> waiver(MajorEvent event, String department) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put(FixedFindings.WAIVED_UNTIL, words.pickerValue(event.window().endsAt()));
    facts.put("eventEndsAt", words.time(event.window().endsAt()));
    facts.put("waiver", null);
    tests
        .askedWaiver(event.code(), department)
        .ifPresent(
            asked -> {
              facts.put(ApproveWaiverForm.EXPIRES_AT, words.pickerValue(asked.expiresAt()));
              facts.put("waiver", view(asked));
            });
    tests.latestFix(event.code(), department).ifPresent(fix -> facts.put("fix", view(fix)));
    return facts;
  }

  private static Map<String, Object> view(LoadTestFix fix) {
    return Map.of(
        "cause", fix.cause(),
        "changes", fix.changes(),
        "left", fix.remaining() == null ? "–" : fix.remaining());
  }

  private Map<String, Object> view(Waiver asked) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("reason", asked.reason());
    view.put("until", words.time(asked.expiresAt()));
    view.put("askedBy", words.person(asked.askedBy()));
    view.put(
        "refusedBecause", Boolean.FALSE.equals(asked.approved()) ? asked.decisionReason() : null);
    return view;
  }

  /** What the planner finds filled in: the last plan, where there is one, in a new window. */
  private Map<String, Object> suggestions(MajorEvent event) {
    Map<String, Object> suggested = new LinkedHashMap<>();
    Instant begin = suggestedBegin(event);
    suggested.put(TestPlanning.BEGINS_AT, words.pickerValue(begin));
    suggested.put(TestPlanning.ENDS_AT, words.pickerValue(suggestedEnd(event, begin)));
    suggested.putAll(scenarios(suggestedScenarios(event)));
    tests.plan(event.code()).ifPresent(last -> suggested.putAll(again(last)));
    return suggested;
  }

  /** The scenarios of the last plan; without one, each system of the event at its peak. */
  private List<LoadTestScenario> suggestedScenarios(MajorEvent event) {
    return tests
        .plan(event.code())
        .map(LoadTestPlan::scenarios)
        .orElseGet(
            () ->
                event.systems().stream()
                    .limit(LoadTestScenario.MOST)
                    .map(system -> suggested(event, system))
                    .toList());
  }

  private LoadTestScenario suggested(MajorEvent event, String system) {
    return new LoadTestScenario(
        words.system(system),
        system,
        (long) Math.ceil(peak.of(event, system) * USUAL_FACTOR),
        USUAL_MINUTES);
  }

  private static Map<String, Object> scenarios(List<LoadTestScenario> scenarios) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < scenarios.size(); i++) {
      LoadTestScenario scenario = scenarios.get(i);
      fields.put(TestPlanning.system(i + 1), scenario.system());
      fields.put(TestPlanning.name(i + 1), scenario.name());
      fields.put(TestPlanning.targetQps(i + 1), scenario.targetQps());
      fields.put(TestPlanning.targetMinutes(i + 1), scenario.targetMinutes());
    }
    return fields;
  }

  private static Map<String, Object> again(LoadTestPlan last) {
    Map<String, Object> again = new LinkedHashMap<>();
    again.put("testEnvironment", last.environment());
    again.put("testApproach", last.approach());
    again.put("testStopRule", last.stopRule());
    again.put("testWatchers", last.watchers());
    if (last.degradation() != null) {
      again.put("testDegradation", last.degradation());
    }
    return again;
  }

  /** A week before go-live, or in an hour's time where that has passed. */
  private Instant suggestedBegin(MajorEvent event) {
    Instant usual = event.window().goLiveAt().minus(USUAL_LEAD);
    Instant soonest = clock.instant().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
    return usual.isBefore(soonest) ? soonest : usual;
  }

  private static Instant suggestedEnd(MajorEvent event, Instant begin) {
    Instant usual = begin.plus(USUAL_LENGTH);
    Instant goLive = event.window().goLiveAt();
    return usual.isAfter(goLive) && goLive.isAfter(begin) ? goLive : usual;
  }

  private Map<String, Object> planned(LoadTestPlan plan) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("begins", words.time(plan.beginsAt()));
    view.put("ends", words.time(plan.endsAt()));
    view.put("approach", plan.approach());
    view.put("degradation", plan.degradation() == null ? "–" : plan.degradation());
    view.put("stopRule", plan.stopRule());
    return Map.of("plan", view);
  }
}
