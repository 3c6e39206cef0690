package org.eventassurance.catalogue;

import java.util.Optional;
import java.util.Set;

/**
 * A system of the service catalogue.
 *
 * @param owner the id of the department that answers for it
 * @param core whether it belongs to the core tier
 * @param flashSale whether it is a flash-sale service, whose peak is reported after an event (E29)
 * @param capacityQps requests per second that it carries today; empty if nobody has measured it
 * @param dependsOn ids of systems that it needs to work
 * @param targets what automatic checks of it may reach
 */
public record CataloguedSystem(
    String id,
    String name,
    String owner,
    boolean core,
    boolean flashSale,
    Optional<Long> capacityQps,
    Set<String> dependsOn,
    Targets targets) {}
