package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.test.util.ReflectionTestUtils;

/** Items as they could have been filed, for tests of what becomes of them. */
final class SampleItems {

  static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private long last;

  /** An item that is used from a day until another, counted from now. */
  ResourceItem item(boolean inTime, int quantity, int fromDay, int untilDay) {
    last++;
    ResourceFiling filing =
        ResourceFiling.filed(
            "F" + last,
            new NewFiling("EVENT", "business", "business", null, List.of()),
            NOW.minus(Duration.ofMinutes(100_000 - last)));
    NewItem wanted =
        new NewItem(
            "CDN",
            BigDecimal.valueOf(quantity),
            "Gbit/s",
            "checkout",
            day(fromDay),
            day(untilDay),
            "The peak.",
            null);
    LeadTime judged =
        new LeadTime(14, Anchor.USE, day(fromDay).minus(Duration.ofDays(14)), inTime, "14 days.");
    ResourceItem item = ResourceItem.filed(filing, wanted, judged, NOW);
    ReflectionTestUtils.setField(item, "id", last);
    return item;
  }

  static Instant day(int day) {
    return NOW.plus(Duration.ofDays(day));
  }

  static ResourcePool pool(int capacity, int reserve) {
    return new ResourcePool(
        "CDN", 1, BigDecimal.valueOf(capacity), BigDecimal.valueOf(reserve), "base", NOW);
  }

  static Delivery delivered(ResourceItem item) {
    return new Delivery(item.granted(), null, "base", NOW);
  }

  static Decision decision() {
    return new Decision("As the ladder goes.", "base", NOW);
  }
}
