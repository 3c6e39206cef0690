package org.eventassurance.process.model;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.eventassurance.process.ModelsDeployed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes each deployment within the product. What follows from it is the product's own doing,
 * not that of the person who deployed, whose rights end with the deployment.
 */
@Component
final class PublishedDeployments implements DeploymentNotice {

  private final ApplicationEventPublisher publisher;
  private final ObjectProvider<IdentityService> identities;
  private final TransactionTemplate transaction;

  PublishedDeployments(
      ApplicationEventPublisher publisher,
      ObjectProvider<IdentityService> identities,
      PlatformTransactionManager transactions) {
    this.publisher = publisher;
    this.identities = identities;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public DeploymentWithDefinitions given(Supplier<DeploymentWithDefinitions> deployment) {
    return transaction.execute(
        status -> {
          DeploymentWithDefinitions deployed = deployment.get();
          publish(deployed);
          return deployed;
        });
  }

  private void publish(DeploymentWithDefinitions deployed) {
    IdentityService identity = identities.getObject();
    Authentication deployer = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      publisher.publishEvent(
          new ModelsDeployed(
              keys(deployed.getDeployedProcessDefinitions()),
              keys(deployed.getDeployedDecisionDefinitions())));
    } finally {
      if (deployer != null) {
        identity.setAuthentication(deployer);
      }
    }
  }

  private static Set<String> keys(List<? extends ResourceDefinition> definitions) {
    return definitions == null
        ? Set.of()
        : definitions.stream().map(ResourceDefinition::getKey).collect(Collectors.toSet());
  }
}
