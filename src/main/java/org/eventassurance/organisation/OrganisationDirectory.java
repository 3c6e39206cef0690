package org.eventassurance.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ResourceLoader;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds the organisation that is in force now. A change of its file is taken within seconds and
 * announced as {@link OrganisationChanged}; a bad change is refused and leaves in force what was.
 */
@Component
public class OrganisationDirectory {

  private static final Logger log = LoggerFactory.getLogger(OrganisationDirectory.class);
  private static final String SETTING = "assurance.organisation";
  private static final String BUNDLED = "classpath:organisation/demo.yaml";

  private final ConfigurationFile<Organisation> file;
  private final ApplicationEventPublisher events;

  /**
   * Reads the organisation.
   *
   * @param location where its file is; blank for an organisation without anybody
   * @param language the company's language
   * @throws InvalidConfigurationException if the file is refused, with every reason and its line
   */
  public OrganisationDirectory(
      @Value("${" + SETTING + ":}") String location,
      @Value("${assurance.language:en}") Locale language,
      DemoMode demo,
      ResourceLoader resources,
      ApplicationEventPublisher events) {
    refuseDemoPeopleOutsideDemo(location, demo);
    this.file =
        ConfigurationFile.open(
            SETTING,
            location,
            resources,
            yaml -> OrganisationReader.read(yaml, language),
            Organisation.empty());
    this.events = events;
    if (location.isBlank()) {
      log.warn(
          "{} is blank: there are no departments, no people and no roles, and only the admin can"
              + " sign in. Let it name your organisation's file.",
          SETTING);
    }
  }

  /** The organisation as of now; a later reload yields another one. */
  public Organisation current() {
    return file.current();
  }

  /** Why the file as it is now is not in force, with lines; empty if it is. */
  public Optional<String> lastProblem() {
    return file.problem();
  }

  @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void reload() {
    file.reload(organisation -> events.publishEvent(new OrganisationChanged(organisation)));
  }

  private static void refuseDemoPeopleOutsideDemo(String location, DemoMode demo) {
    if (!demo.isOn() && location.equals(BUNDLED)) {
      throw new InvalidConfigurationException(
          SETTING + " names the demo's people, who belong to the embedded database alone.",
          "Let " + SETTING + " name your organisation's file, or leave it blank to begin with.");
    }
  }
}
