package org.eventassurance.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Gives models the exported beans, and only those. */
@Component
class ExpressionPlugin extends AbstractProcessEnginePlugin {

  private final ApplicationContext context;

  ExpressionPlugin(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    ExportedBeans beans = new ExportedBeans(context);
    configuration.setBeans(beans);
    configuration.setExpressionManager(new ProcessExpressions(beans));
  }
}
