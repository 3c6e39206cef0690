package org.eventassurance.loadtest;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * One test that a department ran.
 *
 * @param peakQps the forecast peak that it was held against
 * @param notes what the testers saw; null for nothing
 * @param report a link; null for none
 * @param verdict null until it is judged
 */
public record LoadTestRun(
    @Id Long id,
    String eventCode,
    String department,
    TestKind kind,
    long peakQps,
    String notes,
    String report,
    String reportedBy,
    Instant reportedAt,
    Verdict verdict,
    List<MeasuredItem> items) {

  LoadTestRun judged(List<MeasuredItem> judgedItems) {
    return new LoadTestRun(
        id,
        eventCode,
        department,
        kind,
        peakQps,
        notes,
        report,
        reportedBy,
        reportedAt,
        Verdict.worst(judgedItems.stream().map(MeasuredItem::verdict).toList()),
        judgedItems);
  }

  /** Whether resources meet the peak, be it with little to spare. */
  public boolean passed() {
    return verdict == Verdict.PASS || verdict == Verdict.WARN;
  }

  /** The items that did not simply pass, the worst first. */
  public List<MeasuredItem> findings() {
    return items.stream()
        .filter(item -> item.verdict() != Verdict.PASS)
        .sorted((one, other) -> other.verdict().compareTo(one.verdict()))
        .toList();
  }
}
