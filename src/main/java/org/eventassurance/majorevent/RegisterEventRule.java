package org.eventassurance.majorevent;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.majorevent.Schedule.PeakWindow;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * Turns the start form "Register event" into a registration and judges it like one that came by the
 * REST interface. Fields that a process owner adds to the form become process variables.
 */
@Component
class RegisterEventRule implements SubmissionRule {

  private static final int PEAKS_IN_FORM = 3;
  private static final Set<String> FIELDS =
      Set.of(
          "code",
          "name",
          "kind",
          "goLiveAt",
          "endsAt",
          "broadcastStartsAt",
          "systems",
          "departments",
          "basedOn",
          "ownSystems",
          "ownDepartments",
          "normalPeakQps",
          "expectedPeakQps",
          "revenueAtStake",
          "publicExposure",
          "regulated");

  private final StartingPoint startingPoint;
  private final RegistrationPolicy policy;
  private final EventCodes codes;

  RegisterEventRule(StartingPoint startingPoint, RegistrationPolicy policy, EventCodes codes) {
    this.startingPoint = startingPoint;
    this.policy = policy;
    this.codes = codes;
  }

  @Override
  public String formId() {
    return "register-event";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Registration registration = startingPoint.completed(registration(submission));
    policy.check(registration);
    Registration coded = registration.withCode(codes.free(registration));
    Map<String, Object> variables = new HashMap<>(submission.values());
    variables.keySet().removeIf(key -> FIELDS.contains(key) || key.matches("peak\\d(From|To)"));
    variables.put(
        EventAssuranceProcess.REGISTRATION.name(), Variables.objectValue(coded, true).create());
    return variables;
  }

  private static Registration registration(Submission submission) {
    return new Registration(
        submission.textOrNull("code"),
        submission.textOrNull("name"),
        option(EventKind.class, submission, "kind"),
        submission.time("goLiveAt"),
        submission.time("endsAt"),
        submission.time("broadcastStartsAt"),
        peaks(submission),
        texts(submission, "systems", "ownSystems"),
        texts(submission, "departments", "ownDepartments"),
        submission.longNumber("normalPeakQps"),
        submission.longNumber("expectedPeakQps"),
        option(Rating.class, submission, "revenueAtStake"),
        option(Rating.class, submission, "publicExposure"),
        Boolean.TRUE.equals(submission.values().get("regulated")),
        submission.textOrNull(StartingPoint.FIELD));
  }

  /**
   * What was chosen; who starts from a past event chooses in another field, which may stay empty.
   */
  private static List<String> texts(Submission submission, String field, String basedOnPast) {
    return submission.texts(submission.texts(field).isEmpty() ? basedOnPast : field);
  }

  /** Groups of the form that were left empty are no peaks. */
  private static List<PeakWindow> peaks(Submission submission) {
    List<PeakWindow> peaks = new ArrayList<>();
    for (int i = 1; i <= PEAKS_IN_FORM; i++) {
      String fromField = "peak" + i + "From";
      String toField = "peak" + i + "To";
      OffsetDateTime from = submission.time(fromField);
      OffsetDateTime to = submission.time(toField);
      if (from != null || to != null) {
        peaks.add(new PeakWindow(from, to));
      }
    }
    return peaks;
  }

  private static <E extends Enum<E>> E option(Class<E> type, Submission submission, String field) {
    String word = submission.textOrNull(field);
    return word == null ? null : Enum.valueOf(type, word);
  }
}
