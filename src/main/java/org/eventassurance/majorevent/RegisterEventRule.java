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
          "normalPeakQps",
          "expectedPeakQps",
          "revenueAtStake",
          "publicExposure",
          "regulated");

  private final RegistrationPolicy policy;
  private final EventCodes codes;

  RegisterEventRule(RegistrationPolicy policy, EventCodes codes) {
    this.policy = policy;
    this.codes = codes;
  }

  @Override
  public String formId() {
    return "register-event";
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    Registration registration = registration(submission.values());
    policy.check(registration);
    Registration coded = registration.withCode(codes.free(registration));
    Map<String, Object> variables = new HashMap<>(submission.values());
    variables.keySet().removeIf(key -> FIELDS.contains(key) || key.matches("peak\\d(From|To)"));
    variables.put(
        EventAssuranceProcess.REGISTRATION.name(), Variables.objectValue(coded, true).create());
    return variables;
  }

  private static Registration registration(Map<String, Object> values) {
    return new Registration(
        text(values, "code"),
        text(values, "name"),
        option(EventKind.class, values, "kind"),
        FormValues.time("goLiveAt", values.get("goLiveAt")),
        FormValues.time("endsAt", values.get("endsAt")),
        FormValues.time("broadcastStartsAt", values.get("broadcastStartsAt")),
        peaks(values),
        FormValues.texts(values.get("systems")),
        FormValues.texts(values.get("departments")),
        number(values, "normalPeakQps"),
        number(values, "expectedPeakQps"),
        option(Rating.class, values, "revenueAtStake"),
        option(Rating.class, values, "publicExposure"),
        Boolean.TRUE.equals(values.get("regulated")));
  }

  /** Groups of the form that were left empty are no peaks. */
  private static List<PeakWindow> peaks(Map<String, Object> values) {
    List<PeakWindow> peaks = new ArrayList<>();
    for (int i = 1; i <= PEAKS_IN_FORM; i++) {
      String fromField = "peak" + i + "From";
      String toField = "peak" + i + "To";
      OffsetDateTime from = FormValues.time(fromField, values.get(fromField));
      OffsetDateTime to = FormValues.time(toField, values.get(toField));
      if (from != null || to != null) {
        peaks.add(new PeakWindow(from, to));
      }
    }
    return peaks;
  }

  private static String text(Map<String, Object> values, String field) {
    return values.get(field) instanceof String text ? text : null;
  }

  private static Long number(Map<String, Object> values, String field) {
    return values.get(field) instanceof Number number ? number.longValue() : null;
  }

  private static <E extends Enum<E>> E option(
      Class<E> type, Map<String, Object> values, String field) {
    String word = text(values, field);
    return word == null || word.isBlank() ? null : Enum.valueOf(type, word);
  }
}
