package org.eventassurance.majorevent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.eventassurance.process.FormFacts;
import org.springframework.stereotype.Component;

/**
 * Fills in who usually leads: the proposed level stays, the leadership makes up the group, and SRE,
 * which coordinates across departments (E3), has the command.
 */
@Component
class ConfirmLevelFacts implements FormFacts {

  private final MajorEvents events;
  private final OrganisationDirectory organisation;

  ConfirmLevelFacts(MajorEvents events, OrganisationDirectory organisation) {
    this.events = events;
    this.organisation = organisation;
  }

  @Override
  public boolean serves(String formId) {
    return formId.equals(ConfirmLevelRule.FORM);
  }

  @Override
  public Map<String, Object> factsFor(Task task, String businessKey, Locale language) {
    Map<String, Object> facts = new LinkedHashMap<>();
    events
        .get(businessKey)
        .level()
        .ifPresent(level -> facts.put(EventAssuranceProcess.CONFIRMED_LEVEL.name(), level.name()));
    leads("sre").stream()
        .findFirst()
        .ifPresent(lead -> facts.put(EventAssuranceProcess.COMMANDER.name(), lead));
    facts.put(EventAssuranceProcess.LEADERSHIP_GROUP.name(), leads("leadership"));
    return facts;
  }

  private List<String> leads(String role) {
    return organisation.current().departmentsWithRole(role).stream().map(Department::lead).toList();
  }
}
