package org.eventassurance.process.model;

import java.util.stream.Stream;

/**
 * One rule over models of a kind.
 *
 * @param <M> what such a model is read into
 */
interface ModelRule<M> {

  /** What the model does against this rule, if it were deployed as the view says. */
  Stream<Finding> check(M model, DeploymentView view);
}
