package org.eventassurance.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * A database of the service catalogue.
 *
 * @param database the name of the database on its server
 * @param credentials the name of the credentials of an account that may read its health, see {@link
 *     Credentials}
 * @param monitoring where the figures of its machine are found
 * @param metrics PromQL by word (cpuPercent, memoryPercent, diskPercent, backupAgeHours)
 */
public record CataloguedDatabase(
    String id,
    DatabaseKind kind,
    HostAndPort server,
    String database,
    Optional<String> credentials,
    Optional<MonitoringServer> monitoring,
    Map<String, String> metrics) {}
