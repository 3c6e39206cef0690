package org.eventassurance.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What databases told of the fields of the inspection: the worst value of them all. Where one
 * database of the catalogue did not tell and the others are well, a person must look.
 */
final class DatabaseAnswers implements MachineAnswers {

  /** A form takes two digits after the point for this one, where the last percent matters. */
  private static final String EXACT = HealthItem.CACHE_HITS;

  @Override
  public Set<String> checks() {
    return Set.of(DatabaseHealth.NAME);
  }

  @Override
  public List<MachineAnswer> of(List<CheckRun> runs, Collection<Limit> limits) {
    List<Finding> findings = runs.stream().flatMap(run -> run.findings().stream()).toList();
    boolean allReached =
        findings.stream()
            .noneMatch(finding -> finding.item().startsWith(DatabaseHealth.CONNECTION + "@"));
    return limits.stream().flatMap(limit -> answer(limit, findings, allReached)).toList();
  }

  private static Stream<MachineAnswer> answer(Limit limit, List<Finding> all, boolean allReached) {
    List<Finding> findings = all.stream().filter(finding -> isOf(finding, limit.item())).toList();
    boolean allTold =
        allReached && findings.stream().allMatch(finding -> finding.measured() != null);
    return findings.stream()
        .filter(finding -> finding.measured() != null)
        .max(worstLast(limit))
        .map(
            worst ->
                new MachineAnswer(
                    limit.item(),
                    allTold || worst.state() == State.FAIL
                        ? value(limit.item(), worst.measured())
                        : null,
                    worst))
        .stream();
  }

  private static Comparator<Finding> worstLast(Limit limit) {
    Comparator<Finding> byValue = Comparator.comparing(Finding::measured);
    return Comparator.comparing(Finding::state)
        .thenComparing(limit.low() ? byValue.reversed() : byValue);
  }

  private static Object value(String item, double measured) {
    if (item.equals(HealthItem.REPLICATION_RUNS)) {
      return measured == 0 ? YES : NO;
    }
    double precision = item.equals(EXACT) ? 100 : 10;
    double rounded = Math.round(measured * precision) / precision;
    return rounded == Math.rint(rounded) ? (Object) (long) rounded : (Object) rounded;
  }

  private static boolean isOf(Finding finding, String item) {
    return finding.item().equals(item) || finding.item().startsWith(item + "@");
  }
}
