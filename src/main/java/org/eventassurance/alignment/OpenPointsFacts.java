package org.eventassurance.alignment;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.check.CheckResult;
import org.eventassurance.check.CheckWords;
import org.eventassurance.check.Measurement;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.contingency.PlanDrill;
import org.eventassurance.duty.DutyPost;
import org.eventassurance.duty.DutyRoster;
import org.eventassurance.duty.DutyShift;
import org.eventassurance.hazard.Hazard;
import org.eventassurance.hazard.Hazards;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.process.FormFacts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Shows who reviews, signs or decides what readiness came to: hazards, failed checks, who is on
 * duty, and the contingency plans.
 */
@Component
class OpenPointsFacts implements FormFacts {

  private static final Set<String> FORMS =
      Set.of("review-risks", "align-departments", "sign-off", "decide-go-live");

  private final OpenPoints points;
  private final Hazards hazards;
  private final DutyRoster roster;
  private final ContingencyPlans plans;
  private final MajorEvents events;
  private final EventWords words;
  private final CheckWords checks;
  private final MessageSource messages;
  private final Clock clock;

  OpenPointsFacts(
      OpenPoints points,
      Hazards hazards,
      DutyRoster roster,
      ContingencyPlans plans,
      MajorEvents events,
      EventWords words,
      CheckWords checks,
      MessageSource messages,
      Clock clock) {
    this.points = points;
    this.hazards = hazards;
    this.roster = roster;
    this.plans = plans;
    this.events = events;
    this.words = words;
    this.checks = checks;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public boolean serves(String formId) {
    return FORMS.contains(formId);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    return Map.of(
        "openHazards",
        hazards.open(businessKey).stream().map(hazard -> row(hazard, language)).toList(),
        "failedChecks",
        points.failedChecks(businessKey).stream()
            .flatMap(result -> rows(result, language))
            .toList(),
        "dutyOfficers",
        roster.of(businessKey).stream()
            .filter(shift -> shift.post() == DutyPost.GENERAL_DUTY_OFFICER)
            .map(this::row)
            .toList(),
        "contingencyPlans",
        events.get(businessKey).departments().stream()
            .map(department -> plansOf(department, language))
            .toList());
  }

  private Map<String, String> row(Hazard hazard, Locale language) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("hazard", hazard.description());
    row.put("system", hazard.systemId().map(words::system).orElse(""));
    row.put("severity", message("hazard.severity." + hazard.severity(), language));
    row.put("department", words.department(hazard.department(), language));
    row.put("owner", words.person(hazard.owner()));
    row.put("state", state(hazard, language));
    return row;
  }

  private String state(Hazard hazard, Locale language) {
    Hazard.Status status = hazard.statusAt(clock.instant());
    return message(
        "fact.hazard." + status,
        language,
        words.time(hazard.acceptedUntil().orElse(null)),
        hazard.contingencyPlanId().map(plans::get).map(ContingencyPlan::name).orElse(""));
  }

  private Stream<Map<String, String>> rows(CheckResult result, Locale language) {
    return result.measurements().stream()
        .filter(Measurement::fails)
        .map(failure -> row(result, failure, language));
  }

  private Map<String, String> row(CheckResult result, Measurement failure, Locale language) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put(
        "department",
        result.department() == null ? "" : words.department(result.department(), language));
    row.put("finding", checks.sentence(failure, language));
    row.put("checkedBy", words.person(result.inspectedBy()));
    row.put(
        "handling",
        OpenPoints.isExplained(result)
            ? result.failReason()
            : message("fact.check.becameHazard", language));
    return row;
  }

  private Map<String, String> row(DutyShift shift) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("from", words.time(shift.startsAt()));
    row.put("until", words.time(shift.endsAt()));
    row.put("officer", words.person(shift.person()));
    return row;
  }

  private Map<String, Object> plansOf(String department, Locale language) {
    List<ContingencyPlan> held = plans.of(List.of(department));
    List<PlanDrill> drills = held.stream().map(plans::lastDrill).flatMap(Optional::stream).toList();
    Optional<Instant> last =
        drills.stream().map(PlanDrill::drilledAt).max(Comparator.naturalOrder());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("department", words.department(department, language));
    row.put("plans", held.size());
    row.put("neverDrilled", held.size() - drills.size());
    row.put(
        "failed",
        drills.stream().filter(drill -> drill.outcome() == PlanDrill.Outcome.FAILED).count());
    row.put("lastDrill", words.time(last.orElse(null)));
    return row;
  }

  private String message(String key, Locale language, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}
