package org.eventassurance.check;

import java.util.List;
import org.eventassurance.catalogue.CataloguedSystem;
import org.eventassurance.monitoring.NoAnswerException;

/**
 * An automatic check of one system of an event on real servers (E4, E18). It keeps no state between
 * runs, reaches only what the service catalogue names, and gives up by itself after seconds; if it
 * does not, it is interrupted.
 */
public interface Check {

  /** The word for it in models, addresses and messages, such as {@code alert-rules}. */
  String name();

  /**
   * Whether there is something to look at, or should be: a core system of which the catalogue does
   * not say where to look is concerned too, and gets an {@link State#UNKNOWN unknown}.
   */
  boolean concerns(CataloguedSystem system);

  /**
   * Looks at the system.
   *
   * @return what was found, at least one finding
   * @throws NoAnswerException if it does not get through; that becomes an {@link State#ERROR
   *     error}, as every other exception does
   */
  List<Finding> examine(CheckTarget target) throws Exception;
}
