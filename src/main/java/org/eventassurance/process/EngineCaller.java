package org.eventassurance.process;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** On whose behalf the engine is working in this thread. */
@Component
public class EngineCaller {

  private final IdentityService identities;

  EngineCaller(IdentityService identities) {
    this.identities = identities;
  }

  /** The person's id; empty where the product itself is at work. */
  public Optional<String> personId() {
    return Optional.ofNullable(identities.getCurrentAuthentication())
        .map(caller -> caller.getUserId());
  }
}
