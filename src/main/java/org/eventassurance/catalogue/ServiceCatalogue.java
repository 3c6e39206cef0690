package org.eventassurance.catalogue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eventassurance.organisation.ConfigurationFile;
import org.eventassurance.organisation.OrganisationChanged;
import org.eventassurance.organisation.OrganisationDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ResourceLoader;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds the service catalogue that is in force now. A change of its file is taken within seconds; a
 * bad change is refused and leaves in force what was.
 */
@Component
public class ServiceCatalogue {

  private static final Logger log = LoggerFactory.getLogger(ServiceCatalogue.class);
  private static final String SETTING = "assurance.services";

  private final ConfigurationFile<Catalogue> file;

  /**
   * Reads the catalogue.
   *
   * @param location where its file is; blank for a catalogue without systems
   * @throws org.eventassurance.organisation.InvalidConfigurationException if the file is refused,
   *     with every reason and its line
   */
  public ServiceCatalogue(
      @Value("${" + SETTING + ":}") String location,
      OrganisationDirectory organisation,
      ResourceLoader resources) {
    this.file =
        ConfigurationFile.open(
            SETTING,
            location,
            resources,
            yaml -> CatalogueReader.read(yaml, organisation.current()),
            Catalogue.EMPTY);
    if (location.isBlank()) {
      log.warn(
          "{} is blank: there are no systems that an event could name. Let it name your service"
              + " catalogue's file.",
          SETTING);
    }
  }

  /** All systems in the order of the file. */
  public Collection<CataloguedSystem> systems() {
    return List.copyOf(file.current().systems().values());
  }

  /** The system of this id. */
  public Optional<CataloguedSystem> system(String id) {
    return Optional.ofNullable(file.current().systems().get(id));
  }

  /** All monitoring servers in the order of the file. */
  public List<MonitoringServer> monitoringServers() {
    return file.current().servers();
  }

  /**
   * The systems of these ids and all that they need to work, transitively, each once; what the
   * catalogue does not know any more is left out.
   */
  public List<CataloguedSystem> withDependencies(Collection<String> ids) {
    return withDependencies(file.current().systems(), ids);
  }

  static List<CataloguedSystem> withDependencies(
      Map<String, CataloguedSystem> known, Collection<String> ids) {
    Set<String> needed = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(ids);
    while (!open.isEmpty()) {
      String id = open.poll();
      if (known.containsKey(id) && needed.add(id)) {
        open.addAll(known.get(id).dependsOn());
      }
    }
    return needed.stream().map(known::get).toList();
  }

  /** Why the file as it is now is not in force, with lines; empty if it is. */
  public Optional<String> lastProblem() {
    return file.problem();
  }

  @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void reload() {
    file.reload(systems -> {});
  }

  /** Owners are departments: a system may have lost or found its own. */
  @EventListener(OrganisationChanged.class)
  void organisationChanged() {
    file.reconsider(systems -> {});
  }
}
