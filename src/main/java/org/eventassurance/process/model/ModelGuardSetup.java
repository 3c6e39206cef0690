package org.eventassurance.process.model;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.eventassurance.language.Dictionary;
import org.eventassurance.process.DelegateContract;
import org.eventassurance.process.FormChoices;
import org.eventassurance.process.FormContract;
import org.eventassurance.process.ModelContract;
import org.eventassurance.process.ProcessBean;
import org.eventassurance.process.Readers;
import org.eventassurance.process.RoutingDirectory;
import org.eventassurance.process.TableContract;
import org.eventassurance.process.language.ReaderLanguage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Builds the guard from what the modules offer and expect. */
@Configuration
class ModelGuardSetup {

  @Bean
  static ModelGuardPlugin modelGuardPlugin(
      ObjectProvider<ModelGuard> guard,
      PublishedDeployments notice,
      ObjectProvider<IdentityService> identities,
      ObjectProvider<Readers> readers,
      Dictionary dictionary) {
    ReaderLanguage language =
        new ReaderLanguage(() -> signedIn(identities.getObject()), readers, dictionary);
    return new ModelGuardPlugin(guard::getObject, notice, language::words);
  }

  @Bean
  @Lazy
  static Expectations expectations(
      ApplicationContext context,
      RoutingDirectory directory,
      ObjectProvider<FormChoices> choices,
      ObjectProvider<DelegateContract> delegates,
      ObjectProvider<ModelContract> processes,
      ObjectProvider<TableContract> tables,
      ObjectProvider<FormContract> forms) {
    return new Expectations(
        exportedBeans(context),
        directory,
        choices.stream().map(FormChoices::source).collect(Collectors.toSet()),
        delegates.stream().toList(),
        processes.stream().toList(),
        tables.stream().toList(),
        forms.stream().toList());
  }

  @Bean
  @Lazy
  static ModelGuard modelGuard(Expectations expected) {
    return new ModelGuard(expected);
  }

  private static Optional<Authentication> signedIn(IdentityService identities) {
    return Optional.ofNullable(identities.getCurrentAuthentication())
        .filter(person -> person.getUserId() != null);
  }

  private static Map<String, Class<?>> exportedBeans(ApplicationContext context) {
    return Stream.of(context.getBeanNamesForAnnotation(ProcessBean.class))
        .collect(Collectors.toMap(name -> name, context::getType));
  }
}
