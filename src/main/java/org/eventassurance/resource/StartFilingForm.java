package org.eventassurance.resource;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.eventassurance.majorevent.MajorEvent;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.Submission;
import org.eventassurance.process.SubmissionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Somebody files on their own, whenever the need shows, until the event ends (E10). */
@Component
class StartFilingForm implements SubmissionRule {

  private static final String ID = "start-resource-filing";
  private static final String EVENT = "eventCode";
  private static final String DEPARTMENT = "department";

  /** Files for every department, because filings go to SRE (E10). */
  private static final String SRE = "sre";

  private final MajorEvents events;
  private final OrganisationDirectory organisation;
  private final FilingFields fields;
  private final FilingPolicy policy;

  StartFilingForm(
      MajorEvents events,
      OrganisationDirectory organisation,
      FilingFields fields,
      FilingPolicy policy) {
    this.events = events;
    this.organisation = organisation;
    this.fields = fields;
    this.policy = policy;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public Map<String, Object> accept(Submission submission) {
    MajorEvent event = events.get(submission.text(EVENT));
    policy.checkOpen(event, EVENT);
    NewFiling filing =
        new NewFiling(
            event.code(),
            department(submission.textOrNull(DEPARTMENT), event, submission.personId()),
            submission.personId(),
            null,
            fields.items(submission, event));
    return Map.of(
        ResourceFilingProcess.NEW_FILING.name(), Variables.objectValue(filing, true).create());
  }

  /** The department that is filed for: the person's own if none was chosen. */
  private String department(String chosen, MajorEvent event, String personId) {
    List<String> own =
        organisation.current().departmentsOf(personId).stream()
            .map(Department::id)
            .filter(department -> policy.faultOfDepartment(department, event).isEmpty())
            .toList();
    if (chosen == null) {
      return own.stream()
          .findFirst()
          .filter(first -> own.size() == 1)
          .orElseThrow(
              () ->
                  Problem.invalid(
                      DEPARTMENT, "Choose the department that you file for: it must take part."));
    }
    policy
        .faultOfDepartment(chosen, event)
        .ifPresent(
            fault -> {
              throw Problem.invalid(DEPARTMENT, fault);
            });
    checkMayFileFor(chosen, own, personId);
    return chosen;
  }

  private void checkMayFileFor(String department, List<String> own, String personId) {
    Organisation current = organisation.current();
    if (!own.contains(department) && !current.groupsOf(personId).contains(SRE)) {
      throw Problem.invalid(
          DEPARTMENT, "You file for your own department: ask this one, or SRE, to file for it.");
    }
  }

  @Bean
  static FormContract startFilingContract() {
    return new FormContract(ID, FilingFields.keysWith(EVENT, DEPARTMENT));
  }
}
