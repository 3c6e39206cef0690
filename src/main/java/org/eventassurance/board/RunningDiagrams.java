package org.eventassurance.board;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Words;
import org.eventassurance.majorevent.Phase;
import org.eventassurance.problem.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The processes of an event that run, as they were drawn, and where in them it stands. */
@Component
class RunningDiagrams {

  private static final String LIFECYCLE = "event-assurance";

  /** Where something is under way; what only contains other steps is not where one stands. */
  private static final String RUNNING =
      """
      select RES.* from ACT_HI_ACTINST RES
      join ACT_HI_PROCINST INSTANCE on INSTANCE.ID_ = RES.PROC_INST_ID_
      where INSTANCE.BUSINESS_KEY_ = #{event} and INSTANCE.END_TIME_ is null
        and RES.END_TIME_ is null
        and RES.ACT_TYPE_ not in ('subProcess', 'transaction', 'multiInstanceBody')
      """;

  private final HistoryService history;
  private final RepositoryService repository;
  private final TechnicalIncidents incidents;
  private final Dictionary dictionary;
  private final MessageSource messages;

  RunningDiagrams(
      HistoryService history,
      RepositoryService repository,
      TechnicalIncidents incidents,
      Dictionary dictionary,
      MessageSource messages) {
    this.history = history;
    this.repository = repository;
    this.incidents = incidents;
    this.dictionary = dictionary;
    this.messages = messages;
  }

  /**
   * A process that runs.
   *
   * @param definition the id of the version that runs
   * @param process the id of the process in its model
   * @param name what people call it
   */
  record Diagram(String definition, String process, String name, List<Token> tokens) {}

  /**
   * A step that is under way.
   *
   * @param count how often at once
   * @param stuck how often it failed and does not go on by itself
   */
  record Token(String activity, long count, long stuck) {}

  /** What runs for an event: its lifecycle in front, then its phases, then what is beside them. */
  List<Diagram> of(String eventCode, Locale language) {
    Map<String, Map<String, Long>> stuck =
        incidents.of(eventCode).stream()
            .collect(
                Collectors.groupingBy(
                    TechnicalIncident::processId,
                    Collectors.groupingBy(TechnicalIncident::activityId, Collectors.counting())));
    return running(eventCode)
        .collect(Collectors.groupingBy(HistoricActivityInstance::getProcessDefinitionId))
        .values()
        .stream()
        .map(steps -> diagram(steps, stuck, language))
        .sorted(
            Comparator.comparing((Diagram diagram) -> place(diagram.process()))
                .thenComparing(Diagram::process)
                .thenComparing(Diagram::definition))
        .toList();
  }

  /**
   * A version of a process that runs for the event, with the names of its steps in the language.
   *
   * @throws Problem 404 if it does not run
   */
  String xml(String eventCode, String definition, Locale language) {
    if (running(eventCode).noneMatch(step -> step.getProcessDefinitionId().equals(definition))) {
      throw Problem.notFound("This process does not run for the event any more.");
    }
    Words words = dictionary.in(language);
    BpmnModelInstance model = repository.getBpmnModelInstance(definition).clone();
    model.getModelElementsByType(FlowElement.class).stream()
        .filter(element -> element.getName() != null)
        .forEach(element -> element.setName(words.say(element.getName())));
    return Bpmn.convertToString(model);
  }

  private Stream<HistoricActivityInstance> running(String eventCode) {
    return history
        .createNativeHistoricActivityInstanceQuery()
        .sql(RUNNING)
        .parameter("event", eventCode)
        .list()
        .stream();
  }

  private Diagram diagram(
      List<HistoricActivityInstance> steps,
      Map<String, Map<String, Long>> stuckByProcess,
      Locale language) {
    String process = steps.get(0).getProcessDefinitionKey();
    Map<String, Long> stuck = stuckByProcess.getOrDefault(process, Map.of());
    Map<String, Long> tokens =
        steps.stream()
            .collect(
                Collectors.groupingBy(
                    HistoricActivityInstance::getActivityId, TreeMap::new, Collectors.counting()));
    stuck.keySet().forEach(activity -> tokens.putIfAbsent(activity, 0L));
    return new Diagram(
        steps.get(0).getProcessDefinitionId(),
        process,
        messages.getMessage("phase." + process, null, process, language),
        tokens.entrySet().stream()
            .map(
                token ->
                    new Token(
                        token.getKey(), token.getValue(), stuck.getOrDefault(token.getKey(), 0L)))
            .toList());
  }

  private static int place(String process) {
    if (process.equals(LIFECYCLE)) {
      return -1;
    }
    return Arrays.stream(Phase.values())
        .filter(phase -> phase.id().equals(process))
        .findFirst()
        .map(Phase::ordinal)
        .orElse(Phase.values().length);
  }
}
