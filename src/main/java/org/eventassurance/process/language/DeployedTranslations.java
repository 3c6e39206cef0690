package org.eventassurance.process.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.eventassurance.language.OwnersTranslations;
import org.eventassurance.language.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The words that process owners deploy. Whoever deploys a form, a process or a table adds a file
 * {@code zh.json} to the same deployment (in Camunda Modeler under "Include additional files"),
 * with the English words as the model writes them and their Chinese:
 *
 * <pre>{ "Inspect the stage": "检查舞台", "How many cameras stand by?": "备用机位数" }</pre>
 *
 * <p>Its words come over those that the product brings, and over those of earlier deployments: of a
 * term, the newest translation counts, wherever the term stands. A correction needs the file alone.
 * Forms, reasons and lists of processes follow at once; a task's name follows with the next version
 * of its process, or the next start of the product.
 */
@Component
class DeployedTranslations implements OwnersTranslations {

  private static final Logger LOG = LoggerFactory.getLogger(DeployedTranslations.class);

  private final ProcessEngineConfigurationImpl engine;
  private volatile Read latest = new Read(List.of(), Locale.ENGLISH, Translations.NONE);

  DeployedTranslations(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  /** Asks the engine each time what is deployed, since another node may have deployed it. */
  @Override
  public Translations in(Locale language) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> read(language)));
  }

  private Translations read(Locale language) {
    List<String> deployments =
        engine
            .getRepositoryService()
            .createDeploymentQuery()
            .orderByDeploymentTime()
            .asc()
            .list()
            .stream()
            .map(Deployment::getId)
            .toList();
    Read read = latest;
    if (!read.deployments().equals(deployments) || !read.language().equals(language)) {
      read = new Read(deployments, language, all(deployments, Translations.fileName(language)));
      latest = read;
    }
    return read.translations();
  }

  private Translations all(List<String> deployments, String file) {
    return deployments.stream()
        .flatMap(deployment -> files(deployment, file))
        .reduce(Translations.NONE, Translations::with);
  }

  private Stream<Translations> files(String deployment, String file) {
    return engine.getRepositoryService().getDeploymentResourceNames(deployment).stream()
        .filter(name -> file.equals(StringUtils.getFilename(name)))
        .map(name -> content(deployment, name));
  }

  private Translations content(String deployment, String name) {
    RepositoryService repository = engine.getRepositoryService();
    try (InputStream content = repository.getResourceAsStream(deployment, name)) {
      return Translations.read(content.readAllBytes());
    } catch (IllegalArgumentException broken) {
      LOG.warn("The file '{}' of deployment {} is left out: {}", name, deployment, broken);
      return Translations.NONE;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private record Read(List<String> deployments, Locale language, Translations translations) {}
}
