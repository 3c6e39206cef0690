package org.eventassurance.notification;

import java.time.Clock;
import java.util.UUID;
import org.eventassurance.language.Sentence;
import org.eventassurance.problem.Problem;
import org.eventassurance.security.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends notifications once more. */
@Component
public class Resending {

  private final Ledger ledger;
  private final Composer composer;
  private final Clock clock;

  Resending(Ledger ledger, Composer composer, Clock clock) {
    this.ledger = ledger;
    this.composer = composer;
    this.clock = clock;
  }

  /**
   * Lets a notification that was sent or has failed go out at once, as a mail of its own.
   *
   * @throws Problem 403 for anybody but an administrator, 404 if there is none of this id, 409 if
   *     it is still waiting or has become moot
   */
  @Transactional
  public Notification resend(String id, Authentication caller) {
    if (!Caller.of(caller).isAdmin()) {
      throw Problem.denied("Only an administrator sends a notification again.");
    }
    Notification line =
        ledger.find(id).orElseThrow(() -> Problem.notFound("There is no notification '%s'.", id));
    String another = composer.messageId(UUID.randomUUID().toString());
    if (!ledger.resend(id, another, clock.instant())) {
      throw Problem.conflict(
          line.state() == State.MOOT
              ? Sentence.of("It is moot and would not be sent: %s", Sentence.of(line.remark()))
              : Sentence.of("It is on its way already: it is tried again by itself."));
    }
    return ledger.find(id).orElseThrow();
  }
}
