package org.eventassurance.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eventassurance.catalogue.Signal;

/**
 * What Prometheus and Alertmanager told of the questions about monitoring. Coverage they can answer
 * with yes or no. That thresholds suit the event, that lists are complete, and that an alert
 * reached a phone, no machine knows: of these they can only say no.
 */
final class MonitoringAnswers implements MachineAnswers {

  private static final String RULES = "alert-rules";
  private static final String ROUTING = "alert-routing";
  private static final String TARGETS = "scrape-targets";
  private static final String TEST_ALERT = "test-alert";

  @Override
  public Set<String> checks() {
    return Set.of(RULES, ROUTING, TARGETS, TEST_ALERT, "metric-thresholds");
  }

  @Override
  public List<MachineAnswer> of(List<CheckRun> runs, Collection<Limit> limits) {
    return Stream.of(
            covered("coreServicesCovered", of(runs, RULES, MonitoringAnswers::isSignal)),
            covered(
                "businessMetricsCovered",
                of(runs, RULES, Predicate.not(MonitoringAnswers::isSignal))),
            refuted(
                "alertsConfiguredRight",
                Stream.concat(
                        of(runs, ROUTING, item -> item.equals("receivers")).stream(),
                        of(runs, TARGETS, item -> true).stream())
                    .toList()),
            refuted("recipientListsCurrent", of(runs, ROUTING, item -> item.equals("recipients"))),
            refuted("testAlertArrived", of(runs, TEST_ALERT, item -> true)))
        .flatMap(stream -> stream)
        .toList();
  }

  private static boolean isSignal(String item) {
    return Stream.of(Signal.values()).anyMatch(signal -> signal.word().equals(item));
  }

  private static List<Finding> of(List<CheckRun> runs, String check, Predicate<String> item) {
    return runs.stream()
        .filter(run -> run.checkName().equals(check))
        .flatMap(run -> run.findings().stream())
        .filter(finding -> item.test(finding.item()))
        .toList();
  }

  /** Everything must be seen to say yes. */
  private static Stream<MachineAnswer> covered(String field, List<Finding> findings) {
    boolean seen =
        findings.stream().allMatch(it -> it.state() == State.PASS || it.state() == State.WARN);
    return findings.stream()
        .max(Comparator.comparing(Finding::state))
        .filter(worst -> seen || worst.state() == State.FAIL)
        .map(worst -> new MachineAnswer(field, seen ? YES : NO, worst))
        .stream();
  }

  private static Stream<MachineAnswer> refuted(String field, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.state() == State.FAIL)
        .limit(1)
        .map(worst -> new MachineAnswer(field, NO, worst));
  }
}
