package org.eventassurance.process.form;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.eventassurance.process.language.ReaderLanguage;
import org.springframework.stereotype.Component;

/** Builds the guards into the engine before it starts, so that no call reaches it beside them. */
@Component
class FormGuard extends AbstractProcessEnginePlugin {

  private final FormContributions contributions;
  private final Clock clock;

  FormGuard(FormContributions contributions, Clock clock) {
    this.contributions = contributions;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    EngineAccess engine = new EngineAccess(configuration);
    Feel feel = new Feel(clock);
    ReaderLanguage language =
        new ReaderLanguage(engine::signedIn, contributions.readers(), contributions.dictionary());
    FieldOptions options = new FieldOptions(contributions.choices(), feel, language);
    ServedData data = new ServedData(contributions.facts(), language);
    SubmissionGuard submissions =
        new SubmissionGuard(
            engine,
            new FormCheck(feel, options),
            data,
            language,
            contributions.rules(),
            contributions.keeping());
    FormServing serving = new FormServing(engine, options, data, language);
    TaskGuard tasks = new TaskGuard(engine, language, contributions.access());
    configuration.setFormService(
        new GuardedFormService(submissions, serving, new EachInstance(engine)));
    configuration.setTaskService(
        new GuardedTaskService(engine, submissions, tasks, new NoteGuard(engine, language)));
    configuration.setRuntimeService(new GuardedRuntimeService(engine));
    configuration.setResourceAuthorizationProvider(new CandidatePermissions());
  }
}
