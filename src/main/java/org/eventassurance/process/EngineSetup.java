package org.eventassurance.process;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine is built into the product. */
@Configuration
class EngineSetup {

  @Bean
  Clock clock(@Value("${assurance.zone}") ZoneId zone) {
    return new EngineClock(zone);
  }

  /**
   * Flyway has to come first: it takes an empty schema, makes our tables and leaves room for the
   * engine, which creates its own beside them.
   */
  @Bean
  static BeanFactoryPostProcessor flywayBeforeEngine() {
    return factory ->
        factory
            .getBeanDefinition("processEngineConfigurationImpl")
            .setDependsOn("flywayInitializer");
  }
}
