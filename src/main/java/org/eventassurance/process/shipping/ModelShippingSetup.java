package org.eventassurance.process.shipping;

import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.eventassurance.process.model.EngineModels;
import org.eventassurance.process.model.Expectations;
import org.eventassurance.process.model.ModelGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the shipment of models together. */
@Configuration
class ModelShippingSetup {

  @Bean
  static ModelShipment modelShipment(
      ProcessEngine engine,
      JdbcClient database,
      Clock clock,
      PlatformTransactionManager transactions,
      Expectations expected,
      ModelGuard guard) {
    EngineModels inForce =
        new EngineModels((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
    ShipmentRecords records = new ShipmentRecords(database, clock);
    return new ModelShipment(
        ShippedFiles.onClassPath(),
        new ModelStates(inForce, records),
        records,
        new FitnessCheck(expected, inForce, guard),
        engine.getRepositoryService(),
        new TransactionTemplate(transactions));
  }
}
