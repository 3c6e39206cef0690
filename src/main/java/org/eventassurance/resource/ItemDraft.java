package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;

/** A resource as somebody wants to file it; what was left out is null. */
record ItemDraft(
    String kind,
    BigDecimal quantity,
    String unit,
    String system,
    Instant neededFrom,
    Instant neededUntil,
    String purpose) {

  /** As it is, and where it says nothing about where, when and why, as the one before it. */
  ItemDraft completedFrom(ItemDraft before) {
    return new ItemDraft(
        kind,
        quantity,
        unit,
        system == null ? before.system : system,
        neededFrom == null ? before.neededFrom : neededFrom,
        neededUntil == null ? before.neededUntil : neededUntil,
        purpose == null ? before.purpose : purpose);
  }
}
