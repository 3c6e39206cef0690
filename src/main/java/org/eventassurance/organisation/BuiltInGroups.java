package org.eventassurance.organisation;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;

/** Groups of the engine that are there in every organisation. */
public final class BuiltInGroups {

  /** Those who administer the product; the engine knows this id as well. */
  public static final String ADMINS = Groups.CAMUNDA_ADMIN;

  /** Those who may change and deploy models. */
  public static final String PROCESS_OWNERS = "process-owner";

  /** The commanders of events under way; who they are is decided event by event. */
  public static final String COMMANDERS = "commander";

  /** Everybody whom the organisation file lists. */
  public static final String PEOPLE = "people";

  /** Ids that neither a department nor a role may have. */
  static final Set<String> RESERVED = Set.of(ADMINS, PROCESS_OWNERS, COMMANDERS, PEOPLE);

  private BuiltInGroups() {}
}
