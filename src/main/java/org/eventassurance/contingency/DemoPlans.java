package org.eventassurance.contingency;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eventassurance.organisation.DemoMode;
import org.eventassurance.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Gives the demo a small library of plans, as long as it has none of its own. */
@Component
class DemoPlans implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoPlans.class);

  private final String location;
  private final DemoMode demo;
  private final ContingencyPlans plans;
  private final ResourcePatternResolver resources;

  /**
   * @param location where the files are, as a pattern; blank for none
   */
  DemoPlans(
      @Value("${assurance.plans:}") String location,
      DemoMode demo,
      ContingencyPlans plans,
      ResourceLoader resources) {
    this.location = location;
    this.demo = demo;
    this.plans = plans;
    this.resources = new PathMatchingResourcePatternResolver(resources);
  }

  /** An own organisation or catalogue may not know whom and what the plans refer to. */
  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (demo.isOn() && !location.isBlank() && plans.isEmpty()) {
      try {
        plans.take(read(), plan -> plan.draft().owner());
      } catch (Problem refused) {
        log.warn("The contingency plans of {} are left out: {}", location, refused.detail());
      }
    }
  }

  private List<WrittenPlan> read() throws IOException {
    PlanFiles files = new PlanFiles();
    List<Resource> found =
        Stream.of(resources.getResources(location))
            .sorted(Comparator.comparing(Resource::getFilename))
            .toList();
    for (Resource file : found) {
      try (InputStream content = file.getInputStream()) {
        files.add(Objects.requireNonNull(file.getFilename()), content);
      }
    }
    return files.plans();
  }
}
