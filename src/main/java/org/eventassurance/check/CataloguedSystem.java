package org.eventassurance.check;

import java.util.Set;

/**
 * A system of the service catalogue.
 *
 * @param owner the id of the department that answers for it
 * @param core whether it belongs to the core tier
 * @param dependsOn ids of systems that it needs to work
 */
public record CataloguedSystem(
    String id, String name, String owner, boolean core, Set<String> dependsOn) {}
