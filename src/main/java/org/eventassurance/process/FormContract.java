package org.eventassurance.process;

import java.util.Set;

/**
 * What Java needs of one form. A form that no longer declares one of these keys is refused when it
 * is deployed.
 *
 * @param formId the form
 * @param keys keys of fields that Java reads
 */
public record FormContract(String formId, Set<String> keys) {}
