package org.eventassurance.trackrecord;

import java.util.Collection;
import java.util.List;
import org.eventassurance.alignment.GoOverride;

/** How often an event was to go live in spite of red criteria, and what was said to it (B3). */
public record ReadinessOverrides(long asked, long confirmed, long refused) {

  static ReadinessOverrides of(List<GoOverride> overrides) {
    return new ReadinessOverrides(
        overrides.size(),
        overrides.stream().filter(GoOverride::isConfirmed).count(),
        overrides.stream().filter(GoOverride::isRefused).count());
  }

  static ReadinessOverrides sum(Collection<ReadinessOverrides> some) {
    return new ReadinessOverrides(
        some.stream().mapToLong(ReadinessOverrides::asked).sum(),
        some.stream().mapToLong(ReadinessOverrides::confirmed).sum(),
        some.stream().mapToLong(ReadinessOverrides::refused).sum());
  }
}
