package org.eventassurance.process.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eventassurance.process.DelegateContract;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.RoutingDirectory;
import org.eventassurance.process.TableContract;

/**
 * What the product offers to models and what it expects of them.
 *
 * @param beans the beans that expressions may use, with their classes
 * @param directory whom a task can be routed to
 * @param choiceSources names of the sources that a field's {@code choices} may bear
 * @param delegates what delegates need of tasks
 * @param processes what Java needs of processes
 * @param tables what Java needs of decision tables
 * @param forms what Java needs of forms
 */
public record Expectations(
    Map<String, Class<?>> beans,
    RoutingDirectory directory,
    Set<String> choiceSources,
    List<DelegateContract> delegates,
    List<ModelContract> processes,
    List<TableContract> tables,
    List<FormContract> forms) {}
