package org.eventassurance.freeze;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.Organisation;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.process.ProcessBean;

/** Tells the model of change exceptions who decides, and when time is over. */
@ProcessBean("exceptions")
public class ExceptionRouting {

  private static final String LEADERSHIP = "leadership";

  private final ChangeExceptions exceptions;
  private final OrganisationDirectory organisation;

  ExceptionRouting(ChangeExceptions exceptions, OrganisationDirectory organisation) {
    this.exceptions = exceptions;
    this.organisation = organisation;
  }

  /**
   * The candidate groups of the decision: the approver's role, and the leadership too where nobody
   * has the role but the requester, who may not decide.
   */
  public List<String> approvers(DelegateExecution execution) {
    ChangeException exception = exception(execution);
    return approvers(organisation.current(), exception.approverRole(), exception.requestedBy());
  }

  static List<String> approvers(Organisation organisation, String role, String requester) {
    Set<String> groups = new LinkedHashSet<>(Set.of(role));
    boolean somebodyElse =
        members(organisation, role).anyMatch(person -> !person.equals(requester));
    if (!somebodyElse) {
      groups.add(LEADERSHIP);
    }
    return List.copyOf(groups);
  }

  /** When the exception that was approved is over. */
  public Date validUntil(DelegateExecution execution) {
    return Date.from(exception(execution).validUntil().orElseThrow());
  }

  /** When a decision comes too late, because the time is over that was asked for. */
  public Date wantedUntil(DelegateExecution execution) {
    return Date.from(exception(execution).wantedUntil());
  }

  private ChangeException exception(DelegateExecution execution) {
    return exceptions.get(ExceptionProcess.EXCEPTION_ID.in(execution));
  }

  private static Stream<String> members(Organisation organisation, String group) {
    return organisation.departments().stream()
        .filter(department -> department.id().equals(group) || department.roles().contains(group))
        .map(Department::members)
        .flatMap(List::stream);
  }
}
