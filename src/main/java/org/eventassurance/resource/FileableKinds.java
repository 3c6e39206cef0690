package org.eventassurance.resource;

import java.util.List;
import org.eventassurance.forecast.ResourceKinds;
import org.eventassurance.majorevent.EventKind;
import org.springframework.stereotype.Component;

/** Tells capacity planning which resources the table {@code resource-lead-time} lets file. */
@Component
class FileableKinds implements ResourceKinds {

  private final LeadTimeTable table;

  FileableKinds(LeadTimeTable table) {
    this.table = table;
  }

  @Override
  public List<Kind> kinds(EventKind eventKind) {
    return table.kinds().stream()
        .filter(kind -> table.rule(kind.id(), eventKind).isPresent())
        .map(kind -> new Kind(kind.id(), kind.name(), kind.unit(), kind.step()))
        .toList();
  }
}
