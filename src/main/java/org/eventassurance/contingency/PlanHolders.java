package org.eventassurance.contingency;

import java.util.List;
import org.eventassurance.majorevent.MajorEvents;
import org.eventassurance.organisation.Department;
import org.eventassurance.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Says whose plans a task is about, and to whom belongs what is filed in it. */
@Component
class PlanHolders {

  private final MajorEvents events;
  private final OrganisationDirectory organisation;

  PlanHolders(MajorEvents events, OrganisationDirectory organisation) {
    this.events = events;
    this.organisation = organisation;
  }

  /**
   * The department that the task is for; without one, all that take part in the event.
   *
   * @param department null where one person works for all
   */
  List<String> of(String eventCode, String department) {
    return department == null ? events.get(eventCode).departments() : List.of(department);
  }

  /** The department that the task is for; without one, that of the person who files. */
  String filer(String department, String personId) {
    return department != null
        ? department
        : organisation.current().departmentsOf(personId).stream()
            .map(Department::id)
            .findFirst()
            .orElse("");
  }
}
