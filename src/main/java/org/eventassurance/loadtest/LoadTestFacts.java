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
          "plan-load-test",
          "provide-streams",
          "run-load-test",
          "run-live-stream-test",
          "fix-findings");

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
      facts.put("peakQps", words.number(peak.of(event), language));
      facts.putAll(suggestions(event));
    } else {
      tests.plan(businessKey).ifPresent(plan -> facts.putAll(planned(plan, language)));
      answers
          .latest(businessKey, LoadTestProcess.PROVIDE_STREAMS)
          .ifPresent(streams -> facts.put("streams", streams.values()));
    }
    String department = (String) tasks.getVariable(task.getId(), LoadTestProcess.DEPARTMENT.name());
    if (department != null) {
      List<Map<String, Object>> findings = results.findings(businessKey, department, language);
      facts.put("findings", findings);
      facts.put("hasFindings", !findings.isEmpty());
    }
    return facts;
  }

  /** What the planner finds filled in: the last plan, where there is one, in a new window. */
  private Map<String, Object> suggestions(MajorEvent event) {
    Map<String, Object> suggested = new LinkedHashMap<>();
    Instant begin = suggestedBegin(event);
    suggested.put(TestPlanning.BEGINS_AT, words.pickerValue(begin));
    suggested.put(TestPlanning.ENDS_AT, words.pickerValue(suggestedEnd(event, begin)));
    suggested.put(TestPlanning.TARGET_QPS, (long) Math.ceil(peak.of(event) * USUAL_FACTOR));
    suggested.put(TestPlanning.TARGET_MINUTES, USUAL_MINUTES);
    suggested.put("testSystems", event.systems());
    tests.plan(event.code()).ifPresent(last -> suggested.putAll(again(last)));
    return suggested;
  }

  private static Map<String, Object> again(LoadTestPlan last) {
    Map<String, Object> again = new LinkedHashMap<>();
    again.put("testSystems", last.systems());
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

  private Map<String, Object> planned(LoadTestPlan plan, Locale language) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("begins", words.time(plan.beginsAt()));
    view.put("ends", words.time(plan.endsAt()));
    view.put("systems", words.systems(plan.systems()));
    view.put("targetQps", words.number(plan.targetQps(), language));
    view.put("targetMinutes", plan.targetMinutes());
    view.put("approach", plan.approach());
    view.put("degradation", plan.degradation() == null ? "–" : plan.degradation());
    view.put("stopRule", plan.stopRule());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("plan", view);
    facts.put(Measure.LOAD_FACTOR.field(), plan.targetQps());
    facts.put(Measure.MINUTES_HELD.field(), plan.targetMinutes());
    return facts;
  }
}
