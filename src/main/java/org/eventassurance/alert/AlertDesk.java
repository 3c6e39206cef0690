package org.eventassurance.alert;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.eventassurance.problem.Problem;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Where messages wait for their turn, outside the database: a storm of them takes one connection,
 * and leaves the others to the people who work against it. Whoever has to wait for too long, or
 * meets somebody who changes the same incident again and again, is asked to send the message again,
 * as Alertmanager does by itself; refused, it would be lost.
 */
@Component
class AlertDesk {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TRIES = 3;

  private final AlertIntake intake;
  private final Semaphore turn = new Semaphore(1, true);

  AlertDesk(AlertIntake intake) {
    this.intake = intake;
  }

  /**
   * Takes one message in.
   *
   * @throws Problem 503 if that is not possible now
   */
  List<Outcome> take(Notification message, String by) {
    awaitTurn();
    try {
      return tryToTake(message, by);
    } finally {
      turn.release();
    }
  }

  private void awaitTurn() {
    try {
      if (turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
    }
    throw Problem.unavailable("Too many messages wait for their turn: send this one again.");
  }

  private List<Outcome> tryToTake(Notification message, String by) {
    for (int i = 0; i < TRIES; i++) {
      try {
        return intake.take(message, by);
      } catch (ConcurrencyFailureException
          | DuplicateKeyException
          | OptimisticLockingException atTheSameTime) {
        // Somebody has changed the same incident meanwhile: what is true now decides.
      }
    }
    throw Problem.unavailable("Its incident is being changed by others: send it again.");
  }
}
