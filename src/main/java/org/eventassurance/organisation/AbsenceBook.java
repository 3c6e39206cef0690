package org.eventassurance.organisation;

import java.time.Clock;
import org.eventassurance.problem.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where absences are entered and withdrawn; what follows from it for tasks is done at once. */
@Service
public class AbsenceBook {

  private final AbsenceTable table;
  private final AbsencePolicy policy;
  private final AbsenceAccess access;
  private final Absences absences;
  private final StandIns standIns;
  private final Clock clock;
  private final TransactionTemplate transaction;

  AbsenceBook(
      AbsenceTable table,
      AbsencePolicy policy,
      AbsenceAccess access,
      Absences absences,
      StandIns standIns,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.policy = policy;
    this.access = access;
    this.absences = absences;
    this.standIns = standIns;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Enters an absence.
   *
   * @throws Problem 403 unless the caller may enter the person's absences, 400 with all that is
   *     wrong
   */
  public Absence enter(NewAbsence wanted, Authentication caller) {
    access.require(wanted.person(), caller);
    Absence entered = transaction.execute(status -> insert(wanted, caller.getName()));
    takeEffect();
    return entered;
  }

  /**
   * Ends an absence that is under way now, or lets one that is to come not happen.
   *
   * @throws Problem 404 if there is none of this id, 403 unless the caller may withdraw it, 409 if
   *     it is over
   */
  public void withdraw(long id, Authentication caller) {
    Absence absence =
        table.find(id).orElseThrow(() -> Problem.notFound("There is no absence '%s'.", id));
    access.require(absence.person(), caller);
    if (!absence.until().isAfter(clock.instant())) {
      throw Problem.conflict("This absence is over: there is nothing to withdraw.");
    }
    transaction.executeWithoutResult(status -> table.end(absence, clock.instant()));
    takeEffect();
  }

  private Absence insert(NewAbsence wanted, String by) {
    table.lock();
    policy.check(wanted, table.notOver(clock.instant()));
    return table.insert(wanted, by, clock.instant());
  }

  private void takeEffect() {
    absences.forget();
    standIns.follow();
  }
}
