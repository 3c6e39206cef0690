package org.eventassurance.process.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelGuardTest {

  private final ModelGuard guard = new ModelGuard(Rehearsal.expectations());

  @Test
  void findsNothingInModelsThatKeepTheRules() {
    List<ModelFile> files =
        Rehearsal.files().map(name -> file(name, Rehearsal.text(name))).toList();

    assertThat(sentences(files)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"brokenProcesses", "brokenDecisions", "brokenForms"})
  void saysWhatIsWrongWith(String what, String file, String good, String broken, String sentence) {
    String content = Rehearsal.text(file);
    assertThat(content).contains(good);

    assertThat(sentences(with(file, content.replace(good, broken)))).containsExactly(sentence);
  }

  @Test
  void takesANameForAVariableIfACallerHandsItIn() {
    String review = Rehearsal.text(Rehearsal.REVIEW);

    assertThat(
            sentences(with(Rehearsal.REVIEW, review.replace("${reviewer}", "${rehearsed.get(0)}"))))
        .isEmpty();
    assertThat(
            sentences(with(Rehearsal.REVIEW, review.replace("${reviewer}", "${planned.get(0)}"))))
        .containsExactly(
            "User task 'Review' (userTask_review) has the expression "
                + "${planned.get(0)}, but 'planned' is neither a variable of this process "
                + "nor a bean that processes may use (deadlines, departments, "
                + "recordRehearsal).");
  }

  @Test
  void saysThatTwoFilesDefineTheSame() {
    List<ModelFile> files = new ArrayList<>(with(Rehearsal.FORM, Rehearsal.text(Rehearsal.FORM)));
    files.add(file("copy.form", Rehearsal.text(Rehearsal.FORM)));

    assertThat(sentences(files))
        .containsExactly(
            "The file 'copy.form' defines the form 'rehearse' a second time: keep one of the two.");
  }

  @Test
  void saysThatCaseModelsDoNotRun() {
    assertThat(sentences(List.of(file("rehearsal.cmmn", "<definitions/>"))))
        .containsExactly(
            "The file 'rehearsal.cmmn' is a case model (CMMN), which is not "
                + "supported here: draw a BPMN process instead.");
  }

  @Test
  void saysOfATableOfTheOwnersThatTheEngineDoesNotKnowItsHitPolicy() {
    List<ModelFile> files = new ArrayList<>(with(Rehearsal.FORM, Rehearsal.text(Rehearsal.FORM)));
    String owners =
        Rehearsal.text(Rehearsal.DECISION)
            .replace("id=\"rehearsal-needs\"", "id=\"owners-needs\"")
            .replace("hitPolicy=\"COLLECT\"", "hitPolicy=\"PRIORITY\"");
    files.add(file("owners-needs.dmn", owners));

    assertThat(sentences(files))
        .containsExactly(
            "Definitions 'Rehearsal needs' (definitions_needs) cannot be built: "
                + "DMN-02007 The hit policy 'PRIORITY' of decision table "
                + "'DmnDecisionTableImpl{ hitPolicyHandler=null, inputs=[], outputs=[], "
                + "rules=[]}' is not supported.");
  }

  static Stream<Arguments> brokenProcesses() {
    return Stream.of(
        process(
            "a task routed to nobody",
            " camunda:candidateGroups=\"sre, dba\" "
                + "camunda:candidateUsers=\"lin,${departments.leads(execution, 'sre')}\"",
            "",
            "User task 'Rehearse' (userTask_rehearse) is routed to nobody: give it "
                + "candidate groups, candidate users or an assignee."),
        process(
            "an unknown candidate group",
            "\"sre, dba\"",
            "\"sre, janitors\"",
            "User task 'Rehearse' (userTask_rehearse) is routed to the group "
                + "'janitors', which the organisation does not have: use a role or a "
                + "department's id."),
        process(
            "an unknown candidate user",
            "\"lin,$",
            "\"lim,$",
            "User task 'Rehearse' (userTask_rehearse) is routed to 'lim', whom the "
                + "organisation does not know: use a person's id."),
        process(
            "an unknown bean in a timer",
            "${deadlines.phaseEnd(",
            "${wages.phaseEnd(",
            "Boundary event 'Rehearsal overdue' (boundary_rehearsalOverdue) has the "
                + "expression ${wages.phaseEnd(execution, 'rehearsal')}, but 'wages' is "
                + "neither a variable of this process nor a bean that processes may use "
                + "(deadlines, departments, recordRehearsal)."),
        process(
            "a method that the bean does not have",
            "${deadlines.phaseEnd(execution, 'rehearsal')}",
            "${deadlines.phaseEnd(execution)}",
            "Boundary event 'Rehearsal overdue' (boundary_rehearsalOverdue) has the "
                + "expression ${deadlines.phaseEnd(execution)}, but the bean 'deadlines' "
                + "has no 'phaseEnd' with 1 arguments."),
        process(
            "an input that its delegate does not know",
            "<bpmn:serviceTask id=\"serviceTask_record\" name=\"Record rehearsal\""
                + " camunda:delegateExpression=\"${recordRehearsal}\" />",
            "<bpmn:serviceTask id=\"serviceTask_record\" name=\"Record rehearsal\""
                + " camunda:delegateExpression=\"${recordRehearsal}\"><bpmn:extensionElements>"
                + "<camunda:inputOutput><camunda:inputParameter name=\"place\">cellar"
                + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>"
                + "</bpmn:serviceTask>",
            "Service task 'Record rehearsal' (serviceTask_record) has 'cellar' for the input"
                + " 'place': give hall or stage."),
        process(
            "an unknown bean in a condition",
            "${activities.contains('again')",
            "${activity.contains('again')",
            "Sequence flow 'Yes' (flow_again_yes) has the expression "
                + "${activity.contains('again') and not rehearsalPassed}, but 'activity' "
                + "is neither a variable of this process nor a bean that processes may use "
                + "(deadlines, departments, recordRehearsal)."),
        process(
            "an unknown function",
            "${activities.contains('again')",
            "${isWeekend()",
            "Sequence flow 'Yes' (flow_again_yes) has the expression ${isWeekend() "
                + "and not rehearsalPassed}, but there is no function 'isWeekend'."),
        process(
            "an expression that cannot be read",
            "not rehearsalPassed}",
            "not }",
            "Sequence flow 'Yes' (flow_again_yes) has the expression "
                + "${activities.contains('again') and not }, which cannot be read: syntax "
                + "error at position 39, encountered '}'."),
        process(
            "the engine behind the execution",
            "not rehearsalPassed}",
            "execution['processEngineServices'].runtimeService}",
            "Sequence flow 'Yes' (flow_again_yes) has the expression "
                + "${activities.contains('again') and "
                + "execution['processEngineServices'].runtimeService}, but expressions may "
                + "not use 'processEngineServices'."),
        process(
            "any class by way of a text",
            "not rehearsalPassed}",
            "''.getClass().forName('java.lang.System')}",
            "Sequence flow 'Yes' (flow_again_yes) has the expression "
                + "${activities.contains('again') and "
                + "''.getClass().forName('java.lang.System')}, but expressions may not use "
                + "'getClass'."),
        process(
            "a property that is chosen at run time",
            "not rehearsalPassed}",
            "execution[reason]}",
            "Sequence flow 'Yes' (flow_again_yes) has the expression "
                + "${activities.contains('again') and execution[reason]}, but what it "
                + "reads of 'execution' must be written out."),
        process(
            "a delegate that is no exported bean",
            "${recordRehearsal}",
            "${dataSource}",
            "Service task 'Record rehearsal' (serviceTask_record) delegates to "
                + "${dataSource}, which is no such bean: use one of recordRehearsal."),
        process(
            "a delegate that cannot be called",
            "${recordRehearsal}",
            "${deadlines}",
            "Service task 'Record rehearsal' (serviceTask_record) delegates to "
                + "${deadlines}, which is no such bean: use one of recordRehearsal."),
        process(
            "a Java class",
            "camunda:delegateExpression=\"${recordRehearsal}\"",
            "camunda:class=\"org.example.Record\"",
            "Service task 'Record rehearsal' (serviceTask_record) names the Java "
                + "class 'org.example.Record', which models may not: use an expression or "
                + "a delegate expression with a bean that processes may use."),
        process(
            "a Java class in the engine's former namespace",
            "camunda:delegateExpression=\"${recordRehearsal}\"",
            "xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"org.example.Record\"",
            "Service task 'Record rehearsal' (serviceTask_record) names the Java "
                + "class 'org.example.Record', which models may not: use an expression or "
                + "a delegate expression with a bean that processes may use."),
        process(
            "a shell command",
            "camunda:delegateExpression=\"${recordRehearsal}\"",
            "camunda:type=\"shell\"",
            "Service task 'Record rehearsal' (serviceTask_record) is of the type "
                + "'shell', which does not run here: use an expression or a delegate "
                + "expression with a bean that processes may use."),
        process(
            "a script task",
            "<bpmn:serviceTask id=\"serviceTask_record\" name=\"Record rehearsal\" "
                + "camunda:delegateExpression=\"${recordRehearsal}\" />",
            "<bpmn:scriptTask id=\"serviceTask_record\" name=\"Record rehearsal\" "
                + "scriptFormat=\"groovy\" />",
            "Script task 'Record rehearsal' (serviceTask_record) is a script task, "
                + "and scripts do not run here: use an expression or a delegate expression "
                + "with a bean that processes may use."),
        process(
            "a script as a condition",
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">",
            "<bpmn:conditionExpression language=\"javascript\" "
                + "xsi:type=\"bpmn:tFormalExpression\">",
            "Sequence flow 'Yes' (flow_again_yes) has a condition in 'javascript', "
                + "and scripts do not run here: use an expression or a delegate expression "
                + "with a bean that processes may use."),
        process(
            "a connector",
            "<camunda:in businessKey",
            "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector><camunda:in "
                + "businessKey",
            "Call activity 'Review rehearsal' (callActivity_review) uses a "
                + "connector, and connectors do not run here: use an expression or a "
                + "delegate expression with a bean that processes may use."),
        process(
            "a form that is not there",
            "name=\"Rehearse\" camunda:formRef=\"rehearse\"",
            "name=\"Rehearse\" camunda:formRef=\"reherse\"",
            "User task 'Rehearse' (userTask_rehearse) refers to the form 'reherse', "
                + "which is neither deployed nor in this deployment: deploy it along, or "
                + "name another."),
        process(
            "an embedded form",
            "id=\"startEvent_rehearsal\" camunda:formRef=\"rehearse\" "
                + "camunda:formRefBinding=\"latest\"",
            "id=\"startEvent_rehearsal\" camunda:formKey=\"embedded:app:start.html\"",
            "Start event 'startEvent_rehearsal' has a form key or generated form "
                + "fields: refer to a Camunda Form instead (Form, Type: Camunda Forms)."),
        process(
            "a called process that is not there",
            "calledElement=\"rehearsal-review\"",
            "calledElement=\"review\"",
            "Call activity 'Review rehearsal' (callActivity_review) calls the "
                + "process 'review', which is neither deployed nor in this deployment: "
                + "deploy it along, or name another."),
        process(
            "a called process without the event's code",
            "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
            "",
            "Call activity 'Review rehearsal' (callActivity_review) does not hand on "
                + "the event's code: set its business key to "
                + "#{execution.processBusinessKey}."),
        process(
            "a decision that is not there",
            "camunda:decisionRef=\"rehearsal-needs\"",
            "camunda:decisionRef=\"needs\"",
            "Business rule task 'Look up needs' (businessRuleTask_needs) asks the "
                + "decision 'needs', which is neither deployed nor in this deployment: "
                + "deploy it along, or name another."),
        process(
            "bare values of a table with several outputs",
            "camunda:mapDecisionResult=\"resultList\"",
            "camunda:mapDecisionResult=\"collectEntries\"",
            "Decision 'Rehearsal needs' (rehearsal-needs) has several outputs, but "
                + "Business rule task 'Look up needs' (businessRuleTask_needs) takes one "
                + "value of each row: keep one output, and put what people read into an "
                + "annotation."),
        process(
            "no history time to live",
            " camunda:historyTimeToLive=\"P730D\"",
            "",
            "Process 'Rehearsal' (rehearsal) has no history time to live: say how "
                + "long its history is kept, such as P730D."),
        process(
            "a history time to live that is no time",
            "camunda:historyTimeToLive=\"P730D\"",
            "camunda:historyTimeToLive=\"long\"",
            "Process 'Rehearsal' (rehearsal) has the history time to live 'long': "
                + "say how long its history is kept, such as P730D."),
        process(
            "a process that does not run",
            "isExecutable=\"true\"",
            "isExecutable=\"false\"",
            "Process 'Rehearsal' (rehearsal) is not executable: set Executable, or nothing runs."),
        process(
            "an id that Java refers to renamed",
            "userTask_rehearse",
            "userTask_practise",
            "Process 'Rehearsal' (rehearsal) has no element with the id "
                + "'userTask_rehearse' any more, but the product needs it: keep it."),
        process(
            "a message that Java sends renamed",
            "name=\"stopRehearsal\"",
            "name=\"stop\"",
            "Process 'Rehearsal' (rehearsal) has no event that waits for the message "
                + "'stopRehearsal' any more, but the product needs it: keep it."),
        process(
            "a variable that Java reads dropped",
            " camunda:initiator=\"rehearsedBy\"",
            "",
            "Process 'Rehearsal' (rehearsal) does not mention the variable "
                + "'rehearsedBy' any more, but the product needs it: keep it."),
        process(
            "a file that is no XML",
            "</bpmn:definitions>",
            "",
            "The file 'rehearsal.bpmn' cannot be read as a process: line 42: XML "
                + "document structures must start and end within the same entity."),
        process(
            "an id that is there twice",
            "id=\"flow_record\"",
            "id=\"flow_needs\"",
            "The file 'rehearsal.bpmn' cannot be read as a process: line 16: "
                + "cvc-id.2: There are multiple occurrences of ID value 'flow_needs'."));
  }

  static Stream<Arguments> brokenDecisions() {
    return Stream.of(
        decision(
            "a cell that is no FEEL",
            "<text>if level = \"P3\" then \"once\" else \"twice\"</text>",
            "<text>if level = \"P3\" then</text>",
            "Decision 'Rehearsal needs' (rehearsal-needs), row 2, column 'activity': "
                + "'if level = \"P3\" then' cannot be read as FEEL: check its quotes, "
                + "brackets and words."),
        decision(
            "another language",
            "<outputEntry id=\"out_1_offset\">",
            "<outputEntry id=\"out_1_offset\" expressionLanguage=\"juel\">",
            "Output entry 'out_1_offset' is written in 'juel', which does not run "
                + "here: write it in FEEL."),
        decision(
            "an input word that the column does not declare",
            "<text>\"P1\",\"P2\"</text>",
            "<text>\"P1\",\"P4\"</text>",
            "Decision 'Rehearsal needs' (rehearsal-needs), row 1, column 'level': "
                + "'P4' is none of the words that this column holds: P1, P2, P3."),
        decision(
            "an output word that the column does not declare",
            "<text>\"end\"</text>",
            "<text>\"finish\"</text>",
            "Decision 'Rehearsal needs' (rehearsal-needs), row 2, column 'anchor': "
                + "'finish' is none of the words that this column holds: created, end, "
                + "goLive."),
        decision(
            "a word that Java does not know",
            "<text>\"P5D\"</text>",
            "<text>\"5 days\"</text>",
            "Decision 'Rehearsal needs' (rehearsal-needs), row 2, column 'offset': "
                + "'5 days' is not a duration such as P3D."),
        decision(
            "an empty cell where Java needs a word",
            "<text>\"P5D\"</text>",
            "<text></text>",
            "Decision 'Rehearsal needs' (rehearsal-needs), row 2, column 'offset': "
                + "'' is not a duration such as P3D."),
        decision(
            "a word without its quotes",
            "<text>\"P5D\"</text>",
            "<text>P5D</text>",
            "Decision 'Rehearsal needs' (rehearsal-needs), row 2, column 'offset': "
                + "P5D is a word without quotes: write \"P5D\"."),
        decision(
            "another hit policy than Java counts on",
            "hitPolicy=\"COLLECT\"",
            "hitPolicy=\"FIRST\"",
            "Decision 'Rehearsal needs' (rehearsal-needs) has the hit policy FIRST, "
                + "but the product counts on COLLECT: set it to COLLECT."),
        decision(
            "no hit policy, which means UNIQUE",
            " hitPolicy=\"COLLECT\"",
            "",
            "Decision 'Rehearsal needs' (rehearsal-needs) has the hit policy UNIQUE, "
                + "but the product counts on COLLECT: set it to COLLECT."),
        decision(
            "rows that are counted in place of read",
            "hitPolicy=\"COLLECT\"",
            "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"",
            "Decision 'Rehearsal needs' (rehearsal-needs) aggregates its rows by COUNT, "
                + "but the product reads each: set the hit policy to COLLECT."),
        decision(
            "an output that Java reads renamed",
            "name=\"activity\"",
            "name=\"task\"",
            "Decision 'Rehearsal needs' (rehearsal-needs) has no output 'activity' "
                + "any more, but the product reads it: keep the column."),
        decision(
            "an input that nobody provides",
            "<text>level</text>",
            "<text>weather</text>",
            "Decision 'Rehearsal needs' (rehearsal-needs) reads 'weather', which the "
                + "product does not provide: use eventKind, level."),
        decision(
            "no history time to live",
            " camunda:historyTimeToLive=\"P730D\"",
            "",
            "Decision 'Rehearsal needs' (rehearsal-needs) has no history time to "
                + "live: say how long its history is kept, such as P730D."),
        decision(
            "a file that is no XML",
            "</definitions>",
            "",
            "The file 'rehearsal-needs.dmn' cannot be read as a decision: line 51: "
                + "XML document structures must start and end within the same entity."));
  }

  static Stream<Arguments> brokenForms() {
    return Stream.of(
        form(
            "a component that Tasklist cannot complete",
            "\"type\": \"textarea\"",
            "\"type\": \"dynamiclist\"",
            "Field 'Reason' (reason) in the form 'rehearse' is of the type "
                + "'dynamiclist', which Tasklist cannot complete: use one of textfield, "
                + "textarea, number, checkbox, checklist, radio, select, taglist, "
                + "datetime, group, table, text, html, image, expression, button, spacer, "
                + "separator."),
        form(
            "one key for two fields",
            "\"key\": \"system\"",
            "\"key\": \"reason\"",
            "Field 'Reason' (reason) in the form 'rehearse' has a key that another "
                + "field has, too: give it one of its own."),
        form(
            "choices from nowhere",
            "\"choices\": \"systems\"",
            "\"choices\": \"animals\"",
            "Field 'System' (system) in the form 'rehearse' takes its choices from "
                + "'animals', which does not exist: use one of people, systems."),
        form(
            "a condition that is no FEEL",
            "\"=rehearsalPassed = true\"",
            "\"=rehearsalPassed = \"",
            "Field 'Reason' (reason) in the form 'rehearse' is hidden if "
                + "'=rehearsalPassed = ', which cannot be read: write = and then FEEL."),
        form(
            "a condition that is no expression",
            "\"=rehearsalPassed = true\"",
            "\"rehearsalPassed\"",
            "Field 'Reason' (reason) in the form 'rehearse' is hidden if "
                + "'rehearsalPassed', which cannot be read: write = and then FEEL."),
        form(
            "a key that Java reads renamed",
            "\"key\": \"reason\"",
            "\"key\": \"why\"",
            "The form 'rehearse' has no field with the key 'reason' any more, but "
                + "the product reads it: keep it."),
        form(
            "a file that is no form",
            "\"type\": \"default\"",
            "\"type\": \"card\"",
            "The file 'rehearse.form' cannot be read as a form: it is no Camunda "
                + "Form: draw it in Camunda Modeler."),
        form(
            "a form without an id",
            "\"id\": \"rehearse\",",
            "",
            "The file 'rehearse.form' cannot be read as a form: it has no id."),
        form(
            "a file that is no JSON",
            "\"schemaVersion\": 16,",
            "schemaVersion",
            "The file 'rehearse.form' cannot be read as a form: line 4: Unexpected "
                + "character ('s' (code 115)): was expecting double-quote to start field "
                + "name."));
  }

  private static Arguments process(String what, String good, String broken, String sentence) {
    return arguments(what, Rehearsal.PROCESS, good, broken, sentence);
  }

  private static Arguments decision(String what, String good, String broken, String sentence) {
    return arguments(what, Rehearsal.DECISION, good, broken, sentence);
  }

  private static Arguments form(String what, String good, String broken, String sentence) {
    return arguments(what, Rehearsal.FORM, good, broken, sentence);
  }

  private static List<ModelFile> with(String changed, String content) {
    return Rehearsal.files()
        .map(name -> file(name, name.equals(changed) ? content : Rehearsal.text(name)))
        .toList();
  }

  private List<String> sentences(List<ModelFile> files) {
    return guard.inspect(files, new NothingInForce()).sentences();
  }

  private static ModelFile file(String name, String content) {
    return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** An engine to which nothing has been deployed. */
  record NothingInForce() implements ModelsInForce {

    @Override
    public Optional<ModelInForce> find(ModelKind kind, String key) {
      return Optional.empty();
    }

    @Override
    public Stream<BpmnModelInstance> processes() {
      return Stream.empty();
    }
  }
}
