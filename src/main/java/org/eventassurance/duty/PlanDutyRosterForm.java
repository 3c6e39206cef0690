package org.eventassurance.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Sentence;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The form in which SRE plans who is on duty: the people of each post relieve each other in turn,
 * or a table says it shift by shift; the general duty officer's post has no hole (B5).
 */
@Component
class PlanDutyRosterForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String FORM = "plan-duty-roster";
  static final String WAY = "rosterWay";
  static final String LINES = "rosterLines";
  static final String REMOTE = "remotePosts";

  private static final int OFFICER_TURNS = 3;
  private static final String OFFICERS = "officers1";
  private static final String FROM = "dutyFrom";
  private static final String UNTIL = "dutyUntil";
  private static final String SHIFT_HOURS = "shiftHours";
  private static final String PLACE = "dutyPlace";
  private static final String BY_TURNS = "turns";
  private static final String BY_LINES = "lines";
  private static final String VENDORS = "vendorDuty";
  private static final int USUAL_SHIFT_HOURS = 8;
  private static final int SHORTEST_SHIFT_HOURS = 4;
  private static final int LONGEST_SHIFT_HOURS = 24;

  /** The posts of the form, each with the field that names its people. */
  private static final Map<String, DutyPost> POSTS =
      Map.of(
          "systemsDuty", DutyPost.SYSTEM,
          "networkDuty", DutyPost.NETWORK,
          "applicationsDuty", DutyPost.APPLICATION,
          "databasesDuty", DutyPost.DATABASE,
          "devicesDuty", DutyPost.DEVICES,
          "facilitiesDuty", DutyPost.FACILITIES,
          "remoteDevelopers", DutyPost.DEVELOPER);

  private final DutyRoster roster;
  private final RosterFiling filing;
  private final RosterProposals proposals;
  private final MajorEvents events;
  private final DutyRules rules;
  private final RosterFindings findings;
  private final RosterWords rosterWords;
  private final EventWords words;
  private final Dictionary dictionary;
  private final Clock clock;

  PlanDutyRosterForm(
      DutyRoster roster,
      RosterFiling filing,
      RosterProposals proposals,
      MajorEvents events,
      DutyRules rules,
      RosterFindings findings,
      RosterWords rosterWords,
      EventWords words,
      Dictionary dictionary,
      Clock clock) {
    this.roster = roster;
    this.filing = filing;
    this.proposals = proposals;
    this.events = events;
    this.rules = rules;
    this.findings = findings;
    this.dictionary = dictionary;
    this.rosterWords = rosterWords;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public boolean serves(String formId) {
    return FORM.equals(formId);
  }

  /**
   * The event's window as the usual time of duty, in usual shifts; what a past event of the kind
   * did; the roster itself where one was filed by another way.
   */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    MajorEvent event = events.get(businessKey);
    EventWindow window = event.window();
    List<DutyShift> filed = roster.of(businessKey);
    Map<String, Object> facts = new HashMap<>();
    facts.put("dutyRule", dictionary.in(language).say(Sentence.of(rules.of(event).reason())));
    facts.put(FROM, words.pickerValue(window.begins()));
    facts.put(UNTIL, words.pickerValue(window.endsAt()));
    facts.put(SHIFT_HOURS, USUAL_SHIFT_HOURS);
    facts.put(REMOTE, List.of(DutyPost.DEVELOPER.name()));
    facts.put(WAY, filed.isEmpty() ? BY_TURNS : BY_LINES);
    if (filed.isEmpty()) {
      proposals.of(event).ifPresent(proposal -> facts.putAll(proposed(proposal, language)));
    } else {
      facts.put(LINES, RosterCsv.write(filed, clock.getZone()));
      facts.put(PLACE, roster.commandCentre(businessKey));
    }
    return facts;
  }

  /** The same people relieve each other; and shift by shift, should that be wanted. */
  private Map<String, Object> proposed(RosterProposal proposal, Locale language) {
    Map<String, Object> facts = new HashMap<>();
    Words said = dictionary.in(language);
    facts.put(
        "rosterProposal",
        said.say(
            Sentence.of(
                "Filled in from the roster of %s, moved along to this go-live: the same people"
                    + " relieve each other. If you choose the table, it holds that roster shift by"
                    + " shift.",
                proposal.past().name())));
    if (!proposal.missing().isEmpty()) {
      facts.put("rosterMissing", said.say(missing(proposal)));
    }
    facts.put(LINES, RosterCsv.write(proposal.shifts(), clock.getZone()));
    facts.put(PLACE, proposal.commandCentre());
    put(facts, OFFICERS, proposal.people(DutyPost.GENERAL_DUTY_OFFICER));
    POSTS.forEach((field, post) -> put(facts, field, proposal.people(post)));
    facts.put(REMOTE, proposal.remotePosts().stream().map(DutyPost::name).toList());
    facts.put(VENDORS, String.join("\n", proposal.outsiders()));
    proposal
        .usualLength()
        .map(Duration::toHours)
        .filter(hours -> hours >= SHORTEST_SHIFT_HOURS && hours <= LONGEST_SHIFT_HOURS)
        .ifPresent(hours -> facts.put(SHIFT_HOURS, hours));
    return facts;
  }

  private static void put(Map<String, Object> facts, String field, List<String> people) {
    if (!people.isEmpty()) {
      facts.put(field, people);
    }
  }

  private Sentence missing(RosterProposal proposal) {
    return Sentence.of(
        "No more there, or away at that time, so that their posts are to be filled: %s.",
        proposal.missing().entrySet().stream()
            .<Object>map(
                person ->
                    Sentence.of(
                        "%s (%s)",
                        words.person(person.getKey()), rosterWords.posts(person.getValue())))
            .toList());
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    if (isByLines(submission)) {
      filing.check(submission.businessKey(), lines(submission), LINES);
      return Map.of();
    }
    MajorEvent event = events.get(submission.businessKey());
    EventWindow window = event.window();
    Duty duty = duty(submission, event);
    if (duty.from().isAfter(window.begins())) {
      throw Problem.invalid(
          FROM, "The event begins at %s: duty must begin by then.", words.time(window.begins()));
    }
    if (duty.until().isBefore(window.endsAt())) {
      throw Problem.invalid(
          UNTIL, "The event ends at %s: duty must last until then.", words.time(window.endsAt()));
    }
    Turn.firstHole(officers(submission, duty), duty.from(), duty.until())
        .ifPresent(
            hole -> {
              throw Problem.invalid(
                  OFFICERS,
                  "Nobody is general duty officer from %s to %s: close this hole.",
                  words.time(hole.from()),
                  words.time(hole.until()));
            });
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    filing.file(
        submission.businessKey(),
        submission.text(PLACE),
        isByLines(submission) ? lines(submission) : turns(submission),
        isByLines(submission) ? LINES : OFFICERS,
        submission.personId());
  }

  private static boolean isByLines(Submission submission) {
    return submission.is(WAY, BY_LINES);
  }

  private List<DutyShift> lines(Submission submission) {
    RosterCsv csv = RosterCsv.read(submission.text(LINES), clock.getZone());
    return filing.read(submission.businessKey(), csv.drafts(), csv::field);
  }

  private List<DutyShift> turns(Submission submission) {
    Duty duty = duty(submission, events.get(submission.businessKey()));
    Duration length = length(submission);
    Stream<DutyShift> own =
        Stream.concat(officers(submission, duty).stream(), posts(submission, duty))
            .flatMap(turn -> turn.shifts(length).stream());
    return Stream.concat(own, vendors(submission, duty)).toList();
  }

  private Duty duty(Submission submission, MajorEvent event) {
    Instant from = submission.moment(FROM, event.window().begins());
    Instant officerFrom = findings.officerFrom(event);
    return new Duty(
        from,
        submission.moment(UNTIL, event.window().endsAt()),
        officerFrom.isBefore(from) ? officerFrom : from);
  }

  /**
   * The turns of general duty officers; a time that was left empty is that of all duty, and before
   * it from when on the rules ask for an officer.
   */
  private static List<Turn> officers(Submission submission, Duty duty) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 1; i <= OFFICER_TURNS; i++) {
      List<String> people = submission.texts("officers" + i);
      if (!people.isEmpty()) {
        turns.add(
            new Turn(
                DutyPost.GENERAL_DUTY_OFFICER,
                DutyPlace.ON_SITE,
                people,
                submission.moment("officers" + i + "From", duty.from()),
                submission.moment("officers" + i + "Until", duty.until())));
      }
    }
    boolean fromTheBeginning = submission.moment(OFFICERS + "From") == null;
    if (!turns.isEmpty() && fromTheBeginning && duty.officersFrom().isBefore(duty.from())) {
      turns.add(0, turns.get(0).before(duty.officersFrom(), length(submission)));
    }
    return turns;
  }

  private static Duration length(Submission submission) {
    return Duration.ofHours(submission.number(SHIFT_HOURS));
  }

  private static Stream<Turn> posts(Submission submission, Duty duty) {
    return POSTS.entrySet().stream()
        .filter(post -> !submission.texts(post.getKey()).isEmpty())
        .map(
            post ->
                new Turn(
                    post.getValue(),
                    place(post.getValue(), submission),
                    submission.texts(post.getKey()),
                    duty.from(),
                    duty.until()));
  }

  private static DutyPlace place(DutyPost post, Submission submission) {
    return submission.texts(REMOTE).contains(post.name()) ? DutyPlace.REMOTE : DutyPlace.ON_SITE;
  }

  /** Each line names a vendor, who is on site all the time. */
  private static Stream<DutyShift> vendors(Submission submission, Duty duty) {
    return submission
        .text(VENDORS)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(
            line ->
                new DutyShift(
                    DutyPost.VENDOR,
                    DutyPlace.ON_SITE,
                    null,
                    line.length() > 200 ? line.substring(0, 200) : line,
                    duty.from(),
                    duty.until()));
  }

  /** The time for which duty is planned; there may be general duty officers before. */
  private record Duty(Instant from, Instant until, Instant officersFrom) {}
}
