package org.eventassurance.board;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eventassurance.resource.ItemStatus;
import org.eventassurance.resource.ItemView;
import org.eventassurance.resource.MissingFilings.FileBy;

/**
 * How an event's resources stand at a glance.
 *
 * @param items all that was filed and not withdrawn
 * @param missing ids of the departments that should have filed and have not
 * @param fileBy the next last moment to file in time; null if it is too late for everything or if
 *     nobody is missing
 * @param over whether the event is over, so that what was delivered is to be given back
 */
record ResourceStanding(List<ItemView> items, List<String> missing, FileBy fileBy, boolean over) {

  private static final Set<ItemStatus> IN_USE =
      EnumSet.of(ItemStatus.DELIVERED, ItemStatus.CONFIRMED);
  private static final Set<ItemStatus> GIVEN_BACK =
      EnumSet.of(ItemStatus.RELEASED, ItemStatus.SCALED_IN, ItemStatus.KEPT);

  /** So many lines of a kind the page of an event has, unfolded. */
  private static final int LINES = 5;

  static ResourceStanding of(
      List<ItemView> items, List<String> missing, FileBy fileBy, boolean over) {
    return new ResourceStanding(
        items.stream().filter(item -> item.status() != ItemStatus.WITHDRAWN).toList(),
        missing,
        fileBy,
        over);
  }

  /** How many items got anything. */
  public long granted() {
    return count(item -> item.granted().signum() > 0);
  }

  /** How many items were filed late. */
  public long late() {
    return count(item -> !item.inTime());
  }

  /** How many items lack something that nobody has decided about. */
  public long lacking() {
    return count(ResourceStanding::isShort);
  }

  /** How many items were refused something. */
  public long refused() {
    return count(ResourceStanding::isRefused);
  }

  /** What is past its first use and has not been delivered, the longest overdue first. */
  public List<ItemView> undelivered() {
    return items.stream()
        .filter(ItemView::undelivered)
        .sorted(Comparator.comparing(ItemView::neededFrom))
        .toList();
  }

  /**
   * What was filed late or lacks something, as long as it has not been given back: first what is
   * short though it was filed in time, then what is short, then what was refused.
   */
  public List<ItemView> lateOrShort() {
    return items.stream()
        .filter(item -> !GIVEN_BACK.contains(item.status()))
        .filter(item -> !item.inTime() || isShort(item) || isRefused(item))
        .sorted(
            Comparator.comparing((ItemView item) -> isShort(item) ? 0 : isRefused(item) ? 1 : 2)
                .thenComparing(item -> item.inTime() ? 0 : 1)
                .thenComparing(ItemView::neededFrom))
        .toList();
  }

  /** The first of what is late or short. */
  public List<ItemView> firstLateOrShort() {
    return lateOrShort().stream().limit(LINES).toList();
  }

  /** What departments still hold though the event is over. */
  public List<ItemView> toGiveBack() {
    return over
        ? items.stream().filter(item -> IN_USE.contains(item.status())).toList()
        : List.of();
  }

  /** Whether somebody has to do something about it. */
  public boolean alarming() {
    return lacking() > 0 || !undelivered().isEmpty();
  }

  private long count(Predicate<ItemView> sort) {
    return items.stream().filter(sort).count();
  }

  private static boolean isShort(ItemView item) {
    return item.open().signum() > 0;
  }

  private static boolean isRefused(ItemView item) {
    return item.refused().signum() > 0;
  }
}
