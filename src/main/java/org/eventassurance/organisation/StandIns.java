package org.eventassurance.organisation;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the absences: lets substitutes into the groups of those who are away, hands them their
 * tasks, and takes both back at the end. One node does it at a time, and doing it again changes
 * nothing.
 */
@Component
public class StandIns {

  private final Absences absences;
  private final StandInLedger ledger;
  private final EngineSync engine;
  private final TaskHandover tasks;
  private final TransactionTemplate locked;
  private final TransactionTemplate transaction;

  StandIns(
      Absences absences,
      StandInLedger ledger,
      EngineSync engine,
      TaskHandover tasks,
      PlatformTransactionManager transactions) {
    this.absences = absences;
    this.ledger = ledger;
    this.engine = engine;
    this.tasks = tasks;
    this.locked = new TransactionTemplate(transactions);
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Brings memberships and tasks in step with the absences as they are now; does nothing while
   * another node does it.
   */
  @Scheduled(fixedDelayString = "${assurance.absence.sweep:PT3S}")
  public void follow() {
    locked.executeWithoutResult(
        status -> {
          if (ledger.lock()) {
            Map<String, String> standIns = absences.standInsNow();
            lendGroups(ledger.standIns(), standIns);
            tasks.takeBack(standIns);
            tasks.handOver();
          }
        });
  }

  private void lendGroups(Map<String, String> before, Map<String, String> now) {
    if (!before.equals(now)) {
      transaction.executeWithoutResult(
          status -> {
            ledger.replaceStandIns(now);
            engine.bringMembershipsInStep(substitutesOfChanged(before, now));
          });
    }
  }

  private static Set<String> substitutesOfChanged(
      Map<String, String> before, Map<String, String> now) {
    Set<String> changed = new HashSet<>();
    Stream.concat(before.keySet().stream(), now.keySet().stream())
        .filter(person -> !Objects.equals(before.get(person), now.get(person)))
        .forEach(
            person ->
                Stream.of(before, now)
                    .map(standIns -> standIns.get(person))
                    .filter(Objects::nonNull)
                    .forEach(changed::add));
    return changed;
  }
}
