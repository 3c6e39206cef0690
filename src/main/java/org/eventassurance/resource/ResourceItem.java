package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/** One resource of a filing, from what was needed to how it was given back. */
class ResourceItem {

  @Id private Long id;

  /** Read by queries alone. */
  @SuppressWarnings("UnusedVariable")
  private String filing;

  /** Read by queries alone. */
  @SuppressWarnings("UnusedVariable")
  private String eventCode;

  private String department;
  private String kind;
  private BigDecimal quantity;
  private String unit;
  private String system;
  private Instant neededFrom;
  private Instant neededUntil;
  private String purpose;

  @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "lead_time_")
  private LeadTime leadTime;

  @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "decision_")
  private Decision decision;

  @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "delivery_")
  private Delivery delivery;

  @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "confirmation_")
  private Confirmation confirmation;

  @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "need_")
  private RemainingNeed need;

  @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "reclaim_")
  private Reclaim reclaim;

  @PersistenceCreator
  private ResourceItem() {}

  /** An item as it is filed. */
  static ResourceItem filed(ResourceFiling filing, NewItem item) {
    ResourceItem filed = new ResourceItem();
    filed.filing = filing.id();
    filed.eventCode = filing.eventCode();
    filed.department = filing.department();
    filed.kind = item.kind();
    filed.quantity = item.quantity();
    filed.unit = item.unit();
    filed.system = item.system();
    filed.neededFrom = item.neededFrom();
    filed.neededUntil = item.neededUntil();
    filed.purpose = item.purpose();
    return filed;
  }

  /** Records whether it was filed early enough; what was is guaranteed (E11). */
  void judge(LeadTime judged, Instant at) {
    leadTime = judged;
    if (judged.inTime()) {
      decision = new Decision(Outcome.GUARANTEED, judged.reason(), null, null, at);
    }
  }

  void decide(Decision decided) {
    decision = decided;
  }

  /** Records what was handed over, to be confirmed anew. */
  void deliver(Delivery delivered) {
    delivery = delivered;
    confirmation = null;
  }

  void confirm(Confirmation confirmed) {
    confirmation = confirmed;
  }

  void need(RemainingNeed remaining) {
    need = remaining;
  }

  void reclaim(Reclaim reclaimed) {
    reclaim = reclaimed;
  }

  /** Whether it was filed too late and nobody has decided about it. */
  boolean isUndecided() {
    return decision == null;
  }

  boolean isRefused() {
    return decision != null && decision.outcome() == Outcome.REFUSED;
  }

  /** Whether it was granted and is not there yet, or doesn't work. */
  boolean isOwed() {
    return decision != null
        && decision.outcome() != Outcome.REFUSED
        && (confirmation == null || !confirmation.works());
  }

  /** Whether the department has any of it that must be given back one day. */
  boolean isHeld() {
    return delivery != null && delivery.quantity().signum() > 0 && reclaim == null;
  }

  Long id() {
    return id;
  }

  String department() {
    return department;
  }

  String kind() {
    return kind;
  }

  BigDecimal quantity() {
    return quantity;
  }

  /** What the quantity is counted in. */
  String unit() {
    return unit;
  }

  /** The id of a system of the service catalogue. */
  String system() {
    return system;
  }

  Instant neededFrom() {
    return neededFrom;
  }

  Instant neededUntil() {
    return neededUntil;
  }

  String purpose() {
    return purpose;
  }

  Optional<LeadTime> leadTime() {
    return Optional.ofNullable(leadTime);
  }

  Optional<Decision> decision() {
    return Optional.ofNullable(decision);
  }

  Optional<Delivery> delivery() {
    return Optional.ofNullable(delivery);
  }

  Optional<Confirmation> confirmation() {
    return Optional.ofNullable(confirmation);
  }

  /** What the department says it still needs after the event. */
  Optional<RemainingNeed> need() {
    return Optional.ofNullable(need);
  }

  Optional<Reclaim> reclaim() {
    return Optional.ofNullable(reclaim);
  }
}
