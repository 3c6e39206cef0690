package org.eventassurance.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.Submission;

/**
 * The form about alerts: besides what is judged, it keeps who gets them, and tells which of those
 * can't get them any more (E18).
 */
class MonitoringForm extends CheckForm {

  static final String ID = "check-monitoring";

  private static final String LIST_IS_CURRENT = "recipientListsCurrent";

  /** Without these fields it could not be said who gets alerts. */
  static final Set<String> NEEDED_HERE = Set.of(SYSTEMS, HANDLING, REASON, RECIPIENTS);

  private final CheckFormTools tools;
  private final Recipients recipients;

  MonitoringForm(CheckFormTools tools, Recipients recipients) {
    super(ID, CheckResult.Subject.MONITORING, new MonitoringAnswers(), tools);
    this.tools = tools;
    this.recipients = recipients;
  }

  /** Also the recipients of last time who can still get alerts, and why the others can't. */
  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>(super.factsFor(task, businessKey, language));
    if (businessKey == null) {
      return facts;
    }
    String department = departmentOf(task);
    List<String> last = lastRecipients(department);
    List<StaleRecipient> stale = recipients.stale(businessKey, department, last);
    facts.put(
        "staleRecipients",
        stale.stream().map(it -> Map.of("why", tools.words().say(it.why(), language))).toList());
    List<String> current = without(last, stale);
    if (!current.isEmpty()) {
      facts.put(RECIPIENTS, current);
    }
    return facts;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    if (submission.is(LIST_IS_CURRENT, MachineAnswers.YES)) {
      refuseStale(
          recipients.stale(
              submission.businessKey(), submission.department(), submission.texts(RECIPIENTS)));
    }
    return super.accept(submission);
  }

  private static void refuseStale(List<StaleRecipient> stale) {
    if (!stale.isEmpty()) {
      throw Problem.invalid(
          RECIPIENTS,
          "%s Choose somebody else, or answer that the list is not up to date.",
          stale.stream().map(StaleRecipient::why).toList());
    }
  }

  private List<String> lastRecipients(String department) {
    return (department == null
            ? tools
                .results()
                .findFirstBySubjectAndDepartmentIsNullOrderByIdDesc(CheckResult.Subject.MONITORING)
            : tools
                .results()
                .findFirstBySubjectAndDepartmentOrderByIdDesc(
                    CheckResult.Subject.MONITORING, department))
        .map(CheckResult::recipients)
        .orElse(List.of());
  }

  private static List<String> without(List<String> people, List<StaleRecipient> stale) {
    Set<String> gone =
        stale.stream().map(StaleRecipient::personId).collect(Collectors.toCollection(HashSet::new));
    return people.stream().filter(person -> !gone.contains(person)).toList();
  }
}
