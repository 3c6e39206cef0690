package org.eventassurance.duty;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eventassurance.duty.RosterView.FindingView;
import org.eventassurance.duty.RosterView.ShiftView;
import org.eventassurance.language.Dictionary;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rosters, and who is on duty, over REST (B5). Times are ISO-8601. */
@RestController
@Tag(name = "Duty", description = "Who is on duty when, at which post")
@Transactional
class DutyController {

  private static final String ROSTER = "/api/events/{code}/duty";
  private static final String CSV = "text/csv";
  private static final String CSV_UTF8 = "text/csv;charset=UTF-8";
  private static final String TABLE = "roster";
  private static final int LONGEST_CSV = 1_000_000;

  private final DutyRoster roster;
  private final RosterFiling filing;
  private final RosterFindings findings;
  private final RosterWords words;
  private final DutyStates states;
  private final DutyAccess access;
  private final MajorEvents events;
  private final Dictionary dictionary;
  private final Clock clock;

  DutyController(
      DutyRoster roster,
      RosterFiling filing,
      RosterFindings findings,
      RosterWords words,
      DutyStates states,
      DutyAccess access,
      MajorEvents events,
      Dictionary dictionary,
      Clock clock) {
    this.roster = roster;
    this.filing = filing;
    this.findings = findings;
    this.words = words;
    this.states = states;
    this.access = access;
    this.events = events;
    this.dictionary = dictionary;
    this.clock = clock;
  }

  @GetMapping("/api/duty/now")
  @Operation(
      summary = "Who is on duty now, and who is next",
      description = "For one event, or for all that are live. Without phone numbers.")
  List<DutyNowView> now(
      @Parameter(description = "the event's code; all live events if left out")
          @RequestParam(required = false)
          String event) {
    List<MajorEvent> asked =
        event == null
            ? events.all().stream().filter(MajorEvent::isLive).toList()
            : List.of(events.get(event));
    return asked.stream()
        .map(one -> DutyNowView.of(one, states.of(one.code()), clock.getZone()))
        .toList();
  }

  @GetMapping(path = ROSTER, produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "The roster of an event, as its dates are now, and what is wrong with it",
      description = "Programs that may not write events read no phone numbers.")
  RosterView json(@PathVariable String code, Authentication caller, Locale language) {
    return view(code, caller, language);
  }

  @GetMapping(path = ROSTER, produces = CSV_UTF8)
  @Operation(summary = "The roster of an event as a table of comma-separated values")
  String csv(@PathVariable String code, Authentication caller) {
    return RosterCsv.write(shifts(code, caller), clock.getZone());
  }

  @PutMapping(path = ROSTER, consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "File the roster of an event, in the place of the one before",
      description =
          "Refused: somebody unknown, an end before the begin, a moment of the event without a"
              + " general duty officer. Whatever else is wrong is kept and answered as findings.")
  RosterView file(
      @PathVariable String code,
      @RequestBody NewRoster body,
      Authentication caller,
      Locale language) {
    access.requirePlanner(events.get(code), caller);
    List<DutyShift> shifts =
        filing.read(
            code, body.drafts(), (shift, column) -> "shifts[%d].%s".formatted(shift, column));
    filing.file(code, body.commandCentre(), shifts, "shifts", caller.getName());
    return view(code, caller, language);
  }

  @PutMapping(path = ROSTER, consumes = CSV)
  @Operation(
      summary = "File the roster of an event from a table of comma-separated values",
      description =
          "A line for each shift: post, place (ON_SITE or REMOTE), person or outsider, from, until."
              + " The first line may name the columns. A time without an offset is in the company's"
              + " zone. What is wrong is told by line and column, and nothing is filed then.")
  RosterView fileCsv(
      @PathVariable String code,
      @Parameter(description = "where the general duty officer is found; as before if left out")
          @RequestParam(required = false)
          String commandCentre,
      @RequestBody String table,
      Authentication caller,
      Locale language) {
    access.requirePlanner(events.get(code), caller);
    if (table.length() > LONGEST_CSV) {
      throw Problem.tooLarge(TABLE, "File at most %s characters at once.", LONGEST_CSV);
    }
    RosterCsv csv = RosterCsv.read(table, clock.getZone());
    List<DutyShift> shifts = filing.read(code, csv.drafts(), csv::field);
    filing.file(code, commandCentre, shifts, TABLE, caller.getName());
    return view(code, caller, language);
  }

  private RosterView view(String code, Authentication caller, Locale language) {
    Optional<DutyPlan> plan = roster.plan(code);
    return new RosterView(
        events.get(code).code(),
        roster.commandCentre(code),
        plan.map(DutyPlan::plannedBy).orElse(null),
        plan.map(one -> one.plannedAt().atZone(clock.getZone()).toOffsetDateTime()).orElse(null),
        shifts(code, caller).stream().map(shift -> ShiftView.of(shift, clock.getZone())).toList(),
        plan.isEmpty()
            ? List.of()
            : findings.of(code).stream().map(finding -> view(finding, language)).toList());
  }

  private FindingView view(RosterFinding finding, Locale language) {
    return new FindingView(
        finding.kind(),
        finding.post(),
        finding.person(),
        finding.fromAt().atZone(clock.getZone()).toOffsetDateTime(),
        finding.untilAt().atZone(clock.getZone()).toOffsetDateTime(),
        dictionary.in(language).say(words.say(finding)));
  }

  private List<DutyShift> shifts(String code, Authentication caller) {
    List<DutyShift> shifts = roster.of(code);
    return access.mayReadRosterWithNumbers(caller)
        ? shifts
        : shifts.stream().map(DutyShift::withoutNumbers).toList();
  }

  /** A roster as it is filed; what only an answer tells may stand there and is not read. */
  @JsonIgnoreProperties({"event", "plannedBy", "plannedAt", "findings"})
  record NewRoster(
      @Schema(description = "as before if left out", example = "ECC 3, ext. 5100")
          String commandCentre,
      List<NewShift> shifts) {

    List<ShiftDraft> drafts() {
      return Optional.ofNullable(shifts).orElse(List.of()).stream().map(NewShift::draft).toList();
    }
  }

  /** A shift as it is filed. */
  record NewShift(
      @Schema(example = "NETWORK") String post,
      @Schema(description = "on site if left out, developers remote", example = "ON_SITE")
          String place,
      @Schema(description = "a person's id or name", example = "base") String person,
      @Schema(description = "in the place of a person: who comes from outside") String outsider,
      @Schema(example = "2026-11-11T20:00:00+08:00") OffsetDateTime from,
      @Schema(example = "2026-11-12T04:00:00+08:00") OffsetDateTime until) {

    ShiftDraft draft() {
      return new ShiftDraft(
          filled(post),
          filled(place),
          filled(person),
          filled(outsider),
          from == null ? null : from.toInstant(),
          until == null ? null : until.toInstant());
    }

    private static String filled(String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }
}
