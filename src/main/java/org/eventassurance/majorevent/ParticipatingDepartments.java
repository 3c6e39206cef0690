package org.eventassurance.majorevent;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.process.ProcessBean;

/** Tells models which departments take part in the event, to make a task for each. */
@ProcessBean("departments")
public class ParticipatingDepartments {

  private final MajorEvents events;
  private final OrganisationDirectory organisation;

  ParticipatingDepartments(MajorEvents events, OrganisationDirectory organisation) {
    this.events = events;
    this.organisation = organisation;
  }

  /** The ids of all departments that take part. */
  public List<String> participating(DelegateExecution execution) {
    return events.get(execution.getProcessBusinessKey()).departments();
  }

  /** The ids of those that take part and have at least one of the roles. */
  public List<String> withRole(DelegateExecution execution, String... roles) {
    Organisation current = organisation.current();
    return participating(execution).stream()
        .filter(
            id ->
                current.department(id).stream()
                    .flatMap(department -> department.roles().stream())
                    .anyMatch(Arrays.asList(roles)::contains))
        .toList();
  }
}
