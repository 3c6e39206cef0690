package org.eventassurance.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eventassurance.duty.DutyLine.Standing;
import org.eventassurance.duty.ShiftTaking.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how duty stands for an event, for boards and programs (B5). */
@Service
@Transactional(readOnly = true)
public class DutyStates {

  private final DutyRoster roster;
  private final DutyShifts shifts;
  private final RosterFindings findings;
  private final RosterWords words;
  private final Clock clock;

  DutyStates(
      DutyRoster roster,
      DutyShifts shifts,
      RosterFindings findings,
      RosterWords words,
      Clock clock) {
    this.roster = roster;
    this.shifts = shifts;
    this.findings = findings;
    this.words = words;
    this.clock = clock;
  }

  /** Duty as of now, with what is wrong with the roster. */
  public DutyState withFindings(String eventCode) {
    DutyState state = of(eventCode);
    return new DutyState(
        state.at(),
        state.commandCentre(),
        state.planned(),
        state.now(),
        state.nextChange(),
        state.next(),
        findings.of(eventCode).stream().map(words::say).toList());
  }

  /** Duty as of now; its findings are left out, which takes few queries. */
  public DutyState of(String eventCode) {
    Instant now = clock.instant();
    List<DutyShift> planned = roster.of(eventCode);
    List<ShiftTaking> offered = shifts.of(eventCode);
    Optional<Instant> change =
        planned.stream()
            .map(DutyShift::startsAt)
            .filter(begin -> begin.isAfter(now))
            .min(Comparator.naturalOrder());
    return new DutyState(
        now,
        roster.commandCentre(eventCode),
        !planned.isEmpty(),
        planned.isEmpty()
            ? unplanned(offered, now)
            : lines(planned.stream().filter(shift -> shift.covers(now)), offered, now),
        change,
        lines(
            planned.stream().filter(shift -> change.equals(Optional.of(shift.startsAt()))),
            offered,
            now),
        List.of());
  }

  /** Without a roster, whoever took a shift has it. */
  private List<DutyLine> unplanned(List<ShiftTaking> offered, Instant now) {
    return offered.stream()
        .filter(shift -> shift.isTaken() && !shift.isRostered() && shift.endsAt().isAfter(now))
        .map(
            shift ->
                new DutyLine(
                    DutyPost.SYSTEM,
                    shift.takenBy(),
                    words.person(shift.takenBy()),
                    false,
                    shift.startsAt(),
                    shift.endsAt(),
                    Standing.TAKEN,
                    shift.takenBy()))
        .toList();
  }

  private List<DutyLine> lines(Stream<DutyShift> shifts, List<ShiftTaking> offered, Instant now) {
    return shifts
        .sorted(Comparator.comparing(DutyShift::post).thenComparing(DutyShift::startsAt))
        .map(shift -> line(shift, offered, now))
        .toList();
  }

  private DutyLine line(DutyShift shift, List<ShiftTaking> offered, Instant now) {
    Optional<ShiftTaking> taking =
        offered.stream()
            .filter(one -> one.isRostered() && one.person().equals(shift.person()))
            .filter(one -> one.startsAt().equals(shift.startsAt()))
            .filter(one -> one.outcome() != Outcome.REPLACED)
            .findFirst();
    return new DutyLine(
        shift.post(),
        shift.person(),
        words.who(shift.withoutNumbers()),
        shift.place() == DutyPlace.ON_SITE,
        shift.startsAt(),
        shift.endsAt(),
        taking.map(one -> standing(one, now)).orElse(Standing.NOT_ASKED),
        taking.map(ShiftTaking::takenBy).orElse(null));
  }

  private static Standing standing(ShiftTaking shift, Instant now) {
    if (shift.isTaken()) {
      return Standing.TAKEN;
    }
    return now.isBefore(shift.expectedAt()) ? Standing.OFFERED : Standing.UNTAKEN;
  }
}
