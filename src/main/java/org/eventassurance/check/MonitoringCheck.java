package org.eventassurance.check;

import java.util.List;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.catalogue.Monitoring;
import org.eventassurance.language.Sentence;

/** A check that asks the monitoring of a system, which every core system has to have (E18). */
abstract class MonitoringCheck implements Check {

  @Override
  public boolean concerns(CataloguedSystem system) {
    return system.core() || system.targets().monitoring().isPresent();
  }

  @Override
  public final List<Finding> examine(CheckTarget target) throws Exception {
    if (target.system().targets().monitoring().isEmpty()) {
      return List.of(
          Finding.unknown(
              "monitoring",
              Sentence.of(
                  "The service catalogue does not say where %s is monitored: give it 'monitoring'"
                      + " and 'selector'.",
                  target.system().name())));
    }
    return examine(target, target.system().targets().monitoring().get());
  }

  abstract List<Finding> examine(CheckTarget target, Monitoring monitoring) throws Exception;
}
