package org.eventassurance.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds the service catalogue that is in force now. */
@Component
public class ServiceCatalogue {

  /** All systems in the order of the file. */
  public Collection<CataloguedSystem> systems() {
    return List.of();
  }

  /** The system of this id. */
  public Optional<CataloguedSystem> system(String id) {
    return systems().stream().filter(system -> system.id().equals(id)).findFirst();
  }
}
