package org.eventassurance.process.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.eventassurance.language.Dictionary;
import org.eventassurance.language.Translations;
import org.eventassurance.language.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Names tasks and whatever else the engine records in {@code assurance.language}, when it reads a
 * process: so the open task, its history and what Cockpit lists bear the same name.
 */
@Component
class TaskNames extends AbstractProcessEnginePlugin {

  /** The property of an activity that the engine's history calls its name. */
  private static final String NAME = "name";

  private final Dictionary dictionary;
  private final Locale language;

  TaskNames(Dictionary dictionary, @Value("${assurance.language:en}") Locale language) {
    this.dictionary = dictionary;
    this.language = language;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    if (!Locale.ENGLISH.getLanguage().equals(language.getLanguage())) {
      List<BpmnParseListener> listeners = new ArrayList<>(List.of(new Naming(configuration)));
      Optional.ofNullable(configuration.getCustomPostBPMNParseListeners())
          .ifPresent(listeners::addAll);
      configuration.setCustomPostBPMNParseListeners(listeners);
    }
  }

  /** What is deployed together with the process is not stored yet when it is first read. */
  private Words words(String deploymentId) {
    DeploymentEntity deployment =
        Context.getCommandContext()
            .getDbEntityManager()
            .getCachedEntity(DeploymentEntity.class, deploymentId);
    return Optional.ofNullable(deployment)
        .map(DeploymentEntity::getResources)
        .map(Map::values)
        .stream()
        .flatMap(resources -> resources.stream())
        .filter(
            file -> Translations.fileName(language).equals(StringUtils.getFilename(file.getName())))
        .map(ResourceEntity::getBytes)
        .map(Translations::read)
        .reduce(dictionary.in(language), Words::with, (one, other) -> other);
  }

  /** Puts the names into a process that has just been read. */
  private final class Naming extends AbstractBpmnParseListener {

    private final ProcessEngineConfigurationImpl engine;

    Naming(ProcessEngineConfigurationImpl engine) {
      this.engine = engine;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
      Words words = words(process.getDeploymentId());
      process.getTaskDefinitions().values().forEach(task -> name(task, words));
      nameAll(process, words);
    }

    private void name(TaskDefinition task, Words words) {
      Expression name = task.getNameExpression();
      if (name != null) {
        task.setNameExpression(
            engine.getExpressionManager().createExpression(words.say(name.getExpressionText())));
      }
    }

    private void nameAll(ScopeImpl scope, Words words) {
      for (ActivityImpl activity : scope.getActivities()) {
        Object name = activity.getProperty(NAME);
        if (name instanceof String english) {
          activity.setProperty(NAME, words.say(english));
        }
        nameAll(activity, words);
      }
    }
  }
}
