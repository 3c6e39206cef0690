package org.eventassurance.process;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * What Java needs of one decision table: its hit policy, its columns, and for some columns what a
 * cell may hold. A table that breaks it is refused when it is deployed, naming row, column and
 * word.
 *
 * @param decisionId the decision
 * @param hitPolicy how many rows Java reads and in which order; COLLECT is always without an
 *     aggregator
 * @param inputs names of the input columns (their expressions) that Java provides; the table may
 *     read no others
 * @param outputs names of the output columns that Java reads
 * @param cells by output column: given a cell's literal value (an empty cell's is the empty text),
 *     null if it is fine, else a phrase that says what the cell may hold, such as {@code "one of
 *     goLive, end, created"}
 */
public record TableContract(
    String decisionId,
    HitPolicy hitPolicy,
    Set<String> inputs,
    Set<String> outputs,
    Map<String, Function<String, String>> cells) {}
