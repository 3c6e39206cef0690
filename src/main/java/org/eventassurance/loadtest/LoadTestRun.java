package org.eventassurance.loadtest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;

/**
 * One test of a department: all scenarios that it answers for.
 *
 * @param notes what the testers saw; null for nothing
 * @param report a link; null for none
 * @param verdict null until it is judged
 * @param tableVersion which version of the table gave the verdict; null until it is judged
 */
public record LoadTestRun(
    @Id Long id,
    String eventCode,
    String department,
    TestKind kind,
    String notes,
    String report,
    String reportedBy,
    Instant reportedAt,
    Verdict verdict,
    String tableVersion,
    List<MeasuredItem> items) {

  /** A test of which nothing is known yet but who reports it. */
  static LoadTestRun reported(
      String eventCode, String department, TestKind kind, String by, Instant at) {
    return new LoadTestRun(
        null, eventCode, department, kind, null, null, by, at, null, null, List.of());
  }

  /** The same test with what was seen, and a link to a report; null for nothing. */
  LoadTestRun with(String seen, String link) {
    return new LoadTestRun(
        id,
        eventCode,
        department,
        kind,
        seen,
        link,
        reportedBy,
        reportedAt,
        verdict,
        tableVersion,
        items);
  }

  /** The same test, not judged yet, with more items in front. */
  LoadTestRun with(List<MeasuredItem> first) {
    return new LoadTestRun(
        id,
        eventCode,
        department,
        kind,
        notes,
        report,
        reportedBy,
        reportedAt,
        null,
        null,
        Stream.concat(first.stream(), items.stream()).toList());
  }

  LoadTestRun judged(List<MeasuredItem> judgedItems, String byTable) {
    return new LoadTestRun(
        id,
        eventCode,
        department,
        kind,
        notes,
        report,
        reportedBy,
        reportedAt,
        Verdict.worst(judgedItems.stream().map(MeasuredItem::verdict).toList()),
        byTable,
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
