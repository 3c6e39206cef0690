package org.eventassurance.resource;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eventassurance.problem.Problem;
import org.eventassurance.problem.Problem.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is of each kind of resource, as the resource manager keeps it (E11). */
@Service
@Transactional
public class Pools {

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  private final PoolRepository pools;
  private final LeadTimeTable leadTimes;
  private final Supply supply;
  private final ResourceLock lock;
  private final Clock clock;

  Pools(
      PoolRepository pools,
      LeadTimeTable leadTimes,
      Supply supply,
      ResourceLock lock,
      Clock clock) {
    this.pools = pools;
    this.leadTimes = leadTimes;
    this.supply = supply;
    this.lock = lock;
    this.clock = clock;
  }

  /** All pools that are kept, in the order of the table's kinds. */
  @Transactional(readOnly = true)
  public List<PoolView> all() {
    return leadTimes.kinds().stream().flatMap(kind -> find(kind).stream()).toList();
  }

  /**
   * The pool of a kind.
   *
   * @throws Problem 404 if none is kept
   */
  @Transactional(readOnly = true)
  public PoolView get(String kind) {
    return find(leadTimes.kind(kind))
        .orElseThrow(() -> Problem.notFound("No pool of '%s' is kept.", kind));
  }

  /**
   * Sets the size of a pool, and hands out what is free then.
   *
   * @param capacity what filings are granted from
   * @param reserve what is kept on top of it for what is late or short
   * @throws Problem 400 for an unknown kind or an impossible size, 409 if more is promised already
   */
  public PoolView put(String kind, BigDecimal capacity, BigDecimal reserve, String by) {
    lock.acquire();
    ResourceKind known = check(kind, capacity, reserve);
    Integer version = pools.findById(kind).map(ResourcePool::version).orElse(null);
    supply.resize(new ResourcePool(kind, version, capacity, reserve, by, clock.instant()));
    return find(known).orElseThrow();
  }

  private ResourceKind check(String kind, BigDecimal capacity, BigDecimal reserve) {
    List<FieldError> errors = new ArrayList<>();
    Optional<ResourceKind> known =
        leadTimes.kinds().stream().filter(one -> one.id().equals(kind)).findFirst();
    if (known.isEmpty()) {
      errors.add(
          new FieldError("kind", "There is no such resource: name one of %s.", leadTimes.ids()));
    }
    checkSize("capacity", capacity, errors);
    checkSize("reserve", reserve, errors);
    Problem.refuseAny(errors);
    return known.orElseThrow();
  }

  private static void checkSize(String field, BigDecimal size, List<FieldError> errors) {
    if (size == null || size.signum() < 0 || size.compareTo(MOST) > 0) {
      errors.add(new FieldError(field, "Give a quantity from 0 to 100,000,000."));
    } else if (size.stripTrailingZeros().scale() > 2) {
      errors.add(new FieldError(field, "Give at most two decimal places."));
    }
  }

  private Optional<PoolView> find(ResourceKind kind) {
    return pools.findById(kind.id()).map(pool -> PoolView.of(pool, kind));
  }
}
