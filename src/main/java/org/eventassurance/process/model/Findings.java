package org.eventassurance.process.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/** All that is wrong with a deployment, by file. */
public final class Findings {

  private final Map<String, List<Finding>> byFile = new LinkedHashMap<>();

  void add(String file, Stream<Finding> findings) {
    findings.forEach(
        finding -> byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(finding));
  }

  /** One sentence for each thing that is wrong; empty if the models may be deployed. */
  public List<String> sentences() {
    return byFile.values().stream().flatMap(List::stream).map(Finding::sentence).toList();
  }

  /**
   * Lets models without findings pass.
   *
   * @throws ParseException otherwise, in the shape in which the engine reports what it cannot
   *     parse: its REST API answers 400, and Camunda Modeler shows the sentences
   */
  void refuseIfAny() {
    if (byFile.isEmpty()) {
      return;
    }
    String message = sentences().stream().collect(Collectors.joining("\n"));
    String firstFile = byFile.keySet().iterator().next();
    ParseException refusal = new ParseException(message, firstFile, List.of(), List.of());
    refusal.getResorceReports().clear();
    byFile.forEach(
        (file, findings) ->
            refusal
                .getResorceReports()
                .add(new ResourceReportImpl(file, problems(findings), List.of())));
    throw refusal;
  }

  private static List<Problem> problems(List<Finding> findings) {
    return findings.stream().<Problem>map(FindingAsProblem::new).toList();
  }

  /** A finding as the engine's REST API wants it; our rules know elements but no lines. */
  private record FindingAsProblem(Finding finding) implements Problem {

    @Override
    public String getMessage() {
      return finding.sentence();
    }

    @Override
    public int getLine() {
      return 0;
    }

    @Override
    public int getColumn() {
      return 0;
    }

    @Override
    public String getMainElementId() {
      return finding.elementId();
    }

    @Override
    public List<String> getElementIds() {
      return finding.elementId() == null ? List.of() : List.of(finding.elementId());
    }
  }
}
