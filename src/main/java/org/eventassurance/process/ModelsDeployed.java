package org.eventassurance.process;

import java.util.Set;

/**
 * Models were deployed, by the product or by a process owner; published in the deployment's
 * transaction.
 *
 * @param processIds processes of which there is a new version
 * @param decisionIds decisions of which there is a new version
 */
public record ModelsDeployed(Set<String> processIds, Set<String> decisionIds) {}
