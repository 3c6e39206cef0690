package org.eventassurance.process.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessBean;
import org.eventassurance.process.RoutingDirectory;
import org.eventassurance.process.ShippedModels;
import org.eventassurance.process.TinyEngine;
import org.eventassurance.process.model.Expectations;
import org.eventassurance.process.model.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class ModelWiringTest {

  private final ApplicationContextRunner product =
      new ApplicationContextRunner().withUserConfiguration(Product.class);

  @Test
  void the_guard_knows_what_the_modules_offer_and_expect() {
    product.run(
        context -> {
          assertThat(context).hasSingleBean(ShippedModels.class);
          Expectations expected = context.getBean(Expectations.class);
          assertThat(expected.beans().get("weather")).isEqualTo(Weather.class);
          assertThat(expected.processes()).containsExactly(context.getBean(ModelContract.class));
        });
  }

  @Test
  void the_engine_asks_the_guard() {
    product.run(
        context -> {
          DeploymentBuilder process =
              context
                  .getBean(ProcessEngine.class)
                  .getRepositoryService()
                  .createDeployment()
                  .addString(
                      Rehearsal.REVIEW, Rehearsal.text(Rehearsal.REVIEW).replace("P730D", ""));

          assertThatThrownBy(process::deploy)
              .isInstanceOf(ParseException.class)
              .hasMessageContaining("has no history time to live");
        });
  }

  /** A bean that processes may use. */
  @ProcessBean("weather")
  static class Weather {}

  @Configuration
  @ComponentScan({"org.eventassurance.process.model", "org.eventassurance.process.shipping"})
  static class Product {

    @Bean
    DataSource dataSource() {
      return TinyEngine.h2();
    }

    @Bean
    TinyEngine tinyEngine(DataSource database, List<ProcessEnginePlugin> plugins) {
      return TinyEngine.on(database, plugins.toArray(ProcessEnginePlugin[]::new));
    }

    @Bean(destroyMethod = "")
    ProcessEngine engine(TinyEngine tiny) {
      return tiny.engine();
    }

    @Bean
    PlatformTransactionManager transactions(TinyEngine tiny) {
      return tiny.transactions();
    }

    @Bean
    JdbcClient database(DataSource database) {
      return JdbcClient.create(database);
    }

    @Bean
    Clock clock() {
      return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    ModelContract rehearsal() {
      return Rehearsal.expectations().processes().get(0);
    }

    @Bean
    RoutingDirectory everybody() {
      return new RoutingDirectory() {
        @Override
        public boolean isGroup(String id) {
          return true;
        }

        @Override
        public boolean isPerson(String id) {
          return true;
        }
      };
    }
  }
}
