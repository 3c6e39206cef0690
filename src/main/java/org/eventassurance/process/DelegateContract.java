package org.eventassurance.process;

import java.util.Map;
import java.util.function.Function;

/**
 * What a delegate needs of whoever draws a task with it. A model that breaks it is refused when it
 * is deployed, naming the task and the input.
 *
 * @param bean the delegate's name
 * @param inputs by input parameter: given what stands there (the empty text if nothing does), null
 *     if it is fine, else a phrase that says what may stand there, such as {@code "one of at-once,
 *     working-hours"}; what an expression yields shows at run time only
 */
public record DelegateContract(String bean, Map<String, Function<String, String>> inputs) {}
