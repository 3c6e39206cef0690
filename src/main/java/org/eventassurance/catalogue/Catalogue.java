package org.eventassurance.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What stands in a service catalogue.
 *
 * @param systems by id, in the order of the file
 * @param servers the monitoring servers, in the order of the file
 */
record Catalogue(Map<String, CataloguedSystem> systems, List<MonitoringServer> servers) {

  /** That of a company that names none. */
  static final Catalogue EMPTY = new Catalogue(Map.of(), List.of());
}
