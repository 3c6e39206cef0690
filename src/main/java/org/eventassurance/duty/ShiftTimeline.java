package org.eventassurance.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eventassurance.duty.ShiftTaking.Outcome;
import org.eventassurance.language.Sentence;
import org.eventassurance.timeline.TimelineEntry;
import org.eventassurance.timeline.TimelineKind;
import org.eventassurance.timeline.TimelineSource;
import org.springframework.stereotype.Component;

/** Tells of rosters that were filed and looked at, and of shifts that were taken or not. */
@Component
class ShiftTimeline implements TimelineSource {

  private final DutyRoster roster;
  private final RosterReports reports;
  private final DutyShifts shifts;
  private final RosterWords words;

  ShiftTimeline(DutyRoster roster, RosterReports reports, DutyShifts shifts, RosterWords words) {
    this.roster = roster;
    this.reports = reports;
    this.shifts = shifts;
    this.words = words;
  }

  @Override
  public List<TimelineEntry> of(String eventCode) {
    return Stream.of(
            roster.plans(eventCode).stream().map(ShiftTimeline::filed),
            reports.of(eventCode).stream().map(ShiftTimeline::reported),
            shifts.of(eventCode).stream().flatMap(this::told))
        .flatMap(entries -> entries)
        .toList();
  }

  private static TimelineEntry filed(DutyPlan plan) {
    return entry(
        plan.plannedAt(),
        plan.findings().isEmpty()
            ? Sentence.of("A duty roster was filed: %s shifts.", plan.shifts().size())
            : Sentence.of(
                "A duty roster was filed: %s shifts, %s warnings.",
                plan.shifts().size(), plan.findings().size()),
        plan.plannedBy(),
        "");
  }

  private static TimelineEntry reported(RosterReport report) {
    return entry(
        report.reportedAt(),
        report.findings() == 0
            ? Sentence.of("The duty roster was looked at before duty: it is in order.")
            : Sentence.of(
                "The duty roster was looked at before duty: warnings that were reported: %s.",
                report.findings()),
        "",
        "");
  }

  private Stream<TimelineEntry> told(ShiftTaking shift) {
    List<TimelineEntry> entries = new ArrayList<>();
    if (shift.reportedAt() != null) {
      entries.add(
          entry(
              shift.reportedAt(),
              Sentence.of("Nobody has taken the shift of %s, which has begun.", whose(shift)),
              "",
              reference(shift)));
    }
    if (shift.isTaken()) {
      entries.add(entry(shift.takenAt(), taken(shift), shift.takenBy(), reference(shift)));
    } else if (shift.outcome() == Outcome.MISSED) {
      entries.add(
          entry(
              shift.closedAt(),
              Sentence.of("Nobody took the shift of %s until it was over.", whose(shift)),
              "",
              reference(shift)));
    }
    return entries.stream();
  }

  private Sentence taken(ShiftTaking shift) {
    long late = shift.delay().toMinutes();
    boolean standIn = shift.isRostered() && !shift.person().equals(shift.takenBy());
    if (standIn) {
      return late > 0
          ? Sentence.of(
              "The shift of %s was taken by somebody else, %s min late.", whose(shift), late)
          : Sentence.of("The shift of %s was taken by somebody else.", whose(shift));
    }
    return late > 0
        ? Sentence.of("The shift of %s was taken, %s min late.", whose(shift), late)
        : Sentence.of("The shift of %s was taken.", whose(shift));
  }

  /** The person and the posts; only the time where no roster says whose it is. */
  private Sentence whose(ShiftTaking shift) {
    return shift.isRostered()
        ? Sentence.of("%s (%s)", words.person(shift.person()), words.posts(shift.dutyPosts()))
        : Sentence.of("%s", words.time(shift.startsAt()));
  }

  private static String reference(ShiftTaking shift) {
    return "shift/" + shift.id();
  }

  private static TimelineEntry entry(Instant at, Sentence what, String who, String reference) {
    return new TimelineEntry(at, TimelineKind.SHIFT, what, who, "", reference);
  }
}
