package org.eventassurance.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eventassurance.deadline.DeadlinePlan;
import org.eventassurance.deadline.Recomputation;
import org.eventassurance.duty.RosterFinding.Kind;
import org.eventassurance.duty.ShiftReader.Field;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files rosters. One in which somebody is unknown, ends before beginning, or without a general duty
 * officer at every moment of the event is refused; whatever else is wrong with it is kept with it
 * and shown, because those who plan may know better (B5, E23).
 */
@Service
@Transactional
class RosterFiling {

  private static final String SHIFTS = "shifts";
  private static final int MOST_SHIFTS = 2_000;
  private static final int LONGEST_PLACE = 200;
  private static final Duration AROUND = Duration.ofDays(7);

  private final DutyRoster roster;
  private final RosterFindings findings;
  private final RosterWords words;
  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final DeadlinePlan deadlines;
  private final Recomputation recomputation;
  private final Clock clock;

  RosterFiling(
      DutyRoster roster,
      RosterFindings findings,
      RosterWords words,
      MajorEvents events,
      OrganisationDirectory organisation,
      DeadlinePlan deadlines,
      Recomputation recomputation,
      Clock clock) {
    this.roster = roster;
    this.findings = findings;
    this.words = words;
    this.events = events;
    this.organisation = organisation;
    this.deadlines = deadlines;
    this.recomputation = recomputation;
    this.clock = clock;
  }

  /**
   * The shifts that somebody wrote down.
   *
   * @throws Problem 400 naming everything that is wrong with single shifts
   */
  @Transactional(readOnly = true)
  List<DutyShift> read(String eventCode, List<ShiftDraft> drafts, Field field) {
    if (drafts.size() > MOST_SHIFTS) {
      throw Problem.tooLarge(SHIFTS, "File at most %s shifts.", MOST_SHIFTS);
    }
    EventWindow window = events.get(eventCode).window();
    Instant frozen = deadlines.freezeStart(eventCode).orElse(window.begins());
    return new ShiftReader(
            organisation.current(), frozen.minus(AROUND), window.endsAt().plus(AROUND))
        .read(drafts, field);
  }

  /**
   * Passes shifts among which there always is a general duty officer.
   *
   * @param field what the shifts are called where they were written
   * @throws Problem 400 naming the first hole
   */
  @Transactional(readOnly = true)
  void check(String eventCode, List<DutyShift> shifts, String field) {
    refuseHole(findings.of(events.get(eventCode), shifts), field);
  }

  /**
   * Files a roster in the place of the one before; open shifts and timers follow it.
   *
   * @param commandCentre where the general duty officer is found; blank for where it was
   * @param field what the shifts are called where they were written
   * @throws Problem 400 without a general duty officer or a command centre
   */
  DutyPlan file(
      String eventCode, String commandCentre, List<DutyShift> shifts, String field, String by) {
    MajorEvent event = events.get(eventCode);
    if (!event.status().beforeEndOfWatch()) {
      throw Problem.conflict("The event is over: its roster stays as it is.");
    }
    List<RosterFinding> found = findings.of(event, shifts);
    refuseHole(found, field);
    DutyPlan plan =
        roster.plan(
            new DutyPlan(
                null,
                eventCode,
                by,
                clock.instant(),
                event.window().goLiveAt(),
                place(eventCode, commandCentre),
                event.window().goLiveAt(),
                shifts,
                found));
    recomputation.ofEvent(eventCode);
    return plan;
  }

  private void refuseHole(List<RosterFinding> found, String field) {
    found.stream()
        .filter(finding -> finding.kind() == Kind.OFFICER_HOLE)
        .findFirst()
        .ifPresent(
            hole -> {
              throw Problem.invalid(
                  field,
                  "Nobody is general duty officer from %s to %s: close this hole.",
                  words.time(hole.fromAt()),
                  words.time(hole.untilAt()));
            });
  }

  private String place(String eventCode, String wanted) {
    String place =
        wanted == null || wanted.isBlank() ? roster.commandCentre(eventCode) : wanted.strip();
    if (place.isEmpty() || place.length() > LONGEST_PLACE) {
      throw Problem.invalid(
          "commandCentre",
          "Say in at most %s characters where the general duty officer is found: room and phone.",
          LONGEST_PLACE);
    }
    return place;
  }
}
