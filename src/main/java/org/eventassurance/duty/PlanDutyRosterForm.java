package org.eventassurance.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.majorevent.EventWindow;
import org.eventassurance.majorevent.EventWords;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormFacts;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionKeeper;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The form in which SRE plans who is on duty: the people of each post relieve each other in turn,
 * and the general duty officer's post has no hole (B5).
 */
@Component
class PlanDutyRosterForm implements FormFacts, SubmissionRule, SubmissionKeeper {

  static final String FORM = "plan-duty-roster";
  private static final int OFFICER_TURNS = 3;
  private static final String FROM = "dutyFrom";
  private static final String UNTIL = "dutyUntil";
  private static final String SHIFT_HOURS = "shiftHours";
  private static final int USUAL_SHIFT_HOURS = 8;

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
  private final MajorEvents events;
  private final EventWords words;
  private final Clock clock;

  PlanDutyRosterForm(DutyRoster roster, MajorEvents events, EventWords words, Clock clock) {
    this.roster = roster;
    this.events = events;
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

  /** The event's window as the usual time of duty, in usual shifts. */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    EventWindow window = events.get(businessKey).window();
    return Map.of(
        FROM, words.pickerValue(window.begins()),
        UNTIL, words.pickerValue(window.endsAt()),
        SHIFT_HOURS, USUAL_SHIFT_HOURS);
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    EventWindow window = events.get(submission.businessKey()).window();
    Duty duty = duty(submission, window);
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
                  "officers1",
                  "Nobody is general duty officer from %s to %s: close this hole.",
                  words.time(hole.from()),
                  words.time(hole.until()));
            });
    return Map.of();
  }

  @Override
  public void keep(Submission submission) {
    EventWindow window = events.get(submission.businessKey()).window();
    Duty duty = duty(submission, window);
    Duration length = Duration.ofHours(submission.number(SHIFT_HOURS));
    Stream<DutyShift> own =
        Stream.concat(officers(submission, duty).stream(), posts(submission, duty))
            .flatMap(turn -> turn.shifts(length).stream());
    roster.plan(
        new DutyPlan(
            null,
            submission.businessKey(),
            submission.personId(),
            clock.instant(),
            window.goLiveAt(),
            submission.text("dutyPlace"),
            Stream.concat(own, vendors(submission, duty)).toList()));
  }

  private static Duty duty(Submission submission, EventWindow window) {
    return new Duty(
        submission.moment(FROM, window.begins()), submission.moment(UNTIL, window.endsAt()));
  }

  /** The turns of general duty officers; a time that was left empty is that of all duty. */
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
    return turns;
  }

  private static Stream<Turn> posts(Submission submission, Duty duty) {
    return POSTS.entrySet().stream()
        .filter(post -> !submission.texts(post.getKey()).isEmpty())
        .map(
            post ->
                new Turn(
                    post.getValue(),
                    post.getValue() == DutyPost.DEVELOPER ? DutyPlace.REMOTE : DutyPlace.ON_SITE,
                    submission.texts(post.getKey()),
                    duty.from(),
                    duty.until()));
  }

  /** Each line names a vendor, who is on site all the time. */
  private static Stream<DutyShift> vendors(Submission submission, Duty duty) {
    return submission
        .text("vendorDuty")
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

  /** The time for which duty is planned. */
  private record Duty(Instant from, Instant until) {}
}
