package org.eventassurance.alignment;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who wanted to go live in spite of what was red, and what was said to it (B3). */
@Service
@Transactional(readOnly = true)
public class GoOverrides {

  private final GoOverrideRepository overrides;

  GoOverrides(GoOverrideRepository overrides) {
    this.overrides = overrides;
  }

  /** The overrides that were asked for, in that order. */
  public List<GoOverride> of(String eventCode) {
    return overrides.findByEventCodeOrderById(eventCode);
  }
}
