package org.eventassurance.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eventassurance.contingency.ContingencyPlan;
import org.eventassurance.contingency.ContingencyPlans;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out contingency plans in an incident, and logs their steps with their times (E25). */
@Service
@Transactional
public class PlanCalls {

  private final PlanCallRepository calls;
  private final IncidentLedger ledger;
  private final ContingencyPlans plans;
  private final Clock clock;

  PlanCalls(PlanCallRepository calls, IncidentLedger ledger, ContingencyPlans plans, Clock clock) {
    this.calls = calls;
    this.ledger = ledger;
    this.plans = plans;
    this.clock = clock;
  }

  /** All that were called in an incident, the first one in front. */
  @Transactional(readOnly = true)
  public List<PlanCall> of(long incidentId) {
    return calls.findByIncidentIdOrderByStartedAtAscIdAsc(incidentId);
  }

  /** The one that is carried out now. */
  @Transactional(readOnly = true)
  Optional<PlanCall> running(long incidentId) {
    return of(incidentId).stream().filter(PlanCall::isRunning).findFirst();
  }

  /** Begins to carry out a plan. */
  void call(long incidentId, long planId, String by) {
    ContingencyPlan plan = plans.get(planId);
    calls.save(PlanCall.of(incidentId, plan, by, clock.instant()));
    ledger.log(
        incidentId, Sentence.of("Plan called: %s (%s minutes).", plan.name(), plan.minutes()), by);
  }

  /**
   * Passes steps that can be logged: open ones of the plan that is carried out, each once, at a
   * moment after its call and not in the future.
   *
   * @throws Problem 409 if no plan is carried out, 400 naming all that is wrong
   */
  void check(long incidentId, StepReport report) {
    PlanCall call = required(incidentId);
    List<FieldError> errors = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    report.numbers().forEach(number -> checkStep(call, number, seen.add(number), errors));
    if (report.at() != null && report.at().isAfter(clock.instant())) {
      errors.add(
          new FieldError("at", "This moment is in the future: give when it really happened."));
    }
    if (report.at() != null && report.at().isBefore(ledger.get(incidentId).detectedAt())) {
      errors.add(
          new FieldError(
              "at", "This moment is before the incident began: give when it really happened."));
    }
    Problem.refuseAny(errors);
  }

  private static void checkStep(PlanCall call, int number, boolean first, List<FieldError> errors) {
    if (number < 1 || number > call.steps().size()) {
      errors.add(
          new FieldError(
              "steps",
              "The plan has the steps 1 to %s: there is no %s.",
              call.steps().size(),
              number));
    } else if (!first) {
      errors.add(new FieldError("steps", "Step %s is either done or skipped.", number));
    } else if (call.steps().get(number - 1).state() != StepState.OPEN) {
      errors.add(new FieldError("steps", "Step %s has been logged already.", number));
    }
  }

  /** Logs steps of the plan that is carried out. */
  void log(long incidentId, StepReport report, String by) {
    PlanCall call = required(incidentId);
    Instant at = report.at() == null ? clock.instant() : report.at();
    report.done().forEach(number -> handle(call, number, StepState.DONE, at, by));
    report.skipped().forEach(number -> handle(call, number, StepState.SKIPPED, at, by));
    calls.save(call);
  }

  private void handle(PlanCall call, int number, StepState state, Instant at, String by) {
    call.handle(number, state, at, by);
    String what = call.steps().get(number - 1).what();
    ledger.log(
        call.incidentId(),
        state == StepState.DONE
            ? Sentence.of("Step %s done: %s", number, what)
            : Sentence.of("Step %s skipped: %s", number, what),
        at,
        by);
  }

  /** Ends the plan that is carried out. */
  PlanCall end(long incidentId, boolean helped, String why, String by) {
    PlanCall call = required(incidentId);
    call.end(helped, clock.instant());
    ledger.log(
        incidentId,
        helped
            ? Sentence.of("Plan helped: %s", call.name())
            : Sentence.of("Plan did not help: %s. %s", call.name(), why),
        by);
    return calls.save(call);
  }

  private PlanCall required(long incidentId) {
    return running(incidentId)
        .orElseThrow(
            () ->
                Problem.conflict(
                    "No plan is carried out now: choose one in the task 'Restore service'."));
  }

  /**
   * Steps that somebody has handled, by their numbers from 1.
   *
   * @param at when; null for just now
   */
  record StepReport(List<Integer> done, List<Integer> skipped, Instant at) {

    List<Integer> numbers() {
      List<Integer> numbers = new ArrayList<>(done);
      numbers.addAll(skipped);
      return numbers;
    }
  }
}
