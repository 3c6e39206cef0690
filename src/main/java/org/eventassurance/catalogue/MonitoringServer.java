package org.eventassurance.catalogue;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Prometheus, and the Alertmanager to which it sends.
 *
 * @param credentials the name of the credentials for both, see {@link Credentials}
 * @param utilisation PromQL by word (cpu, memory, dbConnections), each with a result in percent;
 *     {@value #SELECTOR} in it stands for the selector of a system
 * @param mailingLists addresses to which alerts may go though they are no person's, in lower case
 * @param figures PromQL by word (flashSaleQps, cdnGbps, bandwidthGbps), each of which yields one
 *     series: what an event comes to technically (E29). No word has two servers
 * @param use PromQL by the word of a kind of resource in the table of lead times, each with one
 *     series in percent of what there is. No word has two servers
 */
public record MonitoringServer(
    String id,
    URI prometheus,
    Optional<URI> alertmanager,
    Optional<String> credentials,
    Map<String, String> utilisation,
    Set<String> mailingLists,
    Map<String, String> figures,
    Map<String, String> use) {

  /** What a query of {@link #utilisation} holds in place of a system's selector. */
  public static final String SELECTOR = "$selector";
}
