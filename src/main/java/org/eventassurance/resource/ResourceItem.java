package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eventassurance.resource.Reclaim.Way;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * One resource of a filing, from what was needed to how it was given back: a quantity for a time.
 * Always {@code quantity = granted + refused + open}.
 */
class ResourceItem {

  /** What costs money every day, and what others miss most, is given up first. */
  private static final Comparator<ResourceGrant> FIRST_GIVEN_UP =
      Comparator.comparing(ResourceGrant::source, Comparator.reverseOrder());

  @Id private Long id;

  /** Read and written by Spring Data alone, to notice concurrent changes. */
  @SuppressWarnings("UnusedVariable")
  @Version
  private int version;

  private String filing;
  private String eventCode;
  private String department;
  private String kind;
  private BigDecimal quantity;
  private String unit;
  private String system;
  private Instant neededFrom;
  private Instant neededUntil;
  private String purpose;
  private Long addsTo;
  private Instant filedAt;
  private Instant plannedFor;
  private BigDecimal refused = BigDecimal.ZERO;
  private Instant withdrawnAt;

  private List<ResourceGrant> grants = new ArrayList<>();

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

  /**
   * An item as it is filed.
   *
   * @param judged whether it was filed early enough
   * @param goLiveAt the event's go-live that its times were chosen for
   */
  static ResourceItem filed(
      ResourceFiling filing, NewItem item, LeadTime judged, Instant goLiveAt) {
    ResourceItem filed = new ResourceItem();
    filed.filing = filing.id();
    filed.eventCode = filing.eventCode();
    filed.department = filing.department();
    filed.filedAt = filing.filedAt();
    filed.kind = item.kind();
    filed.quantity = item.quantity();
    filed.unit = item.unit();
    filed.system = item.system();
    filed.neededFrom = item.neededFrom();
    filed.neededUntil = item.neededUntil();
    filed.purpose = item.purpose();
    filed.addsTo = item.addsTo();
    filed.leadTime = judged;
    filed.plannedFor = goLiveAt;
    return filed;
  }

  /** Gives it a part of what is open. */
  void give(ResourceGrant grant) {
    if (grant.quantity().signum() > 0) {
      grants.add(grant);
    }
  }

  /** Loses a part of what it was given from a stock; the part is open again. */
  void giveUp(Stock stock, BigDecimal part) {
    shrink(part, grant -> grant.stock() == stock);
  }

  /** Refuses a part of what is open. */
  void refuse(BigDecimal part) {
    refused = refused.add(part);
  }

  void decide(Decision decided) {
    decision = decided;
  }

  /** Needs less: what is open or was refused goes first. */
  void lessen(BigDecimal less) {
    BigDecimal surplus = quantity.subtract(less);
    BigDecimal unmet = open().min(surplus);
    BigDecimal unrefused = refused.min(surplus.subtract(unmet));
    refused = refused.subtract(unrefused);
    shrink(surplus.subtract(unmet).subtract(unrefused), grant -> true);
    quantity = less;
  }

  /** Is needed for a part of its time only; it keeps what it was given for it. */
  void shorten(Term part) {
    neededFrom = part.from();
    neededUntil = part.until();
    grants.replaceAll(grant -> grant.during(part.from(), part.until()));
  }

  /** Is needed at another time: it loses what occupies a stock at the old one. */
  void move(Term time) {
    neededFrom = time.from();
    neededUntil = time.until();
    grants.removeIf(grant -> grant.stock() != Stock.NONE);
    grants.replaceAll(grant -> grant.during(time.from(), time.until()));
  }

  /** Follows its event to another go-live; who filed in time stays in time (E12). */
  void follow(Instant goLiveAt, LeadTime judged) {
    plannedFor = goLiveAt;
    if (!leadTime.inTime() || judged.inTime()) {
      leadTime = judged;
    } else {
      leadTime =
          new LeadTime(judged.days(), judged.anchor(), judged.fileBy(), true, judged.reason());
    }
  }

  /** Is needed no more, before anything was handed over. */
  void withdraw(Instant at) {
    withdrawnAt = at;
    grants.clear();
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

  /**
   * Ends it, or keeps a part.
   *
   * @param until when the part that goes on being used is free again
   * @param keepable how much of each stock can stay until then
   */
  void reclaim(Reclaim reclaimed, Instant until, Map<Stock, BigDecimal> keepable) {
    Map<Stock, BigDecimal> left = new EnumMap<>(keepable);
    BigDecimal rest = reclaimed.quantity();
    List<ResourceGrant> ended = new ArrayList<>();
    for (ResourceGrant grant : grants.stream().sorted(FIRST_GIVEN_UP.reversed()).toList()) {
      BigDecimal stays =
          grant.untilAt().isAfter(reclaimed.at()) || isHeld()
              ? grant.quantity().min(rest).min(left.get(grant.stock()))
              : BigDecimal.ZERO;
      rest = rest.subtract(stays);
      left.merge(grant.stock(), stays, BigDecimal::subtract);
      ended.addAll(split(grant, stays, reclaimed.at(), until));
    }
    grants = ended;
    reclaim = reclaimed;
  }

  /** The part that stays until a later moment, and the part that ends now at the latest. */
  private static List<ResourceGrant> split(
      ResourceGrant grant, BigDecimal stays, Instant now, Instant until) {
    Instant end = grant.untilAt().isBefore(now) ? grant.untilAt() : now;
    return Stream.of(
            grant.of(stays).during(grant.fromAt(), until),
            grant.of(grant.quantity().subtract(stays)).during(grant.fromAt(), end))
        .filter(part -> part.quantity().signum() > 0 && !part.term().isEmpty())
        .toList();
  }

  /** Is used longer, all of it. */
  void extend(Instant until) {
    neededUntil = until;
    grants.replaceAll(grant -> grant.during(grant.fromAt(), until));
  }

  /** Takes a part away from its grants, or from those of them that the choice lets pass. */
  private void shrink(BigDecimal part, Predicate<ResourceGrant> choice) {
    BigDecimal rest = part;
    for (ResourceGrant grant : grants.stream().sorted(FIRST_GIVEN_UP).toList()) {
      if (!choice.test(grant) || rest.signum() == 0) {
        continue;
      }
      BigDecimal taken = grant.quantity().min(rest);
      rest = rest.subtract(taken);
      grants.remove(grant);
      give(grant.of(grant.quantity().subtract(taken)));
    }
  }

  /** How much it was given for its time of use. */
  BigDecimal granted() {
    return grants.stream()
        .filter(grant -> grant.fromAt().isBefore(neededUntil))
        .map(ResourceGrant::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How much it was given from a stock. */
  BigDecimal granted(Stock stock) {
    return grants.stream()
        .filter(grant -> grant.stock() == stock)
        .map(ResourceGrant::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How much nobody has given or refused yet. */
  BigDecimal open() {
    return isActive() ? quantity.subtract(granted()).subtract(refused) : BigDecimal.ZERO;
  }

  boolean isShort() {
    return open().signum() > 0;
  }

  boolean isRefused() {
    return refused.signum() > 0 && withdrawnAt == null;
  }

  /** Whether it is neither withdrawn nor given back. */
  boolean isActive() {
    return withdrawnAt == null && reclaim == null;
  }

  boolean isInTime() {
    return leadTime.inTime();
  }

  /** Whether it was granted, at least in part, and is not there yet, or doesn't work. */
  boolean isOwed() {
    return isActive() && granted().signum() > 0 && (confirmation == null || !confirmation.works());
  }

  /** Whether its department has to say about its latest delivery whether it is there and works. */
  boolean isToConfirm() {
    return isOwed() && delivery != null && confirmation == null;
  }

  /** Whether something of it was handed over. */
  boolean isDelivered() {
    return delivery != null && delivery.quantity().signum() > 0;
  }

  /** Whether the department has any of it that must be given back one day. */
  boolean isHeld() {
    return isDelivered() && reclaim == null;
  }

  /** Whether it was to be used by now, and isn't there. */
  boolean isMissing(Instant now) {
    return isOwed() && !isDelivered() && !now.isBefore(neededFrom);
  }

  ItemStatus status() {
    if (withdrawnAt != null) {
      return ItemStatus.WITHDRAWN;
    }
    if (reclaim != null) {
      return reclaimed(reclaim.way());
    }
    if (isShort()) {
      return ItemStatus.SHORT;
    }
    if (granted().signum() == 0) {
      return ItemStatus.REFUSED;
    }
    if (confirmation != null && confirmation.works()) {
      return ItemStatus.CONFIRMED;
    }
    return isDelivered() ? ItemStatus.DELIVERED : ItemStatus.GRANTED;
  }

  private static ItemStatus reclaimed(Way way) {
    return switch (way) {
      case RELEASED -> ItemStatus.RELEASED;
      case SCALED_IN -> ItemStatus.SCALED_IN;
      case KEPT -> ItemStatus.KEPT;
    };
  }

  Long id() {
    return id;
  }

  /** The id of the filing that it was filed with. */
  String filing() {
    return filing;
  }

  String eventCode() {
    return eventCode;
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

  /** The time of use. */
  Term time() {
    return new Term(neededFrom, neededUntil);
  }

  String purpose() {
    return purpose;
  }

  /** The item that an amendment added this one to. */
  Optional<Long> addsTo() {
    return Optional.ofNullable(addsTo);
  }

  Instant filedAt() {
    return filedAt;
  }

  /** The event's go-live that its times were chosen for. */
  Instant plannedFor() {
    return plannedFor;
  }

  LeadTime leadTime() {
    return leadTime;
  }

  /** What it was given, in the order in which it was. */
  List<ResourceGrant> grants() {
    return List.copyOf(grants);
  }

  /** How much of it was refused. */
  BigDecimal refused() {
    return refused;
  }

  /** What the resource manager said when it was late or short. */
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
