package org.eventassurance.check;

import java.util.List;
import org.springframework.stereotype.Service;

/** Tells what was measured before an event, and what the checks said of it. */
@Service
public class SystemInspections {

  private final InspectionRepository inspections;

  SystemInspections(InspectionRepository inspections) {
    this.inspections = inspections;
  }

  /** All inspections of an event, the newest first. */
  public List<Inspection> of(String eventCode) {
    return inspections.findByEventCodeOrderByIdDesc(eventCode);
  }
}
