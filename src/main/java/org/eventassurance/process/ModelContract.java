package org.eventassurance.process;

import java.util.Set;

/**
 * What Java needs of one process definition. A model that lacks it is refused when it is deployed,
 * in the words of the person who draws it.
 *
 * @param processId the process
 * @param elements ids of elements that Java refers to
 * @param messages names of messages that Java correlates
 * @param variables names of variables that Java or another process reads, and that this process's
 *     model (its forms, mappings or results) must go on mentioning
 */
public record ModelContract(
    String processId, Set<String> elements, Set<String> messages, Set<String> variables) {}
