package org.eventassurance.resource;

import java.util.List;
import java.util.Locale;
import org.eventassurance.process.FormChoices;
import org.springframework.stereotype.Component;

/** Lets a form choose among the resources that can be filed; each says what it is counted in. */
@Component
class ResourceKindChoices implements FormChoices {

  private final LeadTimeTable table;

  ResourceKindChoices(LeadTimeTable table) {
    this.table = table;
  }

  @Override
  public String source() {
    return "resourceKinds";
  }

  @Override
  public List<Choice> choices(Locale language) {
    return table.kinds().stream()
        .map(kind -> new Choice(kind.id(), kind.name() + " (" + kind.unit() + ")"))
        .toList();
  }
}
