package org.eventassurance.process.model;

import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A process can be run, and its history is cleaned up some day. */
final class ProcessSettingsRule implements ModelRule<BpmnModelInstance> {

  @Override
  public Stream<Finding> check(BpmnModelInstance model, DeploymentView view) {
    Collection<Process> processes = model.getModelElementsByType(Process.class);
    if (processes.stream().noneMatch(Process::isExecutable)) {
      return processes.stream()
          .map(process -> finding(process, "is not executable: set Executable, or nothing runs."));
    }
    return processes.stream()
        .filter(Process::isExecutable)
        .flatMap(
            process ->
                HistoryTimeToLive.fault(process.getCamundaHistoryTimeToLiveString()).stream()
                    .map(fault -> finding(process, fault)));
  }

  private static Finding finding(Process process, String rest) {
    return new Finding(process.getId(), Naming.of(process) + " " + rest);
  }
}
