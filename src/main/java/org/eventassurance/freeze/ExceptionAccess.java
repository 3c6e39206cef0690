package org.eventassurance.freeze;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.eventassurance.organisation.Absences;
import org.eventassurance.organisation.BuiltInGroups;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.problem.Problem;
import org.springframework.stereotype.Component;

/** Who requests exceptions to the freeze: whoever may start their process, however they ask. */
@Component
class ExceptionAccess {

  private final OrganisationDirectory organisation;
  private final Absences absences;
  private final AuthorizationService authorizations;

  ExceptionAccess(
      OrganisationDirectory organisation, Absences absences, AuthorizationService authorizations) {
    this.organisation = organisation;
    this.absences = absences;
    this.authorizations = authorizations;
  }

  /**
   * Passes a person who may request exceptions.
   *
   * @throws Problem 403 for everybody else
   */
  void requireRequester(String person) {
    if (!mayStart(person)) {
      throw Problem.denied(
          "You may not request an exception to the freeze: ask one of the departments that operate"
              + " or build the system.");
    }
  }

  private boolean mayStart(String person) {
    List<String> groups = new ArrayList<>(absences.groupsOf(person));
    if (organisation.current().admins().contains(person)) {
      groups.add(BuiltInGroups.ADMINS);
    }
    return authorizations.isUserAuthorized(
        person,
        groups,
        ProcessDefinitionPermissions.CREATE_INSTANCE,
        Resources.PROCESS_DEFINITION,
        ExceptionProcess.ID);
  }
}
